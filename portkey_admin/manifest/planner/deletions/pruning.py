"""Decide which resources that are not in the manifest are deleted, and in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

import attrs

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.planner.deletions.dependents import TakenAlong
from portkey_admin.manifest.planner.deletions.kept import without_defaults, without_holders
from portkey_admin.manifest.planner.deletions.unlisted import DEFAULT_FIELDS, DEFAULTS, clearing, deletion
from portkey_admin.manifest.planner.resolver import Resolver
from portkey_admin.manifest.planner.steps import Step
from portkey_admin.text import counted, did_you_mean

PRUNABLE: tuple[str, ...] = (
    *(name for name, section in SECTIONS.items() if section.places),
    "members",
    *dict.fromkeys(section.pruned_as for section in SECTIONS.values() if section.pruned_as),
)
"""The sections that can be pruned."""

# Resources in a workspace that must be deleted before it; members and labels are deleted with it.
_INSIDE = tuple(
    name for name, section in SECTIONS.items() if "workspace" in section.places and name != "labels"
)


def sections_to_prune(prune: bool | Collection[str]) -> frozenset[str]:
    """Return the sections to prune. Raises InvalidArgumentError for an unknown one."""
    if isinstance(prune, bool):
        return frozenset(PRUNABLE if prune else ())
    for name in [prune] if isinstance(prune, str) else prune:
        if name not in PRUNABLE:
            hint = did_you_mean(name, PRUNABLE) or f"; there are {', '.join(PRUNABLE)}"
            raise InvalidArgumentError(f"prune: unknown section {name!r}{hint}")
    return frozenset([prune] if isinstance(prune, str) else prune)


async def with_deletions(
    resolver: Resolver, steps: Sequence[Step], unlisted: Sequence[Step], sections: Collection[str]
) -> tuple[list[Step], list[Step], list[str]]:
    """Return the unlisted resources that stay, the steps that delete the others, and notes."""
    after = max((step.level for step in steps), default=0) + 1
    own = _Key(resolver)
    kept: list[Step] = []
    deleted: list[Step] = []
    notes: list[str] = []
    along = TakenAlong(resolver, steps)
    for step in unlisted:
        if step.wanted is None and resolver.is_named(step.kind, step.id):
            if section_of(step) in sections:
                notes.append(f"keep {step.title}: the file names it, without listing it")
            continue
        if section_of(step) not in sections:
            if not (step.found is not None and step.kind == "api_keys" and resolver.is_used(step.found)):
                kept.append(step)
            continue
        if step.kind == "api_keys" and step.found is not None:
            if resolver.is_used(step.found):
                continue
            if not await own.is_seen():
                notes.append(f"keep {step.title}: the key in use is not in the list of keys that it can see")
                continue
        if step.kind == "workspaces" and step.wanted is None:
            inside, note = await _emptied(resolver, step, own)
            if inside is None:
                notes.append(note)
                continue
            deleted += inside
            step = attrs.evolve(step, note=note)
        elif (user := await along.listed_user(step)) is not None:
            notes.append(f"keep {step.title}: the {user.title} of the file uses it")
            continue
        deleted.append(step)
    deleted, held = await without_holders(resolver, steps, deleted)
    notes += held
    for index, step in enumerate(list(deleted)):
        inside, note = await along.deletions(step, deleted)
        deleted[index] = attrs.evolve(step, note=note or step.note)
        deleted += inside
    deleted, told = await without_defaults(resolver, steps, deleted)
    notes += told
    deleted = [attrs.evolve(step, level=after + step.level) for step in deleted]
    return kept, sorted(deleted, key=lambda step: (step.level, step.key)), notes


def section_of(step: Step) -> str:
    """Return the section whose pruning deletes an unlisted resource."""
    if pruned_as := SECTIONS[step.kind].pruned_as:
        return pruned_as
    return DEFAULTS if step.wanted is not None else step.kind


async def _emptied(resolver: Resolver, step: Step, own: _Key) -> tuple[list[Step] | None, str]:
    """Return the steps that empty a workspace, and its contents; None and the reason if it has to stay."""
    assert step.found is not None
    shown = step.found.shown
    label, place = str(shown.get("name")), {"workspace_id": str(shown.get("id") or step.id)}
    inside: list[Step] = []
    holds: Counter[str] = Counter()
    for name in _INSIDE:
        section = SECTIONS[name]
        for found in await resolver.reconciler.rows(name, place):
            if name == "api_keys" and (resolver.is_used(found) or not await own.is_seen()):
                return None, f"keep {step.title}: the key in use is, or may be, one of its API keys"
            holds[section.noun] += 1
            if not found.shown.get("is_default"):  # the first collection is deleted with the workspace
                inside.append(deletion(section, label, found, part_of=step.key))
    holds["member"] = len(await resolver.reconciler.rows("members", place))
    defaults = shown.get("defaults") or {}
    if any(defaults.values()):
        # Its defaults can't be deleted.
        cleared = clearing(step, {name: () for name in DEFAULT_FIELDS if defaults.get(name)}, "")
        title = f"defaults of {step.title}"
        inside.append(attrs.evolve(cleared, title=title, part_of=step.key, mark=step.mark))
    told = [counted(count, noun) for noun, count in holds.items() if count]
    return inside, f"with its contents: {', '.join(told) or 'nothing'}"


class _Key:
    """The key in use, as far as the lists of keys contain it."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._seen: bool | None = None

    async def is_seen(self) -> bool:
        """Return whether the key in use is among the keys that it can list."""
        if self._seen is None:
            rows = await self._resolver.reconciler.rows("api_keys", {})
            self._seen = any(self._resolver.is_used(row) for row in rows)
        return self._seen
