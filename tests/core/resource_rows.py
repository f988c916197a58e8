"""Rows of `resource_tables/`: what each friendly method is called with, sends, and returns."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeAlias

import resource_tables

from portkey_admin import PortkeyAdmin

Call: TypeAlias = Callable[[PortkeyAdmin], Awaitable[Any]]

CallRow: TypeAlias = tuple[Call, str, str, object, object]
"""Call, method, target, body, and the answer, which the call returns read back, or None where it is {}."""

ListRow: TypeAlias = tuple[Call, str, Mapping[str, object]]
"""Call, target, answer with a list of rows in it."""


def every_row() -> tuple[dict[str, CallRow], dict[str, ListRow]]:
    """Return the rows of all tables by the id of their operation: the calls, and the lists."""
    calls: dict[str, CallRow] = {}
    lists: dict[str, ListRow] = {}
    for module in pkgutil.iter_modules(resource_tables.__path__):
        table = importlib.import_module(f"resource_tables.{module.name}")
        calls |= getattr(table, "CALLS", {})
        lists |= getattr(table, "LISTS", {})
    return calls, lists
