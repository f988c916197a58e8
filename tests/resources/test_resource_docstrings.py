"""What the docstring of a friendly method says about its operation is what the description says."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
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


# Each test tells of every method that is wrong, not of the first.


def begins_with_one_sentence_and_says_what_is_raised(id: str) -> bool:
    first, _, rest = docstring(id).partition("\n")
    return bool(
        re.fullmatch(r"[A-Z].*\.", first) and rest.startswith("\n") and re.search(r"\b[Rr]aises [A-Z]", rest)
    )


def names_the_scopes(id: str) -> bool:
    operation = api.operation(id)
    scopes, _ = ending(id)
    named = set(re.findall(r"\b[a-z_]+\.[a-z_]+\b", scopes)) == set(operation.scopes)
    every = " and " in scopes and " or " not in scopes and "one of" not in scopes
    return named and (len(operation.scopes) < 2 or every == (operation.scope_rule == "all"))


def names_method_and_path(id: str) -> bool:
    operation = api.operation(id)
    _, path = ending(id)
    return path.endswith(".") and f"{operation.method} {operation.path}" in path[:-1].split(" or ")


def says_what_is_not_verified(id: str) -> bool:
    return not api.operation(id).experimental or "Not verified: " in docstring(id)


@pytest.mark.parametrize(
    "is_right",
    [
        begins_with_one_sentence_and_says_what_is_raised,
        names_the_scopes,
        names_method_and_path,
        says_what_is_not_verified,
    ],
)
def test_a_docstring_is_true_to_the_description(is_right: Callable[[str], bool]) -> None:
    assert [id for id in FRIENDLY if not is_right(id)] == []
