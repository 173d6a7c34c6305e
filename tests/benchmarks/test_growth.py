import xml.etree.ElementTree as ET

from tests.benchmarks.growth import WORKS, main


def test_each_size_is_told_and_each_work_is_drawn(tmp_path, capsys):
    assert main([str(tmp_path / "libraries"), "--tiny", "--draw", str(tmp_path / "growth.svg")]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in told] == ["100", "200"]
    drawn = ET.parse(tmp_path / "growth.svg").getroot()
    words = [each.text for each in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert set(WORKS) <= set(words)
