"""The snapshot of public names: what is in it, and when it may be rewritten."""

from __future__ import annotations

from pathlib import Path

import public_api
import pytest

CHANGELOG = """\
# Changelog

## Unreleased

- `bulk.run()` takes `on_event`; `Pager.collect` went.
- `Journal(path)` is new; so is `portkey_admin.testing.Rule`.

## 0.1.0

- `Limiter`
"""
RUN, COLLECT, JOURNAL = "p.bulk.run", "p.Pager.collect", "p.Journal"


@pytest.mark.parametrize(
    ("before", "after", "missing"),
    [
        ({RUN: "def ()"}, {RUN: "def ()"}, []),
        ({RUN: "def ()"}, {RUN: "def (a)"}, []),
        ({COLLECT: "def ()"}, {}, []),
        ({}, {JOURNAL: "class()", f"{JOURNAL}.append": "def ()"}, []),
        ({JOURNAL: "x"}, {JOURNAL: "x", f"{JOURNAL}.append": "y"}, [f"added: {JOURNAL}.append"]),
        ({"p.Limiter": "class()"}, {}, ["removed: p.Limiter"]),
        ({COLLECT: "def ()", f"{COLLECT}.inner": "y"}, {}, []),
        ({"p.Page": "class()"}, {"p.Page": "class(A)"}, ["changed: p.Page"]),
        ({}, {"p.other.Thing": "class()"}, ["added: p.other.Thing"]),
        ({}, {"portkey_admin.testing.Rule": "class()"}, []),
    ],
)  # fmt: skip
def test_what_differs_has_to_be_under_unreleased(
    before: dict[str, str], after: dict[str, str], missing: list[str]
) -> None:
    assert public_api.unrecorded(before, after, CHANGELOG) == missing


@pytest.mark.parametrize(
    ("changelog", "text"),
    [
        ("## Unreleased\n\nnew\n\n## 0.1.0\n\nold\n", "new"),
        ("## [Unreleased]\n\nnew\n", "new"),
        ("## 0.1.0\n\nold\n", ""),
    ],
)
def test_only_what_is_unreleased_counts(changelog: str, text: str) -> None:
    assert public_api.unreleased(changelog).strip() == text


def test_the_file_reads_back_as_what_was_written() -> None:
    names = {"p.run": "def (a: dict[str, int] = {}) -> None", "p.Page": "class()"}
    assert public_api.read(public_api.render(names)) == names


@pytest.fixture(scope="module")
def names() -> dict[str, str]:
    return public_api.public_names()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("portkey_admin.PortkeyAdmin", "class("),
        ("portkey_admin.PortkeyAdmin.workspaces", "Workspaces property"),
        ("portkey_admin.PortkeyAdmin.aclose", "async def () -> None"),
        ("portkey_admin.bulk.run", "async def (items: "),
        ("portkey_admin.testing.ControlPlane", "class("),
        ("portkey_admin.resources.workspaces.Workspaces.create", "async def ("),
        ("portkey_admin_api.api.workspaces_create", "generated"),
        ("portkey_admin_api.models.Workspace", "generated"),
    ],
)
def test_the_snapshot_holds(names: dict[str, str], name: str, told: str) -> None:
    assert names[name].startswith(told)


def test_the_snapshot_holds_nothing_private(names: dict[str, str]) -> None:
    private = [
        name
        for name in names
        if any(part.startswith("_") and part not in ("__init__", "__version__") for part in name.split("."))
    ]
    assert private == []


def test_a_constructor_that_takes_something_private_is_no_part_of_it(names: dict[str, str]) -> None:
    assert "portkey_admin.Page" in names
    assert "portkey_admin.Page.__init__" not in names


def test_a_change_that_nobody_recorded_is_refused_and_then_written(
    names: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    snapshot = tmp_path / "public-api.txt"
    monkeypatch.setattr(public_api, "ROOT", tmp_path)
    monkeypatch.setattr(public_api, "SNAPSHOT", snapshot)
    monkeypatch.setattr(public_api, "public_names", lambda: {**names, "portkey_admin.archive": "def ()"})
    changelog = tmp_path / "CHANGELOG.md"
    changelog.write_text("## Unreleased\n", encoding="utf-8")
    assert public_api.main(["--check"]) == 1
    assert "is not there: run make public-api" in capsys.readouterr().err
    snapshot.write_text(public_api.render(names), encoding="utf-8")
    assert public_api.main(["--check"]) == 1
    assert "+ portkey_admin.archive: def ()" in capsys.readouterr().err
    assert public_api.main(["--write"]) == 1
    assert "added: portkey_admin.archive" in capsys.readouterr().err
    changelog.write_text("## Unreleased\n\n- `archive()`\n", encoding="utf-8")
    assert public_api.main(["--write"]) == 0
    assert public_api.main(["--check"]) == 0
