"""A database gets all its tables or none."""

import sqlite3
from contextlib import closing

import pytest

from quizapp.library import schema


def test_tables_are_made_all_or_none():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE search_checksum (number)")
        with pytest.raises(sqlite3.OperationalError, match="search_checksum"):
            schema.create_schema(connection)
        assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("search_checksum",)]
        assert schema.read_format(connection) == 0
        connection.execute("DROP TABLE search_checksum")
        schema.create_schema(connection)
        assert (schema.find_differences(connection), schema.read_format(connection)) == (
            (),
            schema.SCHEMA_FORMAT,
        )
