"""What contributors are told: every target, file and step that is named is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import release_check
import yaml

ROOT = Path(__file__).resolve().parents[2]
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
PAGES = sorted(
    [
        *(ROOT / ".github").rglob("*.*"),
        *(ROOT / name for name in ("CONTRIBUTING.md", "SECURITY.md", "README.md", "scripts/public_api.py")),
    ]
)
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def named_targets(text: str) -> set[str]:
    commands = re.findall(r"(?:`|run: |^)make +([^`#\n]+)", text, re.MULTILINE)
    words = [next((word for word in command.split() if word[0] != "-"), "") for command in commands]
    return {word for word in words if "=" not in word} - {""}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_target_that_is_named_is_there(page: Path) -> None:
    assert named_targets(page.read_text(encoding="utf-8")) <= TARGETS


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Run `make sync UPSTREAM=x`.", {"sync"}),
        ("      - run: make test PYTHON=python\n", {"test"}),
        ("make demo     # shows it\n", {"demo"}),
        ("run: make --silent sync\n", {"sync"}),
        ("We make a change.", set()),
    ],
)
def test_targets_are_found_in_prose_and_in_workflows(text: str, targets: set[str]) -> None:
    assert named_targets(text) == targets


def test_every_file_that_contributing_names_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    places = re.findall(r"`((?:[\w.-]+/)+[\w.-]*|[A-Z]\w+\.md)`", text)
    later = {"docs/public-api.txt"}  # is written when the first names are settled
    assert places
    assert [place for place in places if not (ROOT / place).exists() and place not in later] == []


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_workflows_hold_no_secret_and_ask_for_little(file: Path) -> None:
    workflow: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert "secrets." not in file.read_text(encoding="utf-8")
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            assert "uses" not in step or re.fullmatch(r"[\w.-]+/[\w.-]+@(?:release/)?v\d+", step["uses"])


def test_only_publishing_may_prove_who_it_is() -> None:
    text = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)["jobs"]
    assert {name for name, job in jobs.items() if "id-token" in job.get("permissions", {})} == {"publish"}
    assert jobs["publish"]["needs"] == "build"


RELEASED = "# Changelog\n\n## Unreleased\n\n## 0.2.0 - 2026-12-01\n\n- New\n"


@pytest.mark.parametrize(
    ("tag", "version", "changelog", "complaint"),
    [
        ("v0.2.0", "0.2.0", RELEASED, None),
        ("v0.2.1", "0.2.0", RELEASED, "tag v0.2.0"),
        ("", "0.2.0", RELEASED, "not given"),
        ("v0.3.0", "0.3.0", RELEASED, "no heading for 0.3.0"),
        ("v0.2.0", "0.2.0", RELEASED.replace("Unreleased\n", "Unreleased\n\n- More\n"), "move them to 0.2.0"),
    ],
)
def test_a_release_is_held_back_until_all_agree(
    tag: str, version: str, changelog: str, complaint: str | None
) -> None:
    found = release_check.faults(tag, version, changelog)
    assert len(found) == (complaint is not None)
    assert complaint is None or complaint in found[0]
