"""Find the existing resource that an entry of the manifest means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.model.items import Thing
from portkey_admin.manifest.planner.resolver import Resolver, Sketch
from portkey_admin.reconcile import KINDS, Found


class Matching:
    """Matches entries with resources: by their id, slug or previous name, or else by their natural key.

    problems: where entries are noted that mean a resource that does not exist.
    """

    def __init__(self, resolver: Resolver, problems: Problems) -> None:
        self._resolver = resolver
        self._problems = problems
        self._claimed: dict[tuple[str, str], str] = {}

    async def find(self, thing: Thing, sketch: Sketch) -> Found | None:
        """Look up a resource. None if the manifest gives an id that does not exist, which is noted."""
        id = await self._meant(thing, sketch)
        if thing.id is not None and id is None:
            return None  # a resource of the same name is another one
        return await self._unclaimed(thing, sketch, id)

    async def _meant(self, thing: Thing, sketch: Sketch) -> str | None:
        """Return the path id of the resource that the manifest identifies explicitly."""
        if thing.deferred:
            return self._resolver.id_of(thing.key.removesuffix(":defaults"))
        if thing.id is None and thing.renamed_from is None:
            return None
        places = KINDS[thing.section.name].places
        place = {name: sketch.body[name] for name in places if name in sketch.body}
        live = self._resolver.live
        if thing.id is not None:
            found = [
                each for each in await live.find(thing.section, [place], thing.id) if each.is_called(thing.id)
            ]
            if not found:
                note_problem(self._problems, thing, f"there is none with the id {thing.id!r}", "id")
                return None
            return found[0].known.path
        natural = await self._resolver.reconciler.look(thing.section.name, _to_look(thing, sketch))
        if natural.status != "missing":
            return None  # it already has its new name
        found = await live.find(thing.section, [place], str(thing.renamed_from))
        if len(found) > 1:
            told = ", ".join(each.known.told for each in found[:5])
            what = "slug" if found[0].known.slug else "id"
            note_problem(
                self._problems,
                thing,
                f"there are {len(found)} resources with the previous name ({told}): give the {what} of one",
                "renamed_from",
            )
        return found[0].known.path if len(found) == 1 else None

    async def _unclaimed(self, thing: Thing, sketch: Sketch, id: str | None) -> Found:
        """Look up a resource, ignoring those of its name that another entry identifies by slug or id."""
        kind, wanted = thing.section.name, _to_look(thing, sketch)
        found = await self._resolver.reconciler.look(kind, wanted, id=id)
        if thing.is_pointed_out or thing.deferred:
            if found.id:
                self._claimed[kind, found.id] = thing.key
            return found
        free = [each for each in found.matches if (kind, each) not in self._claimed]
        if len(free) == len(found.matches):
            return found
        if len(free) == 1:
            return await self._resolver.reconciler.look(kind, wanted, id=free[0])
        status: Literal["missing", "several"] = "several" if free else "missing"
        slugs = tuple(slug for each, slug in zip(found.matches, found.slugs, strict=False) if each in free)
        return Found(kind=kind, status=status, matches=tuple(free), slugs=slugs, place=found.place)


def note_problem(problems: Problems, thing: Thing, message: str, field: str = "") -> None:
    """Note a problem with a resource, or with one of its fields."""
    node = thing.node.get(field) or thing.node
    problems.at(node, f"{thing.title}: {message}")


def _to_look(thing: Thing, sketch: Sketch) -> Mapping[str, Any]:
    """Return the search fields, without the list's id if that is not created yet."""
    hidden = sketch.pending & {*KINDS[thing.section.name].places, *KINDS[thing.section.name].within}
    return {name: value for name, value in sketch.body.items() if name not in hidden}
