"""The guide for those who come from `portkey-ai`: nothing is missing, and each step leads to the same call.

`portkey_ai_2_3_4.tsv` is what that SDK sent when each of its admin methods was called once: method, HTTP
method, and path with the ids left out.
"""

from __future__ import annotations

import re
from operator import attrgetter
from pathlib import Path

import httpx
import plane_process
import program_blocks

from portkey_admin import PortkeyAdmin, operations

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "migration.md").read_text(encoding="utf-8")
SENT = {
    name: (method, path)
    for name, method, path in (
        line.split("\t")
        for line in Path(__file__).with_name("portkey_ai_2_3_4.tsv").read_text(encoding="utf-8").splitlines()
    )
}
ROW = re.compile(r"^\| `([\w.]+)` \| \[`([\w.]+)`\]\(([^)]+)\) \|", re.MULTILINE)
NOTES = re.compile(r"^\| `[\w.]+` \| \[`[^|]*\| (.*) \|$", re.MULTILINE)
ROWS = [(found[1], found[2], found[3]) for found in ROW.finditer(GUIDE)]

# What the program for portkey-ai leaves behind on a plane with the seed 0, as it was when that was run.
LEFT = {
    "/admin/workspaces": [("Search", "Finds everything", "ws-search-af8419")],
    "/admin/users/invites": [("ada@example.com", "member")],
    "/configs": [("fast", "pc-fast-281ba0")],
}
SHOWN = {
    "/admin/workspaces": ("name", "description", "slug"),
    "/admin/users/invites": ("email", "role"),
    "/configs": ("name", "slug"),
}


def test_every_method_of_portkey_ai_is_in_the_guide_once() -> None:
    assert sorted(old for old, _, _ in ROWS) == sorted(SENT)
    assert f"{len(SENT)} of them" in GUIDE


def test_each_new_method_makes_the_call_of_the_old_one() -> None:
    called = {}
    for old, new, link in ROWS:
        record = operations()[new]
        called[old] = (record.method, re.sub(r"\{[^}]*\}", "{}", record.path))
        assert record.facade == new
        assert link == f"reference/{new.partition('.')[0]}.md#{new.replace('.', '-')}"
    assert called == SENT


def test_every_method_that_a_note_names_is_there() -> None:
    client = PortkeyAdmin("unused", base_url="https://api.example.com/v1")
    # The name on the other side is not ours.
    named = re.findall(r"(?<!synchronous: )`(?!bulk\.)((?:[a-z]\w*\.)+\w+)`", "\n".join(NOTES.findall(GUIDE)))
    assert len(named) >= 3
    assert [name for name in named if not callable(attrgetter(name)(client))] == []


def test_the_ported_program_leaves_behind_what_the_old_one_did(tmp_path: Path) -> None:
    (ported,) = (
        block
        for block in program_blocks.blocks_in(GUIDE)
        if block.is_program and "portkey_ai " not in block.text
    )
    with plane_process.control_plane("--seed", "0") as plane:
        program_blocks.run_program(ported, tmp_path, plane)
        headers = {"x-portkey-api-key": plane.key}
        left = {}
        for path, fields in SHOWN.items():
            rows = httpx.get(plane.url + path, headers=headers).raise_for_status().json()["data"]
            left[path] = [tuple(row[field] for field in fields) for row in rows]
    assert left == LEFT
