"""The state in an SQLite file: what a request changed is on its way to the disk before it is answered."""

from __future__ import annotations

import functools
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from portkey_admin.plain_files import check_kind, refusal
from portkey_admin.testing.plane import snapshots
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row

_SCHEMA = """
CREATE TABLE IF NOT EXISTS facts (format INTEGER PRIMARY KEY, facts TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS rows (
    collection TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, row TEXT NOT NULL,
    PRIMARY KEY (collection, id)
) WITHOUT ROWID;
"""


class Database:
    """Keeps an organisation's rows in a file, for one plane at a time.

    Once `commit` has returned, the changes outlive the process, however it ends: they are in the write-ahead
    log, that is with the operating system. What a power cut would take is not worth a wait on every write.
    """

    def __init__(self, path: Path | str) -> None:
        """Open the file, or make it. Raises ValueError when it is no database, or another plane has it."""
        self._path = path
        self._changed: dict[tuple[str, str], None] = {}
        self._organisation: Organisation | None = None
        try:
            _make_private(path)
            # Autocommit: transactions begin where this module says so. The lock of the organisation keeps
            # threads apart.
            self._connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
        except (sqlite3.Error, OSError, ValueError) as error:
            raise ValueError(f"{path}: {getattr(error, 'strerror', None) or error}") from None
        try:
            # Exclusive: a second plane is refused, and the log needs no shared memory.
            self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} COMMIT;")
        except sqlite3.Error as error:
            self._connection.close()
            raise ValueError(f"{path}: {error}") from None

    def attach(self, organisation: Organisation) -> None:
        """Fill an organisation from the file, or the file from it when it is new; from then on follow it.

        Raises ValueError, and closes the file, when it is damaged or of another version.
        """
        try:
            self._attach(organisation)
        except ValueError as error:
            self.close()
            raise ValueError(f"{self._path}: {error}") from None
        except (sqlite3.Error, KeyError, TypeError, AttributeError, RecursionError) as error:
            self.close()
            raise ValueError(f"{self._path}: the database is damaged: {error}") from None

    def _attach(self, organisation: Organisation) -> None:
        stored = dict(self._rows("SELECT format, facts FROM facts"))
        if stored:
            if snapshots.FORMAT not in stored:
                raise ValueError(f"its format is not {snapshots.FORMAT}")
            try:
                facts, tables = json.loads(stored[snapshots.FORMAT]), self._tables()
            except ValueError:
                raise ValueError("the database is damaged: a row is not JSON") from None
            snapshots.check_rows(organisation, tables)
            snapshots.apply_facts(organisation, facts)
            snapshots.load(organisation, tables)
        self._organisation = organisation
        for name, table in organisation.tables.items():
            table.watch(functools.partial(self._note, name))
        if not stored:
            self.rewrite()

    def commit(self) -> None:
        """Write what has changed since the last time. The organisation must be locked.

        Raises Rejected where that fails; it is tried again with what changes next.
        """
        organisation = self._organisation
        if organisation is None or not self._changed:
            return
        gone, there = [], []
        for collection, id in self._changed:
            row = organisation[collection].get(id)
            if row is None:
                gone.append((collection, id))
            else:
                there.append((collection, id, organisation[collection].position(id), _written(row)))
        with self._transaction() as connection:
            connection.executemany("DELETE FROM rows WHERE collection = ? AND id = ?", gone)
            connection.executemany("INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?)", there)
            self._write_facts(organisation)
        self._changed.clear()

    def rewrite(self) -> None:
        """Write everything anew. The organisation must be locked. Raises Rejected where that fails."""
        organisation = self._organisation
        if organisation is None:
            return
        with self._transaction() as connection:
            connection.execute("DELETE FROM rows")
            for name, table in organisation.tables.items():
                connection.executemany(
                    "INSERT INTO rows VALUES (?, ?, ?, ?)",
                    ((name, row["id"], table.position(row["id"]), _written(row)) for row in table),
                )
            self._write_facts(organisation)
        self._changed.clear()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._connection as connection:
                connection.execute("BEGIN IMMEDIATE")
                yield connection
        except sqlite3.Error as error:
            raise Rejected(500, f"{self._path}: the plane's database cannot be written: {error}") from None

    def close(self) -> None:
        """Close the file. What was committed is in it."""
        self._connection.close()
        self._organisation = None

    def _note(self, collection: str, id: str, position: int, before: Row | None) -> None:
        self._changed[collection, id] = None

    def _write_facts(self, organisation: Organisation) -> None:
        facts = _written(snapshots.facts(organisation))
        self._connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (snapshots.FORMAT, facts))

    def _tables(self) -> dict[str, list[tuple[int, Row]]]:
        tables: dict[str, list[tuple[int, Row]]] = {}
        for name, position, row in self._rows("SELECT collection, position, row FROM rows ORDER BY position"):
            tables.setdefault(name, []).append((position, json.loads(row)))
        return tables

    def _rows(self, query: str) -> list[Any]:
        return self._connection.execute(query).fetchall()


def _make_private(path: Path | str) -> None:
    """Have the file there for its owner alone: it holds keys. Its log beside it gets the same mode."""
    if str(path) != ":memory:":
        try:
            found = os.stat(path)
        except FileNotFoundError:
            # sqlite3 would follow the link, and make a file in a place that nobody named.
            if os.path.islink(path):
                raise refusal(Path(path), "it is a link to a file that is not there") from None
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        else:
            check_kind(Path(path), found)
            if found.st_mode & 0o077:
                os.chmod(path, 0o600)


_written = json.JSONEncoder(separators=(",", ":")).encode
