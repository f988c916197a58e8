"""What is deleted and made anew, and what goes along: resources that name it for good."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import attrs

from portkey_admin.manifest.items import Thing, Things
from portkey_admin.manifest.steps import Step

# What is deleted and made anew takes along what the file says; these would take more.
_NEVER_REPLACED = ("workspaces", "people", "members")
_MORE = {"integrations": "its providers go with it, those that the file does not have as well"}


@attrs.frozen
class Replaced:
    """What a plan replaces so far, by key."""

    _things: Things
    _replaced: dict[str, Thing] = attrs.field(factory=dict)

    def base_of(self, thing: Thing, fixed: Collection[str]) -> Thing | None:
        """Return what is replaced and takes a resource along.

        fixed: the fields of the resource that name what is yet to be made, and that no request can change.
        """
        for reference in thing.references() if self._replaced and fixed else ():
            target = self._things.find(reference.section, thing.scope, reference.name)
            if target is not None and target.key in self._replaced and str(reference.path[0]) in fixed:
                return target
        return None

    def add(self, thing: Thing, base: Thing | None) -> str:
        """Take in that a resource is replaced, and return what there is to say of that."""
        self._replaced[thing.key] = thing
        if base is not None:
            return f"it goes with the {base.title}, which is deleted and made anew"
        return _MORE.get(thing.section.name, "")


def why_not(thing: Thing, field: str, base: Thing | None) -> str:
    """Return why a resource can't be replaced; "" if it can."""
    if not thing.protect and thing.section.name not in _NEVER_REPLACED and thing.section.setting is None:
        return ""
    why = "it is protected" if thing.protect else f"a {thing.section.noun} is never replaced"
    if base is not None:
        return f"{why}, and would go with the {base.title}, which is to be deleted and made anew"
    return f"{why}, and {field} can only be changed by making it anew"


def along(step: Step, steps: Collection[Step]) -> Iterator[Step]:
    """Yield the steps of what has to go before a resource is deleted and made anew: what it takes along."""
    for other in steps:
        if other.part_of == step.key and other.action == "replace":
            yield from along(other, steps)
            yield other
