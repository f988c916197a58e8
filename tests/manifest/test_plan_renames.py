"""Workspaces that were renamed by hand: which evidence counts, and what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import anyio
import pytest
from manifest_runs import Organisation, found, step

from portkey_admin import ManifestError
from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.planner.renames import _comes_from, _is_made_as, ask_about_renames
from portkey_admin.reconcile import Found

SLUGS: list[tuple[str, str, str, bool]] = [
    ("ws-search-ab12", "Search", "Find", True),
    ("search-ab12", "Search", "Find", True),
    ("ws-search-ab12", "Searching", "Find", False),  # too short to be cut
    ("ws-platform-ab12", "Platform & Data", "Find", True),  # cut to eight letters
    ("ws-platform-ab12", "Platform & Data", "Platform of old", False),  # comes from both
    ("ws-platform-ab12", "Platform & Data", "Platform & Data of old", True),
    ("ws-platforms-ab12", "Platforms & Data", "Find", True),
    ("ws-platfor-ab12", "Platform", "Find", False),
    ("ws-payments-ab12", "Platform", "Find", False),
    ("ws-ab12", "", "Find", False),
    ("ws--ab12", "", "Find", False),
    ("ws-search-abc", "Search", "Find", False),  # no suffix
    ("WS", "ws", "Find", False),
]


@pytest.mark.parametrize(("slug", "name", "now", "comes_from"), SLUGS)
def test_which_name_a_slug_comes_from(slug: str, name: str, now: str, comes_from: bool) -> None:
    assert _comes_from(slug, name, now) is comes_from


def test_a_name_that_the_slug_still_has_is_no_rename() -> None:
    assert _is_made_as("ws-search-ads-ab12", "Search & Ads")
    assert not _is_made_as("ws-search-ab12", "Search & Ads")
    assert not _is_made_as("", "")
    assert not _is_made_as("ws--ab12", "")


def workspace(id: str, name: str, slug: str | None = None, **more: Any) -> Found:
    return found("workspaces", id, name=name, slug=slug or f"ws-odd-{id}", id=f"uuid-{id}", **more)


def keys(*names: str) -> list[Found]:
    return [found("api_keys", name, name=name) for name in names]


def members(*names: str) -> list[Found]:
    return [found("members", name, email=f"{name}@example.com") for name in names]


SHOP = "{name: Shop, api_keys: [%s]}"
KEY = "{name: %s, scopes: []}"


def told(text: str, *others: Found, lists: dict[str, list[Found]] | None = None) -> list[str]:
    """Return what is asked about, when no workspace of a manifest is there."""
    rows: dict[tuple[str, str | None], Sequence[Found]] = {("workspaces", None): others}
    rows |= {(kind, f"uuid-{others[0].id}"): each for kind, each in (lists or {}).items()}
    there = Organisation(rows)
    resolver, problems = there.resolver(text), Problems()
    steps = {
        thing.key: step("create", thing.title, key=thing.key, kind=thing.section.name, thing=thing)
        for thing in resolver.manifest
    }
    anyio.run(ask_about_renames, resolver, steps, problems)
    try:
        problems.raise_any()
    except ManifestError as error:
        return [str(each) for each in error.problems]
    return []


def shop(*names: str) -> str:
    return f"workspaces: [{SHOP % ', '.join(KEY % name for name in names)}]"


QUESTION = (
    "org.yaml:1:14: workspaces[0]: workspace 'Shop' does not exist, and {}: was it renamed? Write"
    " `slug: {}` to keep that one, or `renamed_from: null` for a new one"
)


def test_what_is_asked() -> None:
    assert told(shop(), workspace("1", "Store", "ws-shop-ab12")) == [
        QUESTION.format("'Store' (slug ws-shop-ab12) has a slug that starts like its name", "ws-shop-ab12")
    ]
    cut = "workspaces: [{name: Platform & Data}]"
    assert told(cut, workspace("1", "Platform of old", "ws-platform-ab12")) == []
    assert len(told(cut, workspace("1", "Store", "ws-platform-ab12"))) == 1
    several = [workspace(str(index), f"Store {index}", f"ws-shop-ab1{index}") for index in range(4)]
    (asked,) = told(shop(), *several)
    assert "; 'Store 1' (slug ws-shop-ab11) has a slug that" in asked
    assert "Store 3" not in asked
    assert told(shop("a"), workspace("1", "Store"), lists={"api_keys": keys("a", "b")}) == [
        QUESTION.format("'Store' (slug ws-odd-1) has its API keys", "ws-odd-1")
    ]


KEYS: list[tuple[tuple[str, ...], tuple[str, ...], bool]] = [
    (("a",), ("a",), True),
    (("a",), ("b",), False),
    (("a",), ("A",), False),
    (("a",), (), False),
    (("a", "b"), ("a", "c"), True),  # half of them
    (("a", "b", "c"), ("a", "d"), False),
    (("a", "b", "c"), ("a", "b"), True),
    ((), ("a",), False),
]


@pytest.mark.parametrize(("listed", "there", "asked"), KEYS)
def test_keys_that_are_there_are_evidence(
    listed: tuple[str, ...], there: tuple[str, ...], asked: bool
) -> None:
    found_ = told(shop(*listed), workspace("1", "Store"), lists={"api_keys": keys(*there)})
    assert len(found_) == asked


def test_members_are_evidence_however_their_addresses_are_written() -> None:
    text = "workspaces: [{name: Shop, members: [{email: Ada@Example.com}]}]"
    others = [workspace(str(index), f"Store {index}") for index in range(26)]
    (asked,) = told(text, *others[:25], lists={"members": members("ADA", "eve")})
    assert asked == QUESTION.format("'Store 0' (slug ws-odd-0) has its members", "ws-odd-0")
    assert told(text, *others, lists={"members": members("ADA")}) == []  # too many to read
    assert told(text, others[0], lists={"members": members("eve")}) == []


def test_what_several_workspaces_of_the_manifest_share_is_no_evidence() -> None:
    two = "workspaces: [{name: Shop, api_keys: [%s]}, {name: Desk, api_keys: [%s]}]"
    batch, other, third = (KEY % name for name in ("batch", "other", "third"))
    there = {"api_keys": keys("batch")}
    assert told(two % (batch, batch), workspace("1", "Store"), lists=there) == []
    # A set that only one has is evidence, also if each of it is shared.
    (asked,) = told(two % (batch, f"{batch}, {other}"), workspace("1", "Store"), lists=there)
    assert "'Shop' does not exist" in asked
    (asked,) = told(
        two % (batch, f"{batch}, {other}"), workspace("1", "Store"), lists={"api_keys": keys("other")}
    )
    assert "'Desk' does not exist" in asked
    mixed = two % (f"{batch}, {other}", f"{batch}, {third}")
    assert told(mixed, workspace("1", "Store"), lists=there) == []
    assert len(told(mixed, workspace("1", "Store"), lists={"api_keys": keys("batch", "third")})) == 1


def test_about_which_workspaces_nobody_is_asked() -> None:
    renamed = workspace("1", "Store", "ws-shop-ab12")
    assert told(shop(), workspace("1", "Store", "ws-store-ab12"), lists={"api_keys": keys()}) == []
    assert told(shop("a"), workspace("1", "Store", "ws-store-ab12"), lists={"api_keys": keys("a")}) == []
    assert told(shop(), workspace("1", "Store", "ws-shop-ab12", is_default=True)) == []
    assert told("workspaces: [{name: Shop, renamed_from: null}]", renamed) == []
    assert told("labels: []", renamed) == []
    assert told("workspaces: [{name: Shop}, {name: Store}]", renamed) == []
    assert told("workspaces: [{name: Shop}, {name: Other, slug: ws-shop-ab12}]", renamed) == []


def test_a_workspace_that_a_step_means_is_not_another() -> None:
    there = Organisation({("workspaces", None): [workspace("1", "Store", "ws-shop-ab12")]})
    resolver, problems = there.resolver("workspaces: [{name: Shop}, {name: Desk}]"), Problems()
    things = {thing.label: thing for thing in resolver.manifest}
    steps = {
        "a": step("create", kind="workspaces", thing=things["Shop"]),
        "b": step("unchanged", kind="workspaces", thing=things["Desk"], id="1"),
    }
    anyio.run(ask_about_renames, resolver, steps, problems)
    problems.raise_any()
    steps["b"] = step("unchanged", kind="configs", id="1")
    anyio.run(ask_about_renames, resolver, steps, problems)
    with pytest.raises(ManifestError):
        problems.raise_any()
