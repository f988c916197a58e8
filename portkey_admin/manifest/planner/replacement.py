"""Resources that are deleted and recreated, with those that refer to them permanently."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import attrs

from portkey_admin.manifest.model.items import Thing, Things
from portkey_admin.manifest.planner.steps import Step

# Replacing a resource may only delete others that are in the file; replacing these would delete more.
_NEVER_REPLACED = ("workspaces", "people", "members")
_MORE = {"integrations": "the providers that Portkey created with it are recreated as well"}


@attrs.frozen
class Replaced:
    """The resources that a plan replaces so far, by key."""

    _things: Things
    _replaced: dict[str, Thing] = attrs.field(factory=dict)

    def base_of(self, thing: Thing, fixed: Collection[str]) -> Thing | None:
        """Return the replaced resource whose replacement includes this one.

        fixed: the fields that refer to resources not created yet, and that no request can change.
        """
        for reference in thing.references() if self._replaced and fixed else ():
            target = self._things.find(reference.section, thing.scope, reference.name)
            if target is not None and target.key in self._replaced and str(reference.path[0]) in fixed:
                return target
        return None

    def add(self, thing: Thing, base: Thing | None) -> str:
        """Record that a resource is replaced, and return a note about it."""
        self._replaced[thing.key] = thing
        if base is not None:
            return f"replaced together with the {base.title}"
        return _MORE.get(thing.section.name, "")


def why_not(thing: Thing, field: str, base: Thing | None) -> str:
    """Return why a resource can't be replaced; "" if it can."""
    if not thing.protect and thing.section.name not in _NEVER_REPLACED and thing.section.setting is None:
        return ""
    why = "it is protected" if thing.protect else f"a {thing.section.noun} is never replaced"
    if base is not None:
        return f"{why}, but would be replaced together with the {base.title}"
    return f"{why}, and {field} can only be changed by recreating it"


def along(step: Step, steps: Collection[Step]) -> Iterator[Step]:
    """Yield the steps that delete dependents before a resource is deleted and recreated."""
    for other in steps:
        if other.part_of == step.key and other.action == "replace":
            yield from along(other, steps)
            yield other
