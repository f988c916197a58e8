"""What the docstrings and signatures of the `ensure` methods say."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from functools import cached_property
from typing import Any

import pytest
from docs_site.parameters import parameters_of

from portkey_admin import PortkeyAdmin
from portkey_admin.families import Families
from portkey_admin.reconcile import KINDS
from portkey_admin_api import api

_PORTKEY: Any = PortkeyAdmin("pk-invented", base_url="https://api.example.com/v1")
_FAMILIES: list[Any] = [
    *(
        getattr(_PORTKEY, name)
        for name, value in vars(Families).items()
        if isinstance(value, cached_property)
    ),
    _PORTKEY.workspaces.members,
    _PORTKEY.workspaces.scim_mappings,
    _PORTKEY.integrations.workspaces,
    _PORTKEY.integrations.models,
    _PORTKEY.mcp_integrations.workspaces,
    _PORTKEY.mcp_integrations.capabilities,
    _PORTKEY.mcp_servers.capabilities,
    _PORTKEY.guardrails.defaults,
]
METHODS: dict[str, Callable[..., object]] = {
    f"{family.kind}.{name}": getattr(family, name)
    for family in _FAMILIES
    for name in dir(family)
    if name.startswith("ensure")
}


def test_every_kind_has_one_and_no_other_family_has() -> None:
    assert {id.partition(".")[0] for id in METHODS if id.endswith(".ensure")} == set(KINDS)
    assert {family.kind for family in _FAMILIES} == {*KINDS, ""}


@pytest.mark.parametrize("id", METHODS)
def test_it_says_what_it_raises_and_which_scopes_and_paths_it_takes(id: str) -> None:
    text = inspect.getdoc(METHODS[id]) or ""
    first, _, rest = text.partition("\n")
    assert re.fullmatch(r"[A-Z].*\.", first)
    assert re.search(r"\b[Rr]aises\b", rest)
    assert "Scopes: " in rest
    called = re.search(r"API: ([A-Z]+) (/\S*[^\s,.])", rest)
    assert called is not None
    operations = [api.operation(each) for each in api.OPERATIONS]
    paths = {(operation.method, re.sub(r"\{[^}]+\}", "*", operation.path)) for operation in operations}
    wanted = re.sub(r"\{[^}]+\}", "*", called[2])
    wanted = re.sub(r"^/api-keys/\w+/\w+$", "/api-keys/*/*", wanted)
    assert (called[1], wanted) in paths


@pytest.mark.parametrize("id", [id for id in METHODS if id != "members.ensure"])
def test_its_fields_are_shown_one_by_one(id: str) -> None:
    method: Any = METHODS[id]
    written = method.__func__.__code__.co_varnames
    fields = [each for each in parameters_of(method) if each.name not in written]
    assert fields
    assert all(field.about for field in fields)
