"""What is there and not in the manifest: which of it may be deleted, and in which order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from portkey_admin.calls.transport import Transport
from portkey_admin.manifest.items import key_of
from portkey_admin.manifest.resolving import Resolver
from portkey_admin.manifest.sections import SECTIONS, Section
from portkey_admin.manifest.steps import Step
from portkey_admin.reconcile import Change, Found

_RUNS_THE_ORGANISATION = ("owner", "admin")
_MADE_WITH_ACCESS = "Created automatically"


async def deletions(resolver: Resolver, steps: Sequence[Step], transport: Transport) -> list[Step]:
    """Return the steps that delete what the manifest does not have, what depends on others first."""
    kept = {(step.kind, step.id) for step in steps if step.id}
    # Whoever is a member by being in `people` is listed there.
    listed = set(resolver.manifest.content.listed)
    if ("people", None) in listed:
        listed |= {
            ("members", thing.label) for thing in resolver.manifest if thing.section.name == "workspaces"
        }
    deepest = max(section.level for section in SECTIONS.values())
    after = max((step.level for step in steps), default=0) + 1
    found: list[Step] = []
    for name, workspace in sorted(listed, key=lambda each: (each[0], each[1] or "")):
        section = SECTIONS[name]
        place = _place(resolver, section, workspace)
        if place is None:
            continue  # the workspace is still to be made: there is nothing in it
        rows = await resolver.reconciler.rows(name, place)
        if name == "api_keys" and workspace is None and not any(_in_use(row, transport) for row in rows):
            continue  # which one is in use is not to be seen, so none is deleted
        for row in rows:
            if (name, row.id) not in kept and not _stays(section, row, transport):
                level = after + deepest - section.level
                found.append(_deletion(section, workspace, row, level))
    return sorted(found, key=lambda step: (step.level, step.key))


def _place(resolver: Resolver, section: Section, workspace: str | None) -> Mapping[str, Any] | None:
    if workspace is None:
        own = {"type": "organisation"} if section.name == "api_keys" else {}
        return {**resolver.place(section, None), **own}
    id = resolver.ids.get(key_of(SECTIONS["workspaces"], None, workspace))
    return None if id is None else {"workspace_id": id}


def _stays(section: Section, found: Found, transport: Transport) -> bool:
    """Say whether something is not for us to delete."""
    shown = found.row.shown if found.row is not None else {}
    match section.name:
        case "people":
            return shown.get("role") == "owner" or shown.get("status") not in (None, "pending", "active")
        case "members":
            return shown.get("org_role") in _RUNS_THE_ORGANISATION
        case "api_keys":
            return shown.get("creation_mode") == "auto" or _in_use(found, transport)
        case "providers":
            return str(shown.get("note") or "").startswith(_MADE_WITH_ACCESS)
        case "workspaces" | "collections":
            return bool(shown.get("is_default"))
        case "labels":
            return bool(shown.get("is_universal"))
    return False


def _in_use(found: Found, transport: Transport) -> bool:
    return found.row is not None and transport.has_key_like(found.row.shown.get("key"))


def _deletion(section: Section, workspace: str | None, found: Found, level: int) -> Step:
    shown = found.row.shown if found.row is not None else {}
    label = next((str(shown[field]) for field in ("email", "name", "slug") if shown.get(field)), found.id)
    inside = f" in workspace {workspace!r}" if workspace is not None else ""
    note = "with all that it holds" if section.name == "workspaces" else ""
    return Step(
        key=f"{key_of(section, workspace, label)}:{found.id}",
        kind=section.name,
        title=f"{section.noun} {label!r}{inside}",
        action="delete",
        level=level,
        changes=(Change(field="", before=label, after=None),),
        id=found.id,
        note=note,
        found=found,
    )
