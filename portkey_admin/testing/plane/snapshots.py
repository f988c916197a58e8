"""Converts the whole state to a JSON document, and back."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from portkey_admin.testing.plane.due import Timetable
from portkey_admin.testing.plane.organisation import TIMETABLE, Organisation
from portkey_admin.testing.plane.state import Row, Table

# Incremented when older documents can no longer be read.
FORMAT = 1

Snapshot = dict[str, Any]

# What handlers compare, sort and parse without a look at its type, besides ids and times.
_TEXTS = frozenset({"name", "slug", "status", "type", "role", "address", "secret"})


def facts(organisation: Organisation) -> Row:
    """Return the part of the state that is not in rows."""
    return {
        "organisation_id": organisation.id,
        "owner_id": organisation.owner_id,
        "seed": organisation.mint.seed,
        "bootstrap_key_id": organisation.bootstrap_key_id,
        "drawn": organisation.mint.drawn,
        "received": organisation.received,
    }


def take(organisation: Organisation) -> Snapshot:
    """Return the state as a document, which is a deep copy."""
    tables = {name: list(table) for name, table in organisation.tables.items()}
    document = {"format": FORMAT, "facts": facts(organisation), "tables": tables}
    copied: Snapshot = json.loads(json.dumps(document))
    return copied


def put(organisation: Organisation, snapshot: Mapping[str, Any]) -> None:
    """Replace the state by that of a document. Raises ValueError, and changes nothing, if it is invalid."""
    try:
        if snapshot["format"] != FORMAT:
            raise ValueError(f"the snapshot has format {snapshot['format']!r}, not {FORMAT}: take a new one")
        document = json.loads(json.dumps(dict(snapshot)))
        tables: dict[str, list[Row]] = document["tables"]
        _check(organisation, tables)
        placed = {name: list(enumerate(rows)) for name, rows in tables.items()}
        check_rows(organisation, placed)
        apply_facts(organisation, document["facts"])
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"this is not a snapshot of a control plane: {error!r}") from None
    load(organisation, placed)


def load(organisation: Organisation, tables: Mapping[str, Iterable[tuple[int, Row]]]) -> None:
    """Replace all rows; tables that are not named become empty."""
    for name, table in organisation.tables.items():
        table.load(tables.get(name, ()))
    organisation.timetable.reread()


def apply_facts(organisation: Organisation, facts: Mapping[str, Any]) -> None:
    """Restore the part of the state that is not in rows. Raises KeyError if something is missing."""
    id, owner_id, seed = facts["organisation_id"], facts["owner_id"], facts["seed"]
    drawn, received = facts["drawn"], facts["received"]
    bootstrap_key_id = facts["bootstrap_key_id"]
    texts, numbers = (id, owner_id, bootstrap_key_id), (seed, drawn, received)
    if not (all(isinstance(text, str) for text in texts) and all(type(each) is int for each in numbers)):
        raise TypeError("a fact has the wrong type")
    organisation.id, organisation.owner_id = id, owner_id
    organisation.mint.seed, organisation.mint.drawn = seed, drawn
    organisation.bootstrap_key_id, organisation.received = bootstrap_key_id, received


def _check(organisation: Organisation, tables: Mapping[str, list[Row]]) -> None:
    unknown = sorted(set(tables) - set(organisation.tables))
    if unknown:
        raise ValueError(f"the snapshot has tables that this version does not know: {', '.join(unknown)}")
    for name, rows in tables.items():
        if not all(isinstance(row["id"], str) for row in rows):
            raise ValueError(f"the snapshot has a row without an id in {name}")


def check_rows(organisation: Organisation, tables: Mapping[str, Collection[tuple[int, Row]]]) -> None:
    """Raise ValueError if a row is not an object or does not fit in its table."""
    for name, rows in tables.items():
        if not all(isinstance(row, dict) and isinstance(row.get("id"), str) for _, row in rows):
            raise ValueError(f"a row of {name} is damaged")
        for _, row in rows:
            if wrong := next((field for field in row if not _fits(field, row[field])), None):
                raise ValueError(f"a row of {name} is damaged: {wrong} has the wrong type")
        try:
            table = organisation[name].emptied() if name in organisation.tables else Table()
            table.load(rows)
            if name == TIMETABLE:
                Timetable(table)
        except (KeyError, TypeError, ValueError):
            raise ValueError(f"a row of {name} is damaged") from None


def _fits(field: str, value: object) -> bool:
    """Whether a value has the type that a field of this name has in every table."""
    if field == "scopes":
        return isinstance(value, list) and all(isinstance(scope, str) for scope in value)
    if field == "defaults":
        return value is None or isinstance(value, dict)
    if field in _TEXTS or field.endswith(("_at", "_id")):
        return value is None or isinstance(value, str)
    return True
