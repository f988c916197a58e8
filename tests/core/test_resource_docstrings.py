"""What the docstring of a friendly method says about its operation is what the description says."""

from __future__ import annotations

import inspect
import re
from operator import attrgetter

import pytest
from sending import API_KEY

import portkey_admin
from portkey_admin_api import api

FRIENDLY = [record.id for record in portkey_admin.operations().values() if record.facade]


def docstring(id: str) -> str:
    return inspect.getdoc(attrgetter(id)(portkey_admin.PortkeyAdmin(API_KEY))) or ""


def ending(id: str) -> tuple[str, str]:
    """Return what stands after "Scopes:", or nothing, and after "API:", each on one line."""
    before, _, path = " ".join(docstring(id).split()).rpartition("API: ")
    return before.rpartition("Scopes: ")[2] if "Scopes: " in before else "", path


@pytest.mark.parametrize("id", FRIENDLY)
def test_it_begins_with_one_sentence_on_a_line_and_says_what_is_raised(id: str) -> None:
    first, _, rest = docstring(id).partition("\n")
    assert re.fullmatch(r"[A-Z].*\.", first)
    assert rest.startswith("\n")
    assert re.search(r"\b[Rr]aises [A-Z]", rest)


@pytest.mark.parametrize("id", FRIENDLY)
def test_it_names_the_scopes_that_a_key_needs(id: str) -> None:
    operation = api.operation(id)
    scopes, _ = ending(id)
    assert set(re.findall(r"\b[a-z_]+\.[a-z_]+\b", scopes)) == set(operation.scopes)
    if len(operation.scopes) > 1:
        every = " and " in scopes and " or " not in scopes and "one of" not in scopes
        assert every == (operation.scope_rule == "all")


@pytest.mark.parametrize("id", FRIENDLY)
def test_it_names_the_method_and_the_path_that_are_called(id: str) -> None:
    operation = api.operation(id)
    _, path = ending(id)
    assert path.endswith(".")
    assert f"{operation.method} {operation.path}" in path.removesuffix(".").split(" or ")


@pytest.mark.parametrize("id", [id for id in FRIENDLY if api.operation(id).experimental])
def test_it_says_what_is_not_verified(id: str) -> None:
    assert "Not verified: " in docstring(id)
