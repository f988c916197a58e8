"""Look up a resource of a manifest, and decide what to do about it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping

import attrs

from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.model.items import Thing
from portkey_admin.manifest.planner.choices import PlanChoices
from portkey_admin.manifest.planner.digests import Standing
from portkey_admin.manifest.planner.hidden_values import WrittenSecrets
from portkey_admin.manifest.planner.matching import Matching, note_problem
from portkey_admin.manifest.planner.people_index import Crowd, is_user
from portkey_admin.manifest.planner.replacement import Replaced, why_not
from portkey_admin.manifest.planner.resolver import NotThereYet, Resolver, Sketch
from portkey_admin.manifest.planner.step_of import BY_ADDRESS, StepMaker
from portkey_admin.manifest.planner.steps import Action, Step, top_of
from portkey_admin.reconcile import KINDS, Change, Found
from portkey_admin.reconcile.compare import top_level
from portkey_admin.reconcile.forms import normal_address
from portkey_admin.reconcile.rules import RUNS_THE_ORGANISATION

_REMADE = {"people": "the pending invite is taken back and a new one sent"}
_ANEW = "deleted and recreated, because no request can change it"


class Look:
    """Looks up resources, one by one or concurrently."""

    def __init__(self, resolver: Resolver, choices: PlanChoices, problems: Problems) -> None:
        self._resolver = resolver
        self._manifest = resolver.manifest
        self._choices = choices
        self._crowd = Crowd(resolver.reconciler)
        self._credentials = WrittenSecrets(choices)
        self._problems = problems
        # A resource to remove may lack its references, and may be gone already.
        self._of_wishes = Problems() if choices.remove else problems
        self._matching = Matching(resolver, self._of_wishes)
        self._make = StepMaker(resolver)
        self._replaced = Replaced(self._manifest.things)
        self._notes: list[str] = []

    def note(self, text: str) -> None:
        """Add a note."""
        self._notes.append(text)

    def notes(self) -> Iterator[str]:
        """Yield the notes in addition to the steps."""
        yield from self._notes
        yield from self._resolver.strangers
        yield from self._credentials.notes()

    @property
    def standing(self) -> Mapping[str, Mapping[str, Standing]]:
        """Return how hidden values compare with what was sent, by step key."""
        return self._credentials.standing

    def check_replaced(self) -> None:
        """Note resources to replace that are not in the manifest."""
        for name in sorted(
            self._choices.replace - {name for thing in self._manifest for name in thing.names}
        ):
            self._problems.add(
                self._manifest.root.mark, "", f"can't replace {name!r}: the manifest has no such resource"
            )

    async def step(self, thing: Thing) -> Step | None:
        """Return the step for a resource, or None if there is nothing to report."""
        resolver = self._resolver
        if thing.section.name == "people":
            return await self._person(thing)
        await resolver.find_others(thing, self._of_wishes)
        if thing.section.name == "members" and not resolver.is_user(thing.label):
            return None  # their invite lists their future workspaces
        user = thing.body.get("user") if thing.section.name == "api_keys" else None
        if user is not None and not resolver.is_user(user):
            return self._make.new(
                thing, "wait", note=f"{user} has to accept the invite first; then plan again"
            )
        if thing.section.name == "members" and (member := await self._member(thing)) is not None:
            return self._make.step(thing, "unchanged", id=member)
        try:
            sketch = resolver.sketch(thing)
        except NotThereYet as missing:
            if thing.id is not None:
                told = f"there is none with the id {thing.id!r}, as {missing} is not there"
                note_problem(self._of_wishes, thing, told, "id")
                return None
            return self._make.new(thing, "create" if thing.section.setting is None else "update")
        if thing.section.setting is not None and "slug" in sketch.pending:
            return self._make.new(thing, "update")
        if thing.deferred and resolver.id_of(thing.key.removesuffix(":defaults")) is None:
            return self._make.new(thing, "update")
        found = await self._matching.find(thing, sketch)
        return None if found is None else await self._found(thing, found, sketch)

    async def _member(self, thing: Thing) -> str | None:
        """Return the id of a member who matches the manifest; None if a full look-up is needed."""
        resolver = self._resolver
        user = resolver.users[normal_address(thing.label)]
        with contextlib.suppress(NotThereYet):
            workspace = str(resolver.workspace_id(thing))
            return await self._crowd.member_as_wanted(workspace, user, thing.body["role"])
        return None

    async def _person(self, thing: Thing) -> Step | None:
        resolver = self._resolver
        if (id := await self._crowd.user_as_wanted(thing)) is not None:
            resolver.users[normal_address(thing.label)] = id
            return self._make.step(thing, "unchanged", id=id)
        for member in resolver.memberships(thing):
            await resolver.find_others(member, self._of_wishes)
        own = {name: value for name, value in thing.body.items() if name in ("email", "role")}
        found = await resolver.reconciler.look("people", own)
        if found.status == "missing":
            return self._make.new(thing, "create", note=self._make.memberships(thing))
        resolver.note_user(thing.label, found)
        if is_user(found):
            role = found.shown.get("role")
            if role in RUNS_THE_ORGANISATION and any(each.field == "role" for each in found.difference):
                resolver.demoted.add(normal_address(thing.label))
            return await self._found(thing, found, Sketch(own, frozenset()))
        sketch = resolver.sketch(thing)
        found = await resolver.reconciler.look("people", sketch.body)
        step = await self._found(thing, found, sketch)
        if step is not None and step.action == "update":
            note = f"the pending invite is taken back and a new one sent; {self._make.memberships(thing)}"
            return attrs.evolve(step, note=note)
        return step

    async def _found(self, thing: Thing, found: Found, sketch: Sketch) -> Step | None:
        if found.status == "several":
            self._several(thing, found)
            return None
        if found.status == "missing":
            if thing.section.shows_slug and thing.body.get("slug"):
                noun = thing.section.noun
                note_problem(
                    self._of_wishes,
                    thing,
                    f"there is no {noun} {thing.body['slug']!r}; give a new one a name, not a slug",
                )
                return None
            return self._make.new(thing, "create")
        assert found.row is not None
        row = found.row
        kind = KINDS[thing.section.name]
        if kind.levels and thing.workspace is None and row.shown.get("workspace_id"):
            # Some lists show those of all workspaces: it is another one.
            note = "its slug is that of one in a workspace: list it there, or choose another slug"
            return self._make.new(thing, "blocked", note=note)
        changes = [*found.difference, *self._unseen_changes(thing, found, sketch)]
        unseen = await self._credentials.compare(thing, found)
        changes = [each for each in changes if top_of(each.field) not in unseen.done]
        fields = (*top_level(changes), *unseen.send)
        remade = kind.is_remade(row)
        fixed = () if remade else kind.fixed(row, fields)
        blocked = [each for each in changes if top_level([each])[0] in fixed]
        for each in found.unkept:
            if each not in changes:
                self._notes.append(
                    f"{thing.title}: {each.field} is {each.before!r} and can't be changed to {each.after!r};"
                    f" leave it out  ({thing.mark})"
                )
        changes = [each for each in (*changes, *unseen.changes) if each not in blocked]
        changes, blocked = self._resolver.told(changes), self._resolver.told(blocked)
        base = self._replaced.base_of(thing, kind.fixed(row, sketch.pending))
        if base is not None or (blocked and self._is_to_replace(thing)):
            if why := why_not(thing, blocked[0].field if blocked else "", base):
                note_problem(self._of_wishes, thing, why)
                return None
            note = self._replaced.add(thing, base)
            made = self._make.step(thing, "replace", found=found, changes=[*blocked, *changes], note=note)
            return made if base is None else attrs.evolve(made, part_of=base.key)
        if remade and thing.protect and changes:
            note_problem(self._of_wishes, thing, "it is protected, and can only be changed by recreating it")
            return None
        if thing.section.name not in BY_ADDRESS:
            self._resolver.learn(thing.key, row.shown, found.id)
        action: Action = "update" if changes else "blocked" if blocked else "unchanged"
        note = _REMADE.get(thing.section.name, _ANEW) if remade and changes else ""
        return self._make.step(
            thing, action, found=found, changes=changes, blocked=blocked, note=note, unseen=unseen
        )

    def _unseen_changes(self, thing: Thing, found: Found, sketch: Sketch) -> Iterator[Change]:
        """Yield differences that the look-up can't detect."""
        shown = found.shown
        for field in sorted(sketch.pending & {*KINDS[thing.section.name].places}):
            if shown.get(field) != sketch.body[field]:
                yield Change(field=field, before=shown.get(field), after=sketch.body[field])
        # Those who run the organisation are admins everywhere; after that, they get the requested role.
        if thing.section.name == "members" and normal_address(thing.label) in self._resolver.demoted:
            yield from found.unkept

    def _is_to_replace(self, thing: Thing) -> bool:
        return thing.replace or not self._choices.replace.isdisjoint(thing.names)

    def _several(self, thing: Thing, found: Found) -> None:
        told = found.slugs or found.matches
        message = (
            f"there are {len(told)} of this name ({', '.join(told[:5])}): say with"
            f" `{'slug' if found.slugs else 'id'}:` which one is meant, or rename all but one"
        )
        self._problems.at(thing.node, f"{thing.title}: {message}")
