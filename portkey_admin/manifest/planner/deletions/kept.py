"""What the manifest doesn't list but has to stay: collections that hold something, and defaults in use."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import attrs

from portkey_admin.manifest.model.items import title_of
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.planner.deletions.unlisted import DEFAULT_FIELDS
from portkey_admin.manifest.planner.resolver import Resolver
from portkey_admin.manifest.planner.steps import Step, top_of
from portkey_admin.reconcile.rules import DEFAULT_GUARDRAILS
from portkey_admin.scopes.errors import PermissionDeniedError, ScopeError

# Portkey moves the contents of a deleted collection, and no plan would show that.
_HELD = {
    "collections": "parent_collection_id",
    "prompts": "collection_id",
    "prompt_partials": "collection_id",
}
_KINDS = ("guardrails", "configs")
_ORGANISATION = "organisation_defaults"


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
                notes.append(f"keep {step.title}: it contains the {held}, which stays")
                going.remove(step)
                break
        else:
            return going, notes


async def _held(resolver: Resolver, step: Step, gone: Collection[tuple[str, str]]) -> str:
    """Return the title of something in a collection that stays there; "" if there is nothing."""
    assert step.found is not None
    shown = step.found.shown
    place = {"workspace_id": step.found.place.get("workspace_id") or shown.get("workspace_id")}
    for kind, field in _HELD.items():
        for found in await resolver.reconciler.rows(kind, place):
            row = found.shown
            if str(row.get(field)) in step.found.names and (kind, found.id) not in gone:
                return title_of(SECTIONS[kind], str(row.get("name") or found.id), None)
    return ""


@attrs.frozen
class Default:
    """A place whose defaults stay as they are, and what these name."""

    place: str
    names: frozenset[str]


async def without_defaults(
    resolver: Resolver, steps: Sequence[Step], deleted: Sequence[Step]
) -> tuple[list[Step], list[str]]:
    """Return the deletions, except those of what stays a default, and notes about these."""
    if not any(step.kind in _KINDS and not step.part_of for step in deleted):
        return list(deleted), []
    defaults = await _staying(resolver, [*(step for step in steps if step.writes), *deleted])
    found: list[Step] = []
    notes: list[str] = []
    for step in deleted:
        names = step.found.names if step.found is not None and step.kind in _KINDS else frozenset[str]()
        used = next((each for each in defaults if not names.isdisjoint(each.names)), None)
        if used is None or step.part_of:
            found.append(step)
        else:
            notes.append(
                f"keep {step.title}: it is a default of {used.place}, and the file doesn't change that"
            )
    return found, notes


async def _staying(resolver: Resolver, writing: Sequence[Step]) -> list[Default]:
    """Return the defaults that no step changes."""
    changed = {step.id for step in writing if step.kind == "workspaces"}
    found = [
        Default(f"workspace {str(each.shown.get('name'))!r}", _names(each.shown.get("defaults")))
        for each in await resolver.live.rows("workspaces", {})
        if changed.isdisjoint({each.known.path, each.known.slug, each.known.uuid})
    ]
    if not any(step.kind == _ORGANISATION for step in writing):
        try:
            there = await resolver.reconciler.look(_ORGANISATION, {DEFAULT_GUARDRAILS[0]: []})
        except (PermissionDeniedError, ScopeError):
            return found
        found.append(Default("the organisation", _names(there.shown)))
    return found


def _names(defaults: object) -> frozenset[str]:
    values: Mapping[str, Any] = defaults if isinstance(defaults, Mapping) else {}
    named = [values.get(field) or () for field in DEFAULT_FIELDS]
    return frozenset(str(name) for each in named for name in ([each] if isinstance(each, str) else each))
