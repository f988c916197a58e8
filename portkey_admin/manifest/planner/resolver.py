"""Resolve the names in a manifest to ids of the organisation."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

import attrs

from portkey_admin.calls.transport import Transport
from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.live import Known, Live, organisation_of
from portkey_admin.manifest.model.items import Thing, key_of, title_of
from portkey_admin.manifest.model.references import Reference, with_references
from portkey_admin.manifest.model.secret_sources import replaced
from portkey_admin.manifest.model.section import Section
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.planner.people_index import is_user
from portkey_admin.manifest.reader.document import Manifest
from portkey_admin.reconcile import KINDS, Change, Found, Reconciler
from portkey_admin.reconcile.forms import normal_address
from portkey_admin.reconcile.rules import HIDDEN

_WORKSPACES, _PEOPLE = SECTIONS["workspaces"], SECTIONS["people"]


class NotThereYet(Exception):
    """A referenced resource does not exist yet."""


@attrs.frozen
class Sketch:
    """The desired state of a resource, as far as it is known before anything is written.

    pending: fields that name resources that are not created yet; each holds a placeholder text.
    """

    body: dict[str, Any]
    pending: frozenset[str]


class Resolver:
    """Maps the resources of one manifest to their ids in one organisation."""

    def __init__(self, manifest: Manifest, transport: Transport) -> None:
        self.manifest = manifest
        self.transport = transport
        self.reconciler: Reconciler = Reconciler(transport, slim=True)
        self.live: Live = Live(self.reconciler)
        self.organisation_id: str | None = manifest.organisation_id
        self.known: dict[str, Known] = {}
        """The names of each existing resource, by its key."""
        self.users: dict[str, str] = {}
        """The id of each user, by normalised address."""
        self.demoted: set[str] = set()
        """The addresses of users who will no longer run the organisation."""
        self.strangers: dict[str, None] = {}
        """Notes about names without a match that are sent anyway, because the resource may be added later."""
        self._others: dict[tuple[str, str | None, str], Known] = {}
        self._named_others: set[tuple[str, str]] | None = None
        self._titles: dict[str, str] = {}
        self._memberships: dict[str, list[Thing]] = {}
        self._organisation: str | None = None
        for thing in manifest:
            if thing.section.name == "members":
                self._memberships.setdefault(normal_address(thing.label), []).append(thing)

    async def organisation(self) -> str | None:
        """Return the id of the key's organisation; None if the key may not list API keys."""
        if self._organisation is None:
            self._organisation = await organisation_of(self.transport)
        return self._organisation

    def is_used(self, key: Found) -> bool:
        """Return whether an API key is the one in use."""
        return self.transport.has_key_like(key.shown.get("key"))

    def learn(self, key: str, shown: Mapping[str, Any], path: str) -> None:
        """Record the names of a resource from a response."""
        self.known.setdefault(key.removesuffix(":defaults"), Known.of(shown, path))
        if shown.get("id") and shown.get("name"):
            self._titles.setdefault(str(shown["id"]), str(shown["name"]))

    def told(self, changes: Iterable[Change]) -> list[Change]:
        """Return changes with names in place of the ids that responses showed, for people."""

        def named(value: Any) -> Any:
            return self._titles.get(value, value) if isinstance(value, str) else value

        return [attrs.evolve(each, before=named(each.before), after=named(each.after)) for each in changes]

    def id_of(self, key: str) -> str | None:
        """Return the path id of a resource, or None if it doesn't exist."""
        known = self.known.get(key)
        return None if known is None else known.path

    def wanted(self, thing: Thing, *, secrets: bool = False) -> dict[str, Any]:
        """Return the desired state of a resource for the reconciler.

        secrets: read the secrets; otherwise each is a placeholder text.

        Raises NotThereYet if it depends on something that doesn't exist, and ValueError if a secret can't be
        read.
        """

        def id_of(reference: Reference) -> str:
            known = self._reference(thing, reference)
            if known is None:
                raise NotThereYet(self._title(thing, reference))
            return known

        body: Mapping[str, Any] = replaced(thing.body, None if secrets else HIDDEN)
        return self._placed(thing, with_references(body, thing.sites, id_of))

    def sketch(self, thing: Thing) -> Sketch:
        """Return the desired state of a resource, with placeholder texts for those not created yet.

        Raises NotThereYet if its parent doesn't exist.
        """
        pending: set[str] = set()

        def id_of(reference: Reference) -> str:
            known = self._reference(thing, reference)
            if known is None:
                pending.add(str(reference.path[0]))
                return self._name_to_be(thing, reference)
            return known

        body = with_references(replaced(thing.body, HIDDEN), thing.sites, id_of)
        return Sketch(self._placed(thing, body, pending), frozenset(pending))

    def _placed(self, thing: Thing, body: dict[str, Any], pending: set[str] | None = None) -> dict[str, Any]:
        """Return a body with the fields for the resource's place and type."""
        workspace = self.workspace_id(thing)
        if thing.section.name == "people":
            return self._person(thing, body, pending)
        if thing.section.name == "members":
            return {**thing.body, "workspace_id": workspace, "user_id": body["email"]}
        if thing.section.name == "api_keys":
            user = body.pop("user", None)
            body["type"] = "workspace" if workspace else "organisation"
            body["sub_type"] = "user" if user else "service"
            body |= {"user_id": user} if user else {}
        return {**body, **self.place(thing.section, workspace)}

    def workspace_id(self, thing: Thing) -> str | None:
        """Return the id of a resource's workspace. Raises NotThereYet."""
        return None if thing.workspace is None else self._workspace(thing.workspace)

    def place(self, section: Section, workspace: str | None) -> dict[str, Any]:
        """Return the fields for a resource's place."""
        if section.setting is not None:
            return {}
        if workspace is not None:
            return {"workspace_id": workspace}
        if self.organisation_id is not None and "organisation_id" in KINDS[section.name].places:
            return {"organisation_id": self.organisation_id}
        return {}

    def is_named(self, kind: str, path: str) -> bool:
        """Return whether the manifest refers to a resource that it doesn't list. path: its path id."""
        if self._named_others is None:
            self._named_others = {(section, each.path) for (section, _, _), each in self._others.items()}
        return (kind, path) in self._named_others

    def memberships(self, thing: Thing) -> list[Thing]:
        """Return the workspaces that a person should belong to."""
        return self._memberships.get(normal_address(thing.label), [])

    def is_user(self, address: str) -> bool:
        """Return whether a person has joined the organisation, as far as is known."""
        return normal_address(address) in self.users

    def note_user(self, address: str, found: Found) -> None:
        """Record that a person has joined, if that was found."""
        if is_user(found):
            self.users[normal_address(address)] = found.id

    async def find_others(self, thing: Thing, problems: Problems) -> None:
        """Look up references that are not in the manifest; note those that don't exist."""
        for reference in thing.named():
            key = (reference.section, thing.scope, reference.name)
            if key in self._others:
                continue
            if self.manifest.things.find(reference.section, thing.scope, reference.name) is not None:
                continue
            section = SECTIONS[reference.section]
            places = await self._places(section, thing.scope)
            found = await self.live.find(section, places, reference.name)
            if len(found) == 1:
                self._others[key] = found[0].known
                self._named_others = None
                if section is _PEOPLE:
                    self.note_user(reference.name, found[0].found)
                continue
            names = chain(
                self.manifest.things.names(section.name, thing.scope), await self.live.names(section, places)
            )
            hint = problems.did_you_mean(reference.name, names)
            node, why = thing.node.at(reference.path), _unresolved(section, reference.name, found, hint)
            if found or reference.known:
                problems.at(node, why)
            else:
                self.strangers[f"{thing.title}: {why} (sent as it is written)  ({node.mark})"] = None

    def _person(self, thing: Thing, body: dict[str, Any], pending: set[str] | None) -> dict[str, Any]:
        if self.is_user(thing.label):
            return {name: value for name, value in body.items() if name != "workspace_api_key_details"}
        workspaces = []
        for member in self.memberships(thing):
            try:
                id = self.workspace_id(member)
            except NotThereYet as missing:
                if pending is None:
                    raise
                pending.add("workspaces")
                id = f"{missing}, to be created"
            workspaces.append({"id": id, "role": member.body["role"]})
        return {"role": "member", **body, "workspaces": workspaces}

    def _workspace(self, label: str) -> str:
        listed = self.known.get(key_of(_WORKSPACES, None, label)) or self._others.get(
            ("workspaces", label, label)
        )
        if listed is None:
            raise NotThereYet(title_of(_WORKSPACES, label, None))
        return listed.path

    def _reference(self, thing: Thing, reference: Reference) -> str | None:
        """Return what to send for a reference, or None if the resource doesn't exist yet."""
        if reference.section == "people":
            return self.users.get(normal_address(reference.name))
        target = self.manifest.things.find(reference.section, thing.scope, reference.name)
        if target is not None:
            known = self.known.get(target.key)
            return None if known is None else known.form(reference.form)
        other = self._others.get((reference.section, thing.scope, reference.name))
        if other is None:
            return None if reference.known else reference.name
        return other.form(reference.form)

    def _name_to_be(self, thing: Thing, reference: Reference) -> str:
        """Return the future name of a resource that is not created yet, or a placeholder text."""
        target = self.manifest.things.find(reference.section, thing.scope, reference.name)
        if target is not None and target.section.identity == ("slug",) and reference.form != "uuid":
            return str(target.body.get("slug", target.label))  # it gets the slug that the file gives it
        return f"{self._title(thing, reference)}, to be created"

    def _title(self, thing: Thing, reference: Reference) -> str:
        target = self.manifest.things.find(reference.section, thing.scope, reference.name)
        return title_of(SECTIONS[reference.section], target.label if target else reference.name, None)

    async def _places(self, section: Section, scope: str | None) -> list[dict[str, Any]]:
        """Return where to look for a resource's references: in its workspace, and in the organisation."""
        places: list[dict[str, Any]] = []
        if "workspace" in section.places and scope is not None:
            with contextlib.suppress(NotThereYet):
                places.append({"workspace_id": self._workspace(scope)})
        if "organisation" in section.places:
            own = {"type": "organisation"} if section.name == "api_keys" else {}
            places.append({**self.place(section, None), **own})
        return places


def _unresolved(section: Section, name: str, found: list[Any], hint: str) -> str:
    if found:
        told = ", ".join(each.known.told for each in found[:5])
        what = "slug" if found[0].known.slug else "id"
        return f"{name!r} matches {len(found)} {section.noun}s ({told}): give the {what} of one"
    return f"there is no {section.noun} {name!r}{hint or ', neither in the manifest nor in the organisation'}"
