"""The rows of a list's response. Nothing here does I/O.

A response without its rows is not an empty list: a program that looks before it creates would create
everything again, and one that prunes would delete what no one uses. No live list and no documented one leaves
out its rows, so that is an error for every reader.
"""

from __future__ import annotations

from typing import Any

from portkey_admin_api.types import Paging


def rows_of(envelope: object, paging: Paging) -> list[Any] | None:
    """Return the rows; None if there are none to read.

    envelope: the response, as JSON or as a model. Rows may be null only if the total is 0.
    """
    if isinstance(envelope, list):
        return envelope
    is_null = False
    for name in paging.rows or ("data",):
        rows: object = envelope
        for part in name.split("."):
            rows = field_of(rows, part)
        if isinstance(rows, list):
            return rows
        if rows is not None:
            return None
        is_null = is_null or _has(envelope, name.partition(".")[0])
    total = field_of(envelope, paging.total)
    return [] if is_null and total == 0 and not isinstance(total, bool) else None


def field_of(envelope: object, name: str | None) -> object:
    """Return a field of a response, known to its model or not; None if it has none."""
    if name is None:
        return None
    if isinstance(envelope, dict):
        return envelope.get(name)
    value = getattr(envelope, name, None)
    if value is not None:
        return value
    unknown = getattr(envelope, "additional_properties", None)
    return unknown.get(name) if isinstance(unknown, dict) else None


def _has(envelope: object, name: str) -> bool:
    received = envelope if isinstance(envelope, dict) else getattr(envelope, "_received", None)
    return isinstance(received, dict) and name in received
