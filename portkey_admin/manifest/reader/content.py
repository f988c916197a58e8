"""Turn the nodes of a manifest into resources: expand, validate each, and merge memberships."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import attrs

from portkey_admin.manifest.errors import Notes, Problem, Problems
from portkey_admin.manifest.model.items import Thing, Things, key_of
from portkey_admin.manifest.model.nodes import Node, mapping, without
from portkey_admin.manifest.model.references import Text
from portkey_admin.manifest.model.schemas import definition
from portkey_admin.manifest.model.secret_sources import body_of
from portkey_admin.manifest.model.section import CONTROLS, Section
from portkey_admin.manifest.model.sections import SECTIONS, sections_of
from portkey_admin.manifest.model.settings import ACCESS, setting_fields, settings_of
from portkey_admin.manifest.reader import csv_rows, expansion
from portkey_admin.manifest.reader.growth import Growth
from portkey_admin.manifest.reader.labels import is_same_person, is_there, is_true, label_of, refers
from portkey_admin.manifest.reader.schema_check import (
    SECRET_REFUSED,
    check,
    check_complete,
    check_rules,
    note_unknown,
)
from portkey_admin.manifest.reader.setting_bodies import setting_body, setting_node
from portkey_admin.manifest.reader.workspace_access import WorkspaceUses


@attrs.frozen
class Content:
    """The content of a manifest.

    Attributes:
        things: all resources.
        listed: the sections that it contains, each with its workspace, even if they are empty.
        notes: notes for the user that are not errors.
    """

    things: Things
    listed: frozenset[tuple[str, str | None]]
    notes: tuple[Problem, ...] = ()


@attrs.frozen
class _Membership:
    """A membership in a workspace, as stated by the person or the workspace."""

    node: Node
    email: str
    workspace: str
    role: str
    said_of_person: bool


class Reading:
    """Collects the resources of one manifest, and their problems."""

    def __init__(self, root: Node, folders: Mapping[str, Path], problems: Problems) -> None:
        self._root = root
        self._folders = folders
        self._growth = Growth(problems)
        self._problems = problems
        self._defaults = root.get("defaults")
        self._things = Things()
        self._listed: set[tuple[str, str | None]] = set()
        self._members: list[_Membership] = []
        self._notes = Notes()
        self._uses = WorkspaceUses(folders, problems)

    def content(self) -> Content:
        """Return all resources. Errors are added to the problems."""
        for section in sections_of("organisation"):
            if self._root.get(section.name) is not None:
                self._listed.add((section.name, None))
        # Workspaces come first, because the others refer to them.
        for node in self._entries("workspaces", csv_rows.workspaces):
            self._workspace(node)
        for node in self._entries("people", csv_rows.people):
            self._person(node)
        for section in sections_of("organisation"):
            if section.name not in ("workspaces", "people"):
                for node in self._items(self._root, section.name):
                    self._organisations_own(section, node)
        for section in settings_of(""):
            if (whole := self._root.get(section.name)) is not None:
                self._setting(section, self._filled_in(whole, dict), "organisation", None)
        self._add_members()
        self._add_access()
        return Content(self._things, frozenset(self._listed), self._notes.sorted())

    def _entries(self, name: str, rows: csv_rows.Rows) -> Iterator[Node]:
        for node in self._items(self._root, name):
            if node.get("csv") is None:
                yield node
                continue
            yield from rows(node, self._folders.get(node.mark.file, Path()), self._problems, self._notes)

    def _items(self, node: Node, name: str) -> Iterator[Node]:
        section = node.get(name)
        for item in section.items() if section is not None else ():
            if isinstance(item.value, dict):
                yield item

    def _with_defaults(self, node: Node, section: Section) -> Node:
        return expansion.with_defaults(node, section, self._defaults, self._growth)

    def _filled_in(self, node: Node, values: expansion.Values, *, top: bool = True) -> Node:
        return expansion.filled_in(node, values, self._growth, self._problems, top=top)

    def _workspace(self, node: Node) -> None:
        section = SECTIONS["workspaces"]
        node = self._with_defaults(node, section)
        node = expansion.with_templates(node, self._root.get("templates"), self._growth, self._problems)
        label = label_of(section, node)
        if label is None:
            if not node.entries().keys() & {"name", "slug"} and all(
                name in ("template", *definition(section.name)["properties"]) for name in node.entries()
            ):
                self._problems.at(node, "'name' is missing: add it, or the 'slug' of an existing workspace")
            return
        values = partial(expansion.values_of, node, label)
        filled = self._filled_in(without(node, _INSIDE), values)
        check(filled, section.name, self._problems)
        own = without(filled, ("members", "template"))
        later = [name for name in section.deferred if refers(own.get(name), section, name)]
        self._add(section, without(own, later), label, None)
        if later:
            told = {*section.identity, *CONTROLS, *later}
            self._add(section, without(own, own.entries().keys() - told), label, None, deferred=True)
        entries = node.entries()
        for name in [name for name in _INSIDE if name in entries]:
            self._listed.add((name, label))
            for item in entries[name].items():
                if self._uses.take(SECTIONS[name], self._filled_in(item, values, top=False), label):
                    continue
                if isinstance(item.value, dict):
                    thing = self._with_defaults(item, SECTIONS[name])
                    self._whole(SECTIONS[name], self._filled_in(thing, values, top=False), label)
        if node.get("members") is not None:
            self._listed.add(("members", label))
        for member in self._items(filled, "members"):
            if (email := member.text("email")) is not None:
                self._members.append(
                    _Membership(member, email, label, member.text("role") or "member", False)
                )

    def _organisations_own(self, section: Section, node: Node) -> None:
        node = self._filled_in(self._with_defaults(node, section), dict)
        if (user := node.get("user")) is not None and section.name == "api_keys":
            self._problems.at(user, "a user's key belongs in a workspace: move it there")
        self._whole(section, node, None)

    def _whole(self, section: Section, node: Node, workspace: str | None) -> None:
        """Add a resource with its settings."""
        label = self._checked(section, node, workspace)
        for each in settings_of(section.name) if label is not None else ():
            if (said := setting_node(each, node)) is not None:
                self._setting(each, said, label or "", workspace)

    def _setting(self, section: Section, node: Node, label: str, workspace: str | None) -> None:
        if workspace is not None and section.name in ACCESS.values():
            self._problems.at(
                node, "a resource in a workspace is for that workspace alone: remove 'workspaces'"
            )
            return
        body = setting_body(section, node, label, self._folders, self._problems)
        self._put(section, body, node, label, workspace)

    def _add_access(self) -> None:
        """Give workspaces access to what they name or create something from."""
        for grant in [*self._uses.grants(self._things)]:
            self._put(grant.section, grant.body, grant.node, grant.label, None, implied=True)

    def _person(self, node: Node) -> None:
        section = SECTIONS["people"]
        node = self._filled_in(self._with_defaults(node, section), dict)
        email, workspaces = node.text("email"), node.get("workspaces")
        check(node, section.name, self._problems)
        if email is None:
            return
        own = without(node, ("workspaces",))
        first = self._things.by_key.get(key_of(section, None, email))
        if first is None or not is_same_person(first.node, own):
            self._checked(section, own, None)
        for name, role in workspaces.entries().items() if workspaces is not None else ():
            if isinstance(role.value, str):
                self._members.append(_Membership(role, email, name, role.value, said_of_person=True))

    def _add_members(self) -> None:
        """Add a member for every membership, and a person for everyone who has one."""
        section = SECTIONS["members"]
        said: dict[str, _Membership] = {}
        for each in self._members:
            node, email = each.node, each.email
            if self._things.find("people", None, email) is None:
                person = {"email": node.get("email") or Node(email, node.mark, node.path)}
                self._checked(SECTIONS["people"], mapping(node, person), None)
            listed = self._things.find("workspaces", None, each.workspace)
            workspace = listed.label if listed is not None else each.workspace
            key = key_of(section, workspace, email)
            first = said.setdefault(key, each)
            if first.said_of_person != each.said_of_person and first.role == each.role:
                continue  # the person and the workspace state the same membership
            self._put(section, {"email": email, "role": each.role}, node, email, workspace)

    def _checked(self, section: Section, node: Node, workspace: str | None) -> str | None:
        """Add a resource and return its label, or None if it has none."""
        check(node, section.name, self._problems)
        note_unknown(node, section.name, self._notes)
        if not is_there(section, node):
            check_complete(node, section.name, self._problems)
        label = label_of(section, node)
        if label is not None:
            self._add(section, node, label, workspace)
        elif not section.optional and not any(node.get(name) for name in section.identity):
            self._problems.at(node, f"{section.identity[-1]!r} is missing")
        return label

    def _add(
        self, section: Section, node: Node, label: str, workspace: str | None, *, deferred: bool = False
    ) -> None:
        for name, entry in node.entries().items():
            if name in ("name", "slug", "id", "renamed_from") or name in section.identity:
                self._check_name(entry)
        body, literal = body_of(
            without(node, (*CONTROLS, *setting_fields(section.name))), section.name, self._folders
        )
        for secret in literal:
            self._problems.at(secret, SECRET_REFUSED)
        check_rules(section, node, self._problems)
        renamed_from = node.get("renamed_from")
        self._put(
            section,
            body,
            node,
            label,
            workspace,
            deferred=deferred,
            id=node.text("id"),
            renamed_from=node.text("renamed_from"),
            is_new=renamed_from is not None and renamed_from.value is None,
            protect=is_true(node, "protect"),
            replace=is_true(node, "replace"),
        )

    def _put(
        self,
        section: Section,
        body: Mapping[str, Any],
        node: Node,
        label: str,
        workspace: str | None,
        **more: Any,
    ) -> None:
        key = key_of(section, workspace, label, deferred=bool(more.get("deferred")))
        thing = Thing(
            key=key, section=section, label=label, workspace=workspace, body=body, node=node, **more
        )
        self._things.add(thing, self._problems)

    def _check_name(self, node: Node) -> None:
        if isinstance(node.value, Text):
            self._problems.at(node, "the name of a resource can't refer to another resource")
        elif isinstance(node.value, str) and node.value != node.value.strip():
            self._problems.at(node, "must not start or end with a space")


_INSIDE = {section.name: None for section in sections_of("workspace")}
