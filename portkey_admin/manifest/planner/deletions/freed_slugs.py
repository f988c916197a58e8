"""Slugs that a new resource needs but another one still has: that one is deleted first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from portkey_admin.manifest.model.field_names import references_of
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.planner.steps import Step


def with_freed_slugs(
    steps: Sequence[Step], kept: Sequence[Step], deleted: Sequence[Step]
) -> tuple[list[Step], list[Step]]:
    """Return the steps and the deletions, with deletions that free a needed slug first.

    What depends on what is deleted goes before it. A step is blocked if what has its slug stays.
    kept: the steps that would delete what stays.
    """
    going, staying = _holders(deleted), _holders(kept)
    found: list[Step] = []
    levels: dict[str, int] = {}
    for step in steps:
        slug = _wanted_slug(step)
        if (holder := going.get(slug)) is not None:
            step = attrs.evolve(step, action="create", note="", needs=(*step.needs, holder.key))
            levels[holder.key] = step.level  # in a level, deletions run before creates
        elif (holder := staying.get(slug)) is not None:
            note = f"the {holder.title} has this slug: delete it first with --prune, or choose another"
            step = attrs.evolve(step, action="blocked", note=note)
        found.append(step)
    _with_dependents(levels, deleted)
    moved = [attrs.evolve(each, level=levels.get(each.key, each.level)) for each in deleted]
    return found, sorted(moved, key=lambda step: (step.level, step.key))


def _holders(deletions: Sequence[Step]) -> dict[tuple[str, str], Step]:
    """Return the deletions by the slugs that they free, if those are unique in the organisation."""
    return {
        (step.kind, str(step.found.shown["slug"])): step
        for step in deletions
        if step.found is not None and step.wanted is None and step.found.shown.get("slug")
    }


def _wanted_slug(step: Step) -> tuple[str, str]:
    is_new = step.action == "create" or (step.action == "blocked" and not step.id)
    section = SECTIONS[step.kind]
    if step.thing is None or not is_new or section.shows_slug or section.slug_of_workspace:
        return "", ""
    return step.kind, str(step.thing.body.get("slug") or "")


def _with_dependents(levels: dict[str, int], deleted: Sequence[Step]) -> None:
    """Add the levels of the deletions that must come before."""
    by_key = {step.key: step for step in deleted}
    waiting = list(levels)
    for key in waiting:
        holder = by_key[key]
        assert holder.found is not None
        names = holder.found.names
        for each in deleted:
            if each.key != key and not names.isdisjoint(_named_by(each, holder.kind)):
                levels[each.key] = min(levels[key] - 1, levels.get(each.key, each.level))
                waiting.append(each.key)


def _named_by(step: Step, kind: str) -> Iterator[str]:
    """Yield the resources of a type that something names."""
    if step.found is None or step.wanted is not None:
        return
    shown: Mapping[str, Any] = step.found.shown
    for field, target in references_of(SECTIONS[step.kind]).items():
        if target == kind and shown.get(field):
            yield str(shown[field])
