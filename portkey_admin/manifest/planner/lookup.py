"""Look up a resource of a manifest, and decide what to do about it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

import attrs

from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.model.items import Thing, key_of
from portkey_admin.manifest.model.secrets import replaced, secrets_at
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.planner.choices import PlanChoices
from portkey_admin.manifest.planner.digests import Standing
from portkey_admin.manifest.planner.hidden_values import NOTHING_UNSEEN, Unseen, WrittenSecrets
from portkey_admin.manifest.planner.people import Crowd, is_user
from portkey_admin.manifest.planner.replacement import Replaced, why_not
from portkey_admin.manifest.planner.resolver import NotThereYet, Resolver, Sketch
from portkey_admin.manifest.planner.steps import Action, Step, top_of
from portkey_admin.reconcile import KINDS, Change, Found
from portkey_admin.reconcile.compare import top_level
from portkey_admin.reconcile.forms import normal_address
from portkey_admin.secrets.masking import MASK

_RUNS_THE_ORGANISATION = ("owner", "admin")
_REMADE = {"people": "the pending invite is taken back and a new one sent"}
_ANEW = "deleted and recreated, because no request can change it"
# There are very many of these, and only their address identifies them.
_BY_ADDRESS = ("people", "members")


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
        self._claimed: dict[tuple[str, str], str] = {}
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
            return self._new(thing, "wait", note=f"{user} has to accept the invite first; then plan again")
        if thing.section.name == "members" and (member := await self._member(thing)) is not None:
            return self._made(thing, "unchanged", id=member)
        try:
            sketch = resolver.sketch(thing)
        except NotThereYet as missing:
            if thing.id is not None:
                told = f"there is none with the id {thing.id!r}, as {missing} is not there"
                self._problem(thing, told, "id")
                return None
            return self._new(thing, "create" if thing.section.setting is None else "update")
        if thing.section.setting is not None and "slug" in sketch.pending:
            return self._new(thing, "update")
        if thing.deferred and resolver.id_of(thing.key.removesuffix(":defaults")) is None:
            return self._new(thing, "update")
        id = await self._meant(thing, sketch)
        if thing.id is not None and id is None:
            return None  # reported already; a resource of the same name is another one
        found = await self._unclaimed(thing, sketch, id)
        return await self._found(thing, found, sketch)

    async def _member(self, thing: Thing) -> str | None:
        """Return the id of a member who matches the manifest; None if a full look-up is needed."""
        resolver = self._resolver
        user = resolver.users[normal_address(thing.label)]
        with contextlib.suppress(NotThereYet):
            workspace = str(resolver.workspace_id(thing))
            return await self._crowd.member_as_wanted(workspace, user, thing.body["role"])
        return None

    async def _unclaimed(self, thing: Thing, sketch: Sketch, id: str | None) -> Found:
        """Look up a resource, ignoring those of its name that another entry identifies by slug or id."""
        kind, wanted = thing.section.name, self._to_look(thing, sketch)
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

    async def _person(self, thing: Thing) -> Step | None:
        resolver = self._resolver
        if (id := await self._crowd.user_as_wanted(thing)) is not None:
            resolver.users[normal_address(thing.label)] = id
            return self._made(thing, "unchanged", id=id)
        for member in resolver.memberships(thing):
            await resolver.find_others(member, self._of_wishes)
        own = {name: value for name, value in thing.body.items() if name in ("email", "role")}
        found = await resolver.reconciler.look("people", own)
        if found.status == "missing":
            return self._new(thing, "create", note=self._membership_note(thing))
        resolver.note_user(thing.label, found)
        if is_user(found):
            role = found.row.shown.get("role") if found.row is not None else None
            if role in _RUNS_THE_ORGANISATION and any(each.field == "role" for each in found.difference):
                resolver.demoted.add(normal_address(thing.label))
            return await self._found(thing, found, Sketch(own, frozenset()))
        sketch = resolver.sketch(thing)
        found = await resolver.reconciler.look("people", sketch.body)
        step = await self._found(thing, found, sketch)
        if step is not None and step.action == "update":
            note = f"the pending invite is taken back and a new one sent; {self._membership_note(thing)}"
            return attrs.evolve(step, note=note)
        return step

    async def _meant(self, thing: Thing, sketch: Sketch) -> str | None:
        """Return the path id of the resource that the manifest identifies explicitly."""
        if thing.deferred:
            return self._resolver.id_of(thing.key.removesuffix(":defaults"))
        if thing.id is None and thing.renamed_from is None:
            return None
        place = _place(sketch)
        live = self._resolver.live
        if thing.id is not None:
            found = [
                each for each in await live.find(thing.section, [place], thing.id) if each.is_called(thing.id)
            ]
            if not found:
                self._problem(thing, f"there is none with the id {thing.id!r}", "id")
                return None
            return found[0].known.path
        natural = await self._resolver.reconciler.look(thing.section.name, self._to_look(thing, sketch))
        if natural.status != "missing":
            return None  # it already has its new name
        found = await live.find(thing.section, [place], str(thing.renamed_from))
        if len(found) > 1:
            told = ", ".join(each.known.told for each in found[:5])
            what = "slug" if found[0].known.slug else "id"
            self._problem(
                thing,
                f"there are {len(found)} resources with the previous name ({told}): give the {what} of one",
                "renamed_from",
            )
        return found[0].known.path if len(found) == 1 else None

    def _to_look(self, thing: Thing, sketch: Sketch) -> Mapping[str, Any]:
        """Return the search fields, without the list's id if that is not created yet."""
        hidden = sketch.pending & {*KINDS[thing.section.name].places, *KINDS[thing.section.name].within}
        return {name: value for name, value in sketch.body.items() if name not in hidden}

    async def _found(self, thing: Thing, found: Found, sketch: Sketch) -> Step | None:
        if found.status == "several":
            self._several(thing, found)
            return None
        if found.status == "missing":
            if thing.section.shows_slug and thing.body.get("slug"):
                noun = thing.section.noun
                self._problem(
                    thing,
                    f"there is no {noun} {thing.body['slug']!r}; give a new one a name, not a slug",
                )
                return None
            return self._new(thing, "create")
        assert found.row is not None
        row = found.row
        kind = KINDS[thing.section.name]
        if kind.levels and thing.workspace is None and row.shown.get("workspace_id"):
            # Some lists show those of all workspaces: it is another one.
            note = "its slug is that of one in a workspace: list it there, or choose another slug"
            return self._new(thing, "blocked", note=note)
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
                self._problem(thing, why)
                return None
            note = self._replaced.add(thing, base)
            made = self._made(thing, "replace", found=found, changes=[*blocked, *changes], note=note)
            return made if base is None else attrs.evolve(made, part_of=base.key)
        if remade and thing.protect and changes:
            self._problem(thing, "it is protected, and can only be changed by recreating it")
            return None
        if thing.section.name not in _BY_ADDRESS:
            self._resolver.learn(thing.key, row.shown, found.id)
        action: Action = "update" if changes else "blocked" if blocked else "unchanged"
        note = _REMADE.get(thing.section.name, _ANEW) if remade and changes else ""
        return self._made(
            thing, action, found=found, changes=changes, blocked=blocked, note=note, unseen=unseen
        )

    def _unseen_changes(self, thing: Thing, found: Found, sketch: Sketch) -> Iterator[Change]:
        """Yield differences that the look-up can't detect."""
        shown = found.row.shown if found.row is not None else {}
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
        self._problems.add(thing.mark, thing.node.path, f"{thing.title}: {message}")

    def _new(self, thing: Thing, action: Action, *, note: str = "") -> Step:
        body = replaced(thing.body, MASK)
        told = (*thing.section.identity, "slug")
        changes = [
            Change(field=name, before=None, after=value) for name, value in body.items() if name not in told
        ]
        return self._made(thing, action, changes=changes, note=note)

    def _made(
        self,
        thing: Thing,
        action: Action,
        *,
        changes: Iterable[Change] = (),
        blocked: Iterable[Change] = (),
        note: str = "",
        found: Found | None = None,
        id: str = "",
        unseen: Unseen = NOTHING_UNSEEN,
    ) -> Step:
        needs = self._manifest.things.needs(thing)
        if thing.section.name == "people":
            keys = (_workspace_key(member) for member in self._resolver.memberships(thing))
            needs = tuple(key for key in keys if key in self._manifest.things.by_key)
        never_shown = sorted(path for path, _ in secrets_at(thing.body))
        unverified = (*(found.unverified if found else ()), *never_shown)
        return Step(
            key=thing.key,
            kind=thing.section.name,
            title=thing.title,
            action=action,
            level=self._manifest.levels[thing.key],
            changes=tuple(changes),
            blocked=tuple(blocked),
            unverified=tuple(each for each in dict.fromkeys(unverified) if top_of(each) not in unseen.known),
            mark=thing.mark,
            id=found.id if found else id,
            needs=needs,
            note=note,
            send=unseen.send,
            done=unseen.done,
            thing=thing,
            # Unchanged resources are not looked up again.
            found=None if action == "unchanged" and thing.section.name in _BY_ADDRESS else found,
        )

    def _membership_note(self, thing: Thing) -> str:
        members = self._resolver.memberships(thing)
        told = ", ".join(f"{member.workspace} ({member.body['role']})" for member in members)
        return f"invite into {told}" if told else "invite into no workspace"

    def _problem(self, thing: Thing, message: str, field: str = "") -> None:
        node = thing.node.get(field) or thing.node
        self._of_wishes.add(node.mark, node.path, f"{thing.title}: {message}")


def _place(sketch: Sketch) -> dict[str, Any]:
    return {
        name: value
        for name, value in sketch.body.items()
        if name in ("workspace_id", "organisation_id", "type")
    }


def _workspace_key(member: Thing) -> str:
    return key_of(SECTIONS["workspaces"], None, str(member.workspace))
