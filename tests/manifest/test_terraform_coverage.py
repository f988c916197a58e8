"""Each argument of the Terraform provider, in a manifest: written, read back, changed, and nothing left."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import anyio
import pytest
import yaml
from manifest_runs import Site, site
from terraform_arguments import ARGUMENTS, MANIFEST, MOVED, Argument

from portkey_admin import manifest
from portkey_admin.manifest.planner import digests
from portkey_admin.reconcile.forms import same_field

COVERAGE = Path(__file__).parents[2].parent / "shared" / "reference" / "terraform-coverage.txt"
_CHOICE = re.compile(r"<([^<>|]*)\|([^<>|]*)>")
PENDING = ("new@example.com", "scoped@example.com", "one@example.com", "two@example.com")
_VERSIONED = ("configs", "guardrails", "prompts", "prompt_partials")
_TOLD_BY = ("slug", "email", "name", "scim_group_name", "scim_group_id")
_GROUPS = {
    "GROUP_ONE": "8d0a6a4c-4f5e-4c5b-9c5e-2f1f0d6c7a01",
    "GROUP_TWO": "8d0a6a4c-4f5e-4c5b-9c5e-2f1f0d6c7a02",
}
_LONG_AGO = "2026-01-01T00:00:00.000Z"


def document(side: int) -> dict[str, Any]:
    """Return the manifest before (1) or after (2) the change of every argument."""
    now = datetime.now(UTC).isoformat()
    text = _CHOICE.sub(lambda found: found[side], MANIFEST).replace("NOW", now)
    for name, id in _GROUPS.items():
        text = text.replace(name, id)
    made: dict[str, Any] = yaml.safe_load(text)
    for section, entry in MOVED.items():
        for number, workspace in enumerate(made["workspaces"][:2], 1):
            workspace.setdefault(section, []).extend([dict(entry)] * (number == side))
    return made


def at(value: Any, path: str) -> Iterator[Any]:
    """Yield what stands at a path: through lists, and with "~" for the names of a mapping."""
    step, _, rest = path.partition(".")
    if not path:
        yield value
    elif isinstance(value, list) and not step.isdigit():
        for item in value:
            yield from at(item, path)
    elif isinstance(value, list):
        yield from at(value[int(step)], rest)
    elif step == "~":
        for name in value:
            yield from at(name, rest)
    elif step == "*":
        for item in value.values():
            yield from at(item, rest)
    elif isinstance(value, Mapping) and step in value:
        yield from at(value[step], rest)


class Plane:
    """What the plane holds, and what each name stands for."""

    def __init__(self, here: Site) -> None:
        self._organisation = here.plane._organisation

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Return the rows of a table that are in use."""
        rows: list[dict[str, Any]] = [dict(row) for row in self._organisation[table].rows()]
        return [row for row in rows if str(row.get("status", "active")).lower() in ("active", "pending")]

    def named(self, text: object) -> set[str]:
        """Return the ids and slugs of what has this name, slug or address."""
        found = set()
        for table in (
            "workspaces",
            "users",
            "configs",
            "integrations",
            "collections",
            "providers",
            "mcp_integrations",
            "secret_references",
            "scim_groups",
            "guardrails",
        ):
            for row in self.rows(table):
                if text in (row.get("name"), row.get("slug"), row.get("email")):
                    found |= {str(row.get("id")), str(row.get("slug"))}
        return found


def is_same(plane: Plane, name: str, wanted: Any, shown: Any) -> bool:
    """Say whether the plane has what the manifest says, by name, id or secret."""
    if isinstance(wanted, dict) and set(wanted) == {"env"}:
        wanted = f"canary-{wanted['env']}"
    if isinstance(shown, str) and isinstance(wanted, dict):
        shown = json.loads(shown)
    if isinstance(wanted, dict) and isinstance(shown, dict):
        return all(is_same(plane, each, wanted[each], shown.get(each)) for each in wanted)
    if isinstance(wanted, list) and isinstance(shown, list | tuple):
        return len(wanted) == len(shown) and all(
            is_same(plane, name, one, other) for one, other in zip(wanted, shown, strict=True)
        )
    return same_field(name, wanted, shown) or str(shown) in plane.named(wanted)


def one(values: Iterator[Any]) -> Any:
    """Return the value, or all of them if there are several."""
    found = list(values)
    return found[0] if len(found) == 1 else found


class Side:
    """What the manifest says of each argument, and what the plane holds."""

    def __init__(self, here: Site, side: int) -> None:
        self.document = document(side)
        self.text = json.dumps(self.document, ensure_ascii=False)
        self._here = here
        self._plane = Plane(here)
        self.notes: tuple[str, ...] = ()
        self.wrong: list[str] = []

    async def values(self) -> dict[Argument, Any]:
        """Return what the plane holds of each argument, having seen that it is what the manifest says."""
        found = {argument: await self._read(argument) for argument in ARGUMENTS}
        assert not self.wrong, "\n".join(self.wrong)
        return found

    async def _read(self, argument: Argument) -> Any:
        plane, name = self._plane, argument.path.rpartition(".")[2]
        if argument.proof == "moved":
            row = await self._row(argument, {"name": argument.told})
            return one(at(row, argument.field))
        if argument.proof == "unkept":
            return any(argument.path in note for note in self.notes)
        if argument.proof == "switched":
            rows = plane.rows(argument.table)
            return sorted((row["of"], row["type"], row["name"], row["enabled"]) for row in rows)
        if argument.proof == "granted":
            grants = [row for row in plane.rows(argument.table) if row["enabled"]]
            return sorted((row["of"], row["workspace_id"]) for row in grants)
        entry = next(at(self.document, argument.entry))
        row = await self._row(argument, entry)
        shown, wanted = one(at(row, argument.field)), one(at(entry, argument.path))
        if argument.proof == "changed" and not is_same(plane, name, wanted, shown):
            self.wrong.append(f"{argument}: {wanted!r}, not {shown!r}")
        return (row["id"], shown) if argument.proof == "replaced" else shown

    async def _row(self, argument: Argument, entry: Mapping[str, Any]) -> Mapping[str, Any]:
        told = next((str(entry[key]) for key in _TOLD_BY if entry.get(key)), "")
        rows = [
            row
            for row in self._plane.rows(argument.table)
            if told in (row.get("slug"), row.get("email"), row.get("name"), row.get("scim_group"))
            or told == row.get("scim_group_id")
            or (argument.table == "members" and row["user_id"] in self._plane.named(told))
            or (
                row.get("usage_limits")
                and "of" in row
                and row["workspace_id"] in self._plane.named(entry.get("workspace"))
            )
        ]
        if len(rows) != 1:
            self.wrong.append(f"{argument}: {len(rows)} of {told!r} in {argument.table}")
            return {"id": None}
        if argument.table not in _VERSIONED:
            return rows[0]
        family: Any = getattr(self._here.portkey, argument.table)
        # Its content is that of the version in use.
        return {**rows[0], **(await family.get(rows[0]["slug"])).to_dict()}


def test_each_argument_is_written_read_back_and_changed_and_nothing_is_left_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(digests, "_COST", {"n": 2, "r": 1, "p": 1})  # what costs a guess costs a test
    for name in ("KEY_ONE", "KEY_TWO"):
        monkeypatch.setenv(name, f"canary-{name}")

    async def run(here: Site, side: int, sent: manifest.SecretDigests) -> dict[Argument, Any]:
        before = Side(here, side)
        org = manifest.loads(before.text, file="org.yaml")
        for _ in range(3 - side):  # at first once more, as people have accepted by then
            made = await manifest.plan(here.portkey, org, digests=sent, prune=True)
            done = await manifest.apply(here.portkey, made, secrets=here.issued.append, settle=0.0)
            failed = [
                (each.item.title, each.error)
                for each in done.outcomes
                if not each.succeeded and each.item.writes
            ]
            assert not failed
            here.plane.accept_invites(
                [row["id"] for row in Plane(here).rows("invites") if row["email"] not in PENDING]
            )
        again = await manifest.plan(here.portkey, org, digests=sent, prune=True)
        assert again.writes == 0, str(again)
        before.notes = again.notes
        return await before.values()

    async def check() -> None:
        sent = manifest.SecretDigests(tmp_path / "digests.json")
        async with site() as here:
            for name, id in _GROUPS.items():
                here.plane._organisation["scim_groups"].add({"id": id, "name": name})
            first = await run(here, 1, sent)
            table = here.plane._organisation["api_keys"]
            for row in list(table.rows()):
                table.change(row, {"created_at": _LONG_AGO, "last_updated_at": _LONG_AGO})
            second = await run(here, 2, sent)
            same = [
                str(argument)
                for argument in ARGUMENTS
                if argument.proof != "made" and first[argument] == second[argument]
            ]
            assert not same, "\n".join(same)

    anyio.run(check)


def test_the_table_has_every_argument() -> None:
    if not COVERAGE.exists():
        pytest.skip(f"{COVERAGE} is not there: the list of arguments is no part of the repository")
    listed, resource = set(), ""
    for line in COVERAGE.read_text("utf-8").splitlines():
        if line.startswith("["):
            resource = line.strip("[]")
        elif " = " in line and not line.startswith("#"):
            listed.add((resource, line.partition(" = ")[0]))
    assert len(listed) == 198
    known = {(argument.resource, argument.name) for argument in ARGUMENTS}
    assert known == listed
