"""Warnings about what will go, and the policy: two minor versions of warning, and then it is gone."""

from __future__ import annotations

import ast
import inspect
import re
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from backends import RunAsync

import portkey_admin
from portkey_admin.deprecation import deprecated, warn_deprecated

PACKAGE = Path(portkey_admin.__file__ or "").parent


def faults(since: str, removed_in: str, current: str) -> list[str]:
    """Return what is wrong with one deprecation, given the current version."""
    first, last, now = (
        tuple(int(part) for part in re.findall(r"\d+", version)[:3])
        for version in (since, removed_in, current)
    )
    found = []
    if now >= last:
        found.append("its time has come: remove it")
    if last[0] == first[0] and last[1] < first[1] + 2:
        found.append("it warns for less than two minor versions")
    if last[2:] != (0,):
        found.append("only a minor or major version may remove")
    return found


@pytest.mark.parametrize(
    ("since", "removed_in", "current", "expected"),
    [
        ("0.3.0", "0.5.0", "0.3.0", 0),
        ("0.3.0", "0.5.0", "0.4.9", 0),
        ("0.3.0", "0.5.0", "0.5.0", 1),
        ("0.3.0", "0.5.0", "0.5.0.dev1", 1),
        ("0.3.0", "0.4.0", "0.3.1", 1),
        ("0.3.0", "0.5.1", "0.3.1", 1),
        ("0.9.0", "1.0.0", "0.9.0", 0),
    ],
)
def test_the_policy(since: str, removed_in: str, current: str, expected: int) -> None:
    assert len(faults(since, removed_in, current)) == expected


def deprecations(source: str) -> Iterator[dict[str, str]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("deprecated", "warn_deprecated"):
            said = {
                each.arg: each.value.value for each in node.keywords if isinstance(each.value, ast.Constant)
            }
            yield {str(name): str(value) for name, value in said.items()}


def test_nothing_outlives_its_last_version() -> None:
    for path in PACKAGE.rglob("*.py"):
        if path.stem == "deprecation":
            continue
        for each in deprecations(path.read_text(encoding="utf-8")):
            wrong = faults(each["since"], each["removed_in"], portkey_admin.__version__)
            assert wrong == [], f"{path.name}: use {each['instead']}"


def test_deprecations_are_found_in_a_source() -> None:
    source = "@deprecated(since='0.3.0', removed_in='0.5.0', instead='`b`')\ndef a(): ..."
    assert list(deprecations(source)) == [{"since": "0.3.0", "removed_in": "0.5.0", "instead": "`b`"}]


class Boxes:
    @deprecated(since="0.3.0", removed_in="0.5.0", instead="`boxes.get`")
    def fetch(self, id: str) -> str:
        """Get one."""
        return id

    @deprecated(since="0.3.0", removed_in="0.5.0", instead="`boxes.get`")
    async def load(self, id: str) -> str:
        return id

    def find(self, id: str, size: int | None = None) -> str:
        if size is not None:
            what = "the argument `size` of `boxes.find`"
            warn_deprecated(what, since="0.3.0", removed_in="0.5.0", instead="`boxes.list`")
        return id


def warned(call: Callable[[], object]) -> warnings.WarningMessage:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert call() == "b-1"
    (warning,) = caught
    assert warning.category is DeprecationWarning
    assert warning.filename == __file__
    return warning


def test_a_call_warns_where_it_stands_and_is_made() -> None:
    warning = warned(lambda: Boxes().fetch("b-1"))
    assert str(warning.message) == (
        "`Boxes.fetch` is deprecated since 0.3.0 and goes in 0.5.0: use `boxes.get`"
    )
    assert warning.lineno == inspect.currentframe().f_lineno - 4  # type: ignore[union-attr]


def test_what_was_a_coroutine_function_stays_one(run_async: RunAsync) -> None:
    assert inspect.iscoroutinefunction(Boxes.load)

    async def load() -> str:
        return await Boxes().load("b-1")

    assert "`Boxes.load` is deprecated" in str(warned(lambda: run_async(load)).message)


def test_what_is_marked_keeps_its_name_and_its_signature() -> None:
    assert Boxes.fetch.__doc__ == "Get one."
    assert list(inspect.signature(Boxes.fetch).parameters) == ["self", "id"]


def test_an_argument_warns_where_it_is_given() -> None:
    assert "the argument `size`" in str(warned(lambda: Boxes().find("b-1", size=3)).message)
