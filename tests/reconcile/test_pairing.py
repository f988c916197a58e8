"""Which entry of a list is meant, and which texts a list holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from portkey_admin.reconcile.compare import texts_at
from portkey_admin.reconcile.pairing import paired


def limits(*each: str) -> list[dict[str, str]]:
    """Return limits such as "tokens rpm 5": the type, the unit and the value; "-" leaves one out."""
    names = ("type", "unit", "value")
    return [
        {name: word for name, word in zip(names, text.split(), strict=False) if word != "-"} for text in each
    ]


def name_of(item: Mapping[str, Any]) -> tuple[str, ...]:
    return item.get("type", ""), item.get("unit", "")


def agree(item: Mapping[str, Any], there: Mapping[str, Any]) -> bool:
    return all(there.get(name) == value for name, value in item.items())


@pytest.mark.parametrize(
    ("wanted", "current", "found"),
    [
        (["tokens rpm 5"], ["tokens rpm 6"], ["tokens rpm 6"]),
        (["tokens rpm 5"], ["tokens rpd 5", "cost rpm 5"], [None]),
        # The equal one, and of the equal ones the one with the fewest fields besides.
        (["tokens rpm 5"], ["tokens rpm 6", "tokens rpm 5"], ["tokens rpm 5"]),
        (
            ["tokens rpm 5", "tokens rpm 6"],
            ["tokens rpm 6", "tokens rpm 5"],
            ["tokens rpm 5", "tokens rpm 6"],
        ),
        (["tokens rpm"], ["tokens rpm 6", "tokens rpm"], ["tokens rpm"]),
        # Each is used once.
        (["tokens rpm 5", "tokens rpm 5"], ["tokens rpm 5"], ["tokens rpm 5", None]),
        (
            ["tokens rpm 7", "tokens rpm 8"],
            ["tokens rpm 5", "tokens rpm 6"],
            ["tokens rpm 5", "tokens rpm 6"],
        ),
        # A name of which a part is left out may be any that fits.
        (["tokens - 5"], ["cost rpm 5", "tokens rpd 6"], ["tokens rpd 6"]),
        (["- rpd 5"], ["tokens rpm 5", "tokens rpd 6"], ["tokens rpd 6"]),
        (["tokens rpm 5"], ["cost - 5", "tokens - 6"], ["tokens - 6"]),
        (["tokens - 5", "tokens - 6"], ["tokens rpd 7"], ["tokens rpd 7", None]),
        (["tokens - 5"], ["cost rpm 5"], [None]),
        (["tokens rpm 5"], ["cost rpm 5", "tokens - 6", "tokens rpm 7"], ["tokens rpm 7"]),
    ],
)
def test_an_entry_is_found_by_its_content_then_by_its_name(
    wanted: list[str], current: list[str], found: list[str | None]
) -> None:
    pairs = paired(limits(*wanted), limits(*current), name_of, agree)
    assert pairs == [None if each is None else limits(each)[0] for each in found]


def test_what_is_no_object_is_paired_with_nothing() -> None:
    assert paired(["x", {"type": "a"}], ["x", {"type": "a"}], name_of, agree) == [None, {"type": "a"}]


@pytest.mark.parametrize(
    ("value", "pattern", "texts"),
    [
        ({"a": "x"}, "a", ["x"]),
        ({"a": ["x", 5, "y"]}, "a", ["x", "y"]),
        ({"a": {"b": ["x"]}}, "a.b", ["x"]),
        ({"a": [{"b": "x"}, {"b": ["y", None]}, "z", {}]}, "a[].b", ["x", "y"]),
        ({"a": [{"b": {"c": "x"}}]}, "a[].b.c", ["x"]),
        ({"b": "x"}, "a", []),
        ({"a": 5}, "a", []),
        ("x", "a", []),
    ],
)
def test_texts_at_a_pattern(value: object, pattern: str, texts: list[str]) -> None:
    assert list(texts_at(value, pattern)) == texts
