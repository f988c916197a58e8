"""Collections that the manifest does not have, and that hold what stays: they are not pruned."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from portkey_admin.manifest.model.items import title_of
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.planner.deletions.unlisted import shown_by
from portkey_admin.manifest.planner.resolver import Resolver
from portkey_admin.manifest.planner.steps import Step, top_of

# What lies in a collection that is deleted is moved by Portkey, and no plan would show that.
_HELD = {
    "collections": "parent_collection_id",
    "prompts": "collection_id",
    "prompt_partials": "collection_id",
}


async def without_holders(
    resolver: Resolver, steps: Collection[Step], deleted: Sequence[Step]
) -> tuple[list[Step], list[str]]:
    """Return the deletions except those of collections that hold what stays, and a note for each."""
    left = {
        (step.kind, step.id)
        for step in steps
        if any(top_of(change.field) == _HELD.get(step.kind) for change in step.changes)
    }
    going, notes = list(deleted), list[str]()
    while True:
        gone = left | {(step.kind, step.id) for step in going}
        for step in going:
            if (
                step.kind == "collections"
                and not step.part_of
                and (held := await _held(resolver, step, gone))
            ):
                notes.append(f"keep {step.title}: the {held} lies in it and stays")
                going.remove(step)
                break
        else:
            return going, notes


async def _held(resolver: Resolver, step: Step, gone: Collection[tuple[str, str]]) -> str:
    """Return the title of something that lies in a collection and stays there; "" if nothing does."""
    assert step.found is not None
    shown = shown_by(step.found)
    place = {"workspace_id": step.found.place.get("workspace_id") or shown.get("workspace_id")}
    names = {str(name) for name in (step.id, shown.get("id"), shown.get("slug")) if name}
    for kind, field in _HELD.items():
        for found in await resolver.reconciler.rows(kind, place):
            row = shown_by(found)
            if str(row.get(field)) in names and (kind, found.id) not in gone:
                return title_of(SECTIONS[kind], str(row.get("name") or found.id), None)
    return ""
