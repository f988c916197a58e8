"""From names to ids: what the things of a manifest refer to, in the organisation as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portkey_admin.families import Families
from portkey_admin.manifest.document import Manifest
from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.items import Thing, key_of, reference_node, references, with_references
from portkey_admin.manifest.secrets import replaced
from portkey_admin.manifest.sections import SECTIONS, Section
from portkey_admin.reconcile import KINDS, Found, Reconciler
from portkey_admin.reconcile.forms import is_uuid
from portkey_admin.text import did_you_mean

# What stands for a secret while nothing is written: the plan never holds one.
_MASKED = "********"

_WORKSPACES, _PEOPLE = SECTIONS["workspaces"], SECTIONS["people"]


class NotThereYet(Exception):
    """Something that is referred to is not there yet."""


class Resolver:
    """Knows the ids of the things of one manifest in one organisation."""

    def __init__(self, manifest: Manifest, portkey: Families) -> None:
        self.manifest = manifest
        self.transport = portkey.transport
        self.reconciler = Reconciler(portkey.transport)
        self.ids: dict[str, str] = {}
        """The id of each thing that is there, by its key."""
        self.users: dict[str, str] = {}
        """The id of each user, by the address in lower case."""
        self._others: dict[tuple[str, str | None, str], str] = {}
        self._memberships: dict[str, list[Thing]] = {}
        for thing in manifest:
            if thing.section.name == "members":
                self._memberships.setdefault(thing.label.lower(), []).append(thing)

    def wanted(self, thing: Thing, *, secrets: bool = False) -> dict[str, Any]:
        """Return what is wanted of a thing, as the reconciler takes it.

        secrets: with the secrets read; else a text stands for each.

        Raises NotThereYet where it needs what is not there, and ValueError where a secret cannot be read.
        """
        body: Mapping[str, Any] = replaced(thing.body, None if secrets else _MASKED)
        workspace = self.workspace_id(thing)
        if thing.section.name == "people":
            return self._person(thing, body)
        if thing.section.name == "members":
            return {**body, "workspace_id": workspace, "user_id": self._user(body["email"])}
        made = with_references(body, thing.section, lambda name, section: self._id(thing, section, name))
        if thing.section.name == "api_keys":
            user = made.pop("user", None)
            made |= {
                "type": "workspace" if workspace else "organisation",
                "sub_type": "user" if user else "service",
            }
            made |= {"user_id": user} if user else {}
        return {**made, **self.place(thing.section, workspace)}

    def workspace_id(self, thing: Thing) -> str | None:
        """Return the id of the workspace that a thing is in. Raises NotThereYet."""
        return None if thing.workspace is None else self._workspace(thing.workspace)

    def place(self, section: Section, workspace: str | None) -> dict[str, Any]:
        """Return the fields that say where a thing lies."""
        if workspace is not None:
            return {"workspace_id": workspace}
        organisation = self.manifest.organisation_id
        if organisation is not None and "organisation_id" in KINDS[section.name].places:
            return {"organisation_id": organisation}
        return {}

    def memberships(self, thing: Thing) -> list[Thing]:
        """Return in which workspaces a person is to be."""
        return self._memberships.get(thing.label.lower(), [])

    async def find_others(self, thing: Thing, problems: Problems) -> None:
        """Look for what a thing refers to and the manifest does not list; note what is not there."""
        for name, section in references(thing):
            key = (section, thing.scope, name)
            if section == "workspaces" or key in self._others or is_uuid(name):
                continue
            if self.manifest.things.find(section, thing.scope, name) is not None:
                continue
            found = await self._look(thing, SECTIONS[section], name)
            if found is not None:
                self._others[key] = found
                continue
            known = self.manifest.things.names(section, thing.scope) + await self._names(
                thing, SECTIONS[section]
            )
            node = reference_node(thing.node, name)
            noun = SECTIONS[section].noun
            hint = did_you_mean(name, known) or ", neither in the manifest nor in the organisation"
            problems.add(node.mark, node.path, f"there is no {noun} {name!r}{hint}")

    def _person(self, thing: Thing, body: Mapping[str, Any]) -> dict[str, Any]:
        if thing.label.lower() in self.users:
            return {name: value for name, value in body.items() if name != "workspace_api_key_details"}
        workspaces = [
            {"id": self.workspace_id(member), "role": member.body["role"]}
            for member in self.memberships(thing)
        ]
        return {"role": "member", **body, "workspaces": workspaces}

    def _workspace(self, label: str) -> str:
        return self._known(key_of(_WORKSPACES, None, label))

    def _known(self, key: str) -> str:
        if key not in self.ids:
            raise NotThereYet(key)
        return self.ids[key]

    def _user(self, email: str) -> str:
        if email.lower() not in self.users:
            raise NotThereYet(key_of(_PEOPLE, None, email))
        return self.users[email.lower()]

    def _id(self, thing: Thing, section: str, name: str) -> str:
        if section == "people":
            return self._user(name)
        target = self.manifest.things.find(section, thing.scope, name)
        if target is not None:
            return self._known(target.key)
        return self._others.get((section, thing.scope, name), name)

    async def _look(self, thing: Thing, section: Section, name: str) -> str | None:
        for row in await self._rows(thing, section):
            shown = row.row.shown if row.row is not None else {}
            if name in (row.id, shown.get("slug"), shown.get("name")):
                return row.id
            if section is _PEOPLE and str(shown.get("email")).lower() == name.lower():
                self._note_user(name, row)
                return row.id
        return None

    def _note_user(self, email: str, found: Found) -> None:
        if is_user(found):
            self.users[email.lower()] = found.id

    async def _names(self, thing: Thing, section: Section) -> list[str]:
        fields = ("email",) if section is _PEOPLE else ("slug", "name")
        rows = [row.row.shown for row in await self._rows(thing, section) if row.row is not None]
        return [str(row[field]) for row in rows for field in fields if row.get(field)]

    async def _rows(self, thing: Thing, section: Section) -> list[Found]:
        """Return what a thing could refer to: in its workspace, and in the organisation."""
        places: list[dict[str, Any]] = []
        if "workspace" in section.places:
            try:
                workspace = None if thing.scope is None else self._workspace(thing.scope)
            except NotThereYet:
                workspace = None
            places += [{"workspace_id": workspace}] if workspace else []
        if "organisation" in section.places:
            places.append(self.place(section, None))
        return [row for place in places for row in await self.reconciler.rows(section.name, place)]


def is_user(found: Found) -> bool:
    """Say whether somebody who was found has joined, and is not only invited."""
    return found.row is not None and found.row.source == "users.list"
