"""Look at an organisation, and tell what would have to be done. Nothing is written."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import anyio

from portkey_admin.manifest.document import Manifest
from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.items import Thing, key_of
from portkey_admin.manifest.needs import needs_for
from portkey_admin.manifest.pruning import deletions
from portkey_admin.manifest.resolving import NotThereYet, Resolver, is_user
from portkey_admin.manifest.secrets import replaced, secrets_in
from portkey_admin.manifest.sections import SECTIONS
from portkey_admin.manifest.steps import Action, Plan, Step
from portkey_admin.reconcile import KINDS, Change, Found
from portkey_admin.scopes.recording import record_scopes
from portkey_admin.secrets.masking import MASK

if TYPE_CHECKING:
    from portkey_admin.client import PortkeyAdmin

# Most look-ups are answered from lists that are there already.
_AT_ONCE = 16


async def plan(portkey: PortkeyAdmin, manifest: Manifest, *, prune: bool = False) -> Plan:
    """Look at the organisation, and return what would have to be done to bring it to the manifest's state.

    Nothing is written. Lists are read as a whole, so that a thousand things take some tens of requests.

    prune: delete what the manifest does not have: only in sections that it has, and inside the workspaces
        that it lists. Owners, the key in use, and what Portkey made by itself stay in any case.

    Raises ManifestError where the manifest refers to what is not there, where several things have the name of
    one, or where a field cannot be changed any more; and the errors of any call.
    Scopes: those of the lists; `Plan.needs()` tells which, and which writing would take.
    """
    with record_scopes() as looked:
        resolver = Resolver(manifest, portkey)
        planning = _Planning(resolver)
        steps = await planning.steps()
        if prune:
            steps += await deletions(resolver, steps, portkey.transport)
    return Plan(
        steps=tuple(steps),
        file=manifest.file,
        prune=prune,
        resolver=resolver,
        required=needs_for(looked, steps, portkey.key),
    )


class _Planning:
    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._manifest = resolver.manifest
        self._problems = Problems()
        self._steps: dict[str, Step] = {}
        self._error: Exception | None = None

    async def steps(self) -> list[Step]:
        levels = self._manifest.levels

        def level_of(thing: Thing) -> int:
            return levels[thing.key]

        limiter = anyio.CapacityLimiter(_AT_ONCE)
        ordered = sorted(self._manifest, key=level_of)
        # One level after the other: where a thing lies is known once what it lies in has been looked for.
        for _, things in itertools.groupby(ordered, key=level_of):
            async with anyio.create_task_group() as tasks:
                for thing in things:
                    tasks.start_soon(self._look, thing, limiter, tasks.cancel_scope)
            if self._error is not None:
                raise self._error
        self._problems.raise_any()
        return [self._steps[thing.key] for thing in ordered if thing.key in self._steps]

    async def _look(self, thing: Thing, limiter: anyio.CapacityLimiter, scope: anyio.CancelScope) -> None:
        try:
            async with limiter:
                step = await (self._person(thing) if thing.section.name == "people" else self._step(thing))
        except Exception as error:
            # Raised later, as a task group would wrap it.
            self._error = self._error or error
            scope.cancel()
        else:
            if step is not None:
                self._steps[thing.key] = step

    async def _step(self, thing: Thing) -> Step | None:
        resolver = self._resolver
        await resolver.find_others(thing, self._problems)
        if thing.section.name == "members" and thing.label.lower() not in resolver.users:
            return None  # their invite says in which workspaces they will be
        user = thing.body.get("user") if thing.section.name == "api_keys" else None
        if user is not None and user.lower() not in resolver.users:
            return self._new(thing, "wait", note=f"{user} has to accept the invite first; then plan again")
        try:
            wanted = resolver.wanted(thing)
        except NotThereYet:
            is_setting = thing.deferred or thing.section.name == "integration_workspaces"
            return self._new(thing, "update" if is_setting else "create")
        found = await resolver.reconciler.look(thing.section.name, wanted)
        return self._found(thing, found, wanted)

    async def _person(self, thing: Thing) -> Step | None:
        resolver = self._resolver
        found = await resolver.reconciler.look("people", {"email": thing.label})
        if found.status == "missing":
            return self._new(thing, "create", note=self._membership_note(thing))
        if is_user(found):
            resolver.users[thing.label.lower()] = found.id
        try:
            wanted = resolver.wanted(thing)
        except NotThereYet:  # invited, but not yet into a workspace that is to be made
            note = f"the pending invite is taken back and a new one sent; {self._membership_note(thing)}"
            return self._new(thing, "update", note=note, found=found)
        return self._found(thing, await resolver.reconciler.look("people", wanted), wanted)

    def _found(self, thing: Thing, found: Found, wanted: Mapping[str, Any]) -> Step | None:
        if found.status == "several":
            ids = ", ".join(found.matches[:5])
            self._problem(
                thing, f"there are {len(found.matches)} of this name ({ids}); rename or delete all but one"
            )
            return None
        if found.status == "missing":
            if thing.section.name == "workspaces" and "slug" in thing.body:
                self._problem(
                    thing, f"there is no workspace {thing.body['slug']!r}; a new one has a name, no slug"
                )
                return None
            return self._new(thing, "create")
        if found.id and (thing.section.name != "people" or is_user(found)):
            self._resolver.ids.setdefault(thing.key, found.id)
        if found.status == "same":
            return self._made(thing, "unchanged", found=found)
        kind = KINDS[thing.section.name]
        assert found.row is not None
        remade = kind.is_remade(found.row)
        fields = tuple(change.field.partition(".")[0].partition("[")[0] for change in found.difference)
        for field in () if remade else kind.fixed(found.row, fields):
            change = next(each for each in found.difference if each.field.startswith(field))
            self._problem(
                thing,
                f"{change.field} is {change.before!r} and cannot be changed to {change.after!r};"
                " leave it out, or delete the thing first",
            )
            return None
        note = "the pending invite is taken back and a new one sent" if remade else ""
        return self._made(thing, "update", found=found, changes=found.difference, note=note)

    def _new(self, thing: Thing, action: Action, *, note: str = "", found: Found | None = None) -> Step:
        body = replaced(thing.body, MASK)
        told = (*thing.section.identity, "slug")
        changes = [
            Change(field=name, before=None, after=value) for name, value in body.items() if name not in told
        ]
        return self._made(thing, action, changes=changes, note=note, found=found)

    def _made(
        self,
        thing: Thing,
        action: Action,
        *,
        changes: Iterable[Change] = (),
        note: str = "",
        found: Found | None = None,
    ) -> Step:
        needs = self._manifest.things.needs(thing)
        if thing.section.name == "people":
            needs = tuple(_workspace_key(member) for member in self._resolver.memberships(thing))
        never_shown = tuple(sorted({_field(secret.path) for secret in secrets_in(thing.body)}))
        return Step(
            key=thing.key,
            kind=thing.section.name,
            title=thing.title,
            action=action,
            level=self._manifest.levels[thing.key],
            changes=tuple(changes),
            unverified=tuple(dict.fromkeys((*(found.unverified if found else ()), *never_shown))),
            mark=thing.mark,
            id=found.id if found else "",
            needs=needs,
            note=note,
            thing=thing,
            found=found,
        )

    def _membership_note(self, thing: Thing) -> str:
        members = self._resolver.memberships(thing)
        told = ", ".join(f"{member.workspace} ({member.body['role']})" for member in members)
        return f"invite into {told}" if told else "invite into no workspace"

    def _problem(self, thing: Thing, message: str) -> None:
        self._problems.add(thing.mark, thing.node.path, f"{thing.title}: {message}")


def _workspace_key(member: Thing) -> str:
    return key_of(SECTIONS["workspaces"], None, str(member.workspace))


def _field(path: str) -> str:
    return path.rpartition("].")[2] or path
