"""Stores the state in an SQLite file. Changes are written before the response is sent."""

from __future__ import annotations

import functools
import json
import os
import sqlite3
import stat
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

    Once `commit` has returned, the changes survive the end of the process, even a kill: the operating system
    has them, in the write-ahead log. A power cut may lose them; preventing that would slow down every write.
    """

    def __init__(self, path: Path | str) -> None:
        """Open or create the file. Raises ValueError if it is not a database, or if another plane uses it."""
        self._path = path
        self._changed: dict[tuple[str, str], None] = {}
        self._organisation: Organisation | None = None
        mode = None
        try:
            mode = _make_private(path)
            # Autocommit: this module begins transactions explicitly. The lock of the organisation serialises
            # threads.
            self._connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
        except (sqlite3.Error, OSError, ValueError) as error:
            raise ValueError(f"{path}: {getattr(error, 'strerror', None) or error}") from None
        try:
            # Exclusive: a second plane can't open it, and the log needs no shared memory.
            # A text that is not UTF-8 would be quoted in the error, and a row has keys in it.
            self._connection.text_factory = bytes
            self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._check_owner()
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} COMMIT;")
        except (sqlite3.Error, ValueError) as error:
            self._connection.close()
            if mode is not None:
                os.chmod(path, mode)
            raise ValueError(f"{path}: {error}") from None

    def _check_owner(self) -> None:
        """Raise ValueError if the file is another database, or a damaged one, which must stay as it is."""
        found = {name for (name,) in self._rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if found not in (set(), {b"facts", b"rows"}):
            raise ValueError("it is not the database of a control plane: name another file, or a new one")

    def attach(self, organisation: Organisation) -> None:
        """Load the file into an organisation, or the reverse for a new file, and record all later changes.

        Raises ValueError, and closes the file, if it is damaged or from another version.
        """
        try:
            self._attach(organisation)
        except ValueError as error:
            wrong = str(error)
        except (sqlite3.Error, KeyError, TypeError, AttributeError, RecursionError) as error:
            wrong = f"the database is damaged: {error}"
        else:
            return
        self.close()
        raise ValueError(f"{self._path}: {wrong}")

    def _attach(self, organisation: Organisation) -> None:
        stored = dict(self._rows("SELECT format, facts FROM facts"))
        if stored:
            if snapshots.FORMAT not in stored:
                raise ValueError(f"its format is not {snapshots.FORMAT}")
            facts, tables = _document(stored[snapshots.FORMAT]), self._tables()
            snapshots.check_rows(organisation, tables)
            snapshots.apply_facts(organisation, facts)
            snapshots.load(organisation, tables)
        self._organisation = organisation
        for name, table in organisation.tables.items():
            table.watch(functools.partial(self._note, name))
        if not stored:
            self.rewrite()

    def commit(self) -> None:
        """Write the changes since the last commit. The organisation must be locked.

        Raises Rejected if writing fails; the next commit tries again.
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
        """Rewrite everything. The organisation must be locked. Raises Rejected if writing fails."""
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
        """Close the file, with everything that was committed."""
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
            tables.setdefault(str(name, "utf-8", "replace"), []).append((position, _document(row)))
        return tables

    def _rows(self, query: str) -> list[Any]:
        return self._connection.execute(query).fetchall()


def _make_private(path: Path | str) -> int | None:
    """Make the file readable by its owner only, as it contains keys. Its log gets the same mode.

    Returns the mode that it had, if that was changed.
    """
    if str(path) != ":memory:":
        try:
            found = os.stat(path)
        except FileNotFoundError:
            # sqlite3 would follow the link, and create a file in an unexpected place.
            if os.path.islink(path):
                raise refusal(Path(path), "it is a link to a file that is not there") from None
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        else:
            check_kind(Path(path), found)
            if found.st_mode & 0o077:
                os.chmod(path, 0o600)
                return stat.S_IMODE(found.st_mode)
    return None


def _document(text: bytes) -> Any:
    """Parse JSON. Raises ValueError, which has no trace of the text, because that may contain keys."""
    try:
        return json.loads(text)
    except ValueError:
        pass  # its error has the whole text
    raise ValueError("the database is damaged: a row is not JSON")


_written = json.JSONEncoder(separators=(",", ":")).encode
