"""Remove what a manifest lists: the steps that delete it, in reverse order of creation."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import attrs

from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.model.items import Thing
from portkey_admin.manifest.planner.deletions.pruning import PRUNABLE, with_deletions
from portkey_admin.manifest.planner.deletions.unlisted import DEEPEST, clearing, deletion, why_it_stays
from portkey_admin.manifest.planner.resolver import Resolver
from portkey_admin.manifest.planner.steps import Step
from portkey_admin.reconcile import Found


async def with_removals(resolver: Resolver, steps: Sequence[Step]) -> tuple[list[Step], list[str]]:
    """Return the steps that delete the found resources, and notes on what stays.

    A workspace is deleted with its contents. Raises ManifestError if any of it is protected.
    """
    there = [step for step in steps if step.id and step.thing is not None and not step.thing.implied]
    _check_protected(there)
    wanted: list[Step] = []
    places: dict[str, str | None] = {}
    notes: list[str] = []
    # Dependents are created later, so they are deleted first.
    last = max([DEEPEST, *(step.level for step in there)])
    for step in there:
        thing = step.thing
        assert thing is not None
        if thing.section.setting is not None and not thing.section.setting.of:
            shown = (await _found(resolver, step, thing)).shown
            if fields := {name: shown[name] for name in thing.body if shown.get(name)}:
                wanted.append(clearing(step, fields, " of the organisation"))
            continue
        if thing.deferred or thing.section.setting is not None:
            continue  # it is deleted with its parent
        found = await _found(resolver, step, thing)
        reason = "it is the key in use" if _is_used(resolver, step, found) else ""
        reason = reason or why_it_stays(resolver, thing.section, found)
        if reason:
            notes.append(f"keep {step.title}: {reason}")
            continue
        level = 1 + last - step.level
        made = deletion(thing.section, thing.workspace, found, level=level)
        places[made.key] = thing.workspace
        wanted.append(attrs.evolve(made, title=step.title, mark=step.mark))
    _, deleted, more = await with_deletions(resolver, [], wanted, PRUNABLE)
    return _once(deleted, places, there), [*notes, *more]


def _check_protected(steps: Collection[Step]) -> None:
    problems = Problems()
    for step in steps:
        if step.thing is not None and step.thing.protect and not step.thing.deferred:
            problems.at(
                step.thing.node,
                f"{step.title} is protected, and --remove would delete it: nothing is removed. Take `protect`"
                " out of the manifest, or the resource",
            )
    problems.raise_any()


async def _found(resolver: Resolver, step: Step, thing: Thing) -> Found:
    """Return what was found for a step. For unchanged people, only the id was kept."""
    if step.found is not None:
        return step.found
    return await resolver.reconciler.look(step.kind, resolver.sketch(thing).body)


def _is_used(resolver: Resolver, step: Step, found: Found) -> bool:
    return step.kind == "api_keys" and resolver.is_used(found)


def _once(deleted: Sequence[Step], places: Mapping[str, str | None], there: Collection[Step]) -> list[Step]:
    """Return each deletion once: the contents of a deleted workspace are among its steps."""
    gone = {step.id for step in deleted if step.kind == "workspaces" and step.wanted is None}
    labels = {
        step.thing.label for step in there if step.thing and step.kind == "workspaces" and step.id in gone
    }
    return [step for step in deleted if step.part_of or places.get(step.key) not in labels]
