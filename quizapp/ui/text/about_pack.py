"""The words of the form in which a pack tells of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.words import NO_LICENCE

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def licences(translate: Translate) -> dict[str, str]:
    """Return the licences that are offered for questions, by their SPDX ids, with what each allows."""
    return {
        NO_LICENCE: translate("about_pack.licences.no_licence"),
        "CC-BY-4.0": translate("about_pack.licences.cc_by_4.0"),
        "CC-BY-SA-4.0": translate("about_pack.licences.cc_by_sa_4.0"),
        "CC-BY-NC-4.0": translate("about_pack.licences.cc_by_nc_4.0"),
        "CC-BY-NC-SA-4.0": translate("about_pack.licences.cc_by_nc_sa_4.0"),
        "CC0-1.0": translate("about_pack.licences.cc0_1.0"),
    }


def derived(translate: Translate, why: str, pack: str, number: int) -> str:
    """Tell which pack this one comes from, and how."""
    told = {
        "copy": "about_pack.derived.copy",
        "translation": "about_pack.derived.translation",
        "import": "about_pack.derived.import",
    }
    return translate(told.get(why, told["copy"]), pack=pack, number=number)
