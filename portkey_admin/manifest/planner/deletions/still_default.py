"""Guardrails and configs that stay defaults of the organisation or a workspace, and so can't be deleted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from portkey_admin.manifest.model.settings import GUARDRAILS
from portkey_admin.manifest.planner.deletions.unlisted import shown_by
from portkey_admin.manifest.planner.resolver import Resolver
from portkey_admin.manifest.planner.steps import Step
from portkey_admin.scopes.errors import PermissionDeniedError, ScopeError

_KINDS = ("guardrails", "configs")
_FIELDS = (*GUARDRAILS, "user_api_key_config")
_ORGANISATION = "organisation_defaults"


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
        shown = shown_by(step.found) if step.found is not None and step.kind in _KINDS else {}
        names = {str(shown[field]) for field in ("id", "slug") if shown.get(field)}
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
            there = await resolver.reconciler.look(_ORGANISATION, {GUARDRAILS[0]: []})
        except (PermissionDeniedError, ScopeError):
            return found
        found.append(Default("the organisation", _names(shown_by(there))))
    return found


def _names(defaults: object) -> frozenset[str]:
    values: Mapping[str, Any] = defaults if isinstance(defaults, Mapping) else {}
    named = [values.get(field) or () for field in _FIELDS]
    return frozenset(str(name) for each in named for name in ([each] if isinstance(each, str) else each))
