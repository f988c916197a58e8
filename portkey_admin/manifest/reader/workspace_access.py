"""Collect which workspaces use shared resources of the organisation, explicitly or implicitly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.model.items import Things, key_of
from portkey_admin.manifest.model.nodes import Node, without
from portkey_admin.manifest.model.section import Section
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.model.settings import ACCESS
from portkey_admin.manifest.reader.setting_bodies import Folders, entry_body


@attrs.frozen
class Use:
    """A workspace's use of a resource of the organisation. is_said: the workspace states it."""

    workspace: str
    entry: dict[str, Any]
    node: Node
    is_said: bool


@attrs.frozen
class Grant:
    """Access that the manifest doesn't list as such. section: of the access; label: of the resource."""

    section: Section
    label: str
    body: dict[str, Any]
    node: Node


class WorkspaceUses:
    """Collects uses, and derives the access that the manifest doesn't list."""

    def __init__(self, folders: Folders, problems: Problems) -> None:
        self._folders = folders
        self._problems = problems
        self._found: dict[tuple[str, str], list[Use]] = {}

    def take(self, section: Section, item: Node, workspace: str) -> bool:
        """Add an entry of a workspace's list, if it names a resource of the organisation."""
        if section.name not in ACCESS:
            return False
        access = SECTIONS[ACCESS[section.name]]
        setting = access.own_setting
        named = str(item.value) if isinstance(item.value, str) else item.text(setting.seen_as)
        if named is None:
            return False
        entry = dict(setting.assumed)
        if isinstance(item.value, dict):
            bare = without(item, (setting.seen_as,))
            entry |= entry_body(access, bare, self._folders, self._problems)
        entry[setting.sent_as] = workspace
        self._found.setdefault((section.name, named), []).append(Use(workspace, entry, item, True))
        return True

    def grants(self, things: Things) -> Iterator[Grant]:
        """Yield the access to add; access that the manifest lists is extended with the workspaces' own."""
        for (name, label), uses in self._by_resource(things).items():
            section = SECTIONS[ACCESS[name]]
            listed = things.by_key.get(key_of(section, None, label))
            said = [use for use in uses if use.is_said]
            if listed is not None:
                self._add(section, listed.body, said, things)
                continue
            body: dict[str, Any] = {"slug": label, section.own_setting.field: []}
            self._add(section, body, [*said, *(use for use in uses if not use.is_said)], things)
            if name == "integrations" and not said:  # its users are listed
                body["create_default_provider"] = False
            yield Grant(section, label, body, uses[0].node)

    def _by_resource(self, things: Things) -> dict[tuple[str, str], list[Use]]:
        found: dict[tuple[str, str], list[Use]] = {}
        for (name, named), uses in self._found.items():
            target = things.find(name, None, named)
            found.setdefault((name, target.label if target is not None else named), []).extend(uses)
        for thing in things:
            for reference in thing.references() if thing.workspace is not None else ():
                target = things.find(reference.section, thing.workspace, reference.name)
                if reference.section in ACCESS and target is not None and target.workspace is None:
                    setting = SECTIONS[ACCESS[reference.section]].own_setting
                    entry = {setting.sent_as: thing.workspace, **setting.assumed}
                    use = Use(str(thing.workspace), entry, target.node, False)
                    found.setdefault((reference.section, target.label), []).append(use)
        return found

    def _add(self, section: Section, body: Any, uses: list[Use], things: Things) -> None:
        """Add entries for workspaces to an access list; note contradictions."""
        setting = section.own_setting
        entries: list[dict[str, Any]] = body.setdefault(setting.field, [])
        told = {_label(things, str(entry[setting.sent_as])): entry for entry in entries}
        for use in uses:
            first = told.setdefault(use.workspace, use.entry)
            if first is use.entry:
                entries.append(first)
            elif use.is_said and {**first, setting.sent_as: use.workspace} != use.entry:
                self._problems.at(
                    use.node,
                    f"the {section.noun} has another value for {use.workspace!r}: remove one of them",
                )


def _label(things: Things, workspace: str) -> str:
    found = things.find("workspaces", None, workspace)
    return found.label if found is not None else workspace
