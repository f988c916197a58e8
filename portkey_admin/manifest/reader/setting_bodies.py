"""Convert the settings of a resource from the manifest to request form."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.model.nodes import Node, mapping
from portkey_admin.manifest.model.schemas import complete
from portkey_admin.manifest.model.secret_sources import body_of
from portkey_admin.manifest.model.section import Section
from portkey_admin.manifest.reader.schema_check import SECRET_REFUSED, check_rules

Folders: TypeAlias = Mapping[str, Path]
_ALL = "all"


def setting_node(section: Section, node: Node) -> Node | None:
    """Return the part of a resource with these settings, or None if there is none."""
    setting = section.own_setting
    own = {name: node.entries()[name] for name in (setting.field, *setting.fields) if name in node.entries()}
    return mapping(node, own) if own else None


def setting_body(
    section: Section, node: Node, label: str, folders: Folders, problems: Problems
) -> dict[str, Any]:
    """Return the settings at a node in the form that the reconciler takes."""
    setting = section.own_setting
    plain = {name: entry for name, entry in node.entries().items() if name in setting.fields}
    body = _body(setting.of or section.name, mapping(node, plain), folders, problems)
    if setting.of:
        body["slug"] = label
    if (entries := node.get(setting.field)) is None:
        return body
    if entries.value == _ALL:
        body |= setting.open_to_all
    body[setting.field] = []
    told: dict[tuple[str, ...], Node] = {}
    for item in entries.items():
        entry = _entry(section, item, folders, problems)
        if not all(isinstance(entry.get(name), str) for name in setting.told_by):
            continue
        key = tuple(str(entry[name]) for name in setting.told_by)
        if (first := told.setdefault(key, item)) is not item:
            problems.at(item, f"duplicate entry {' '.join(key)!r}; first at {first.mark}")
        if setting.sent_as:
            entry[setting.sent_as] = entry.pop(setting.told_by[-1])
        body[setting.field].append(entry)
    return body


def entry_body(section: Section, item: Node, folders: Folders, problems: Problems) -> dict[str, Any]:
    """Return the fields of an entry without default values."""
    check_rules(section, item, problems)
    return _body(section.name, item, folders, problems)


def _entry(section: Section, item: Node, folders: Folders, problems: Problems) -> dict[str, Any]:
    setting = section.own_setting
    if not isinstance(item.value, dict):
        return {**setting.assumed, setting.told_by[-1]: item.value}
    for name in complete(section.name):
        if item.get(name) is None:
            problems.at(item, f"{name!r} is missing")
    return {**setting.assumed, **entry_body(section, item, folders, problems)}


def _body(name: str, node: Node, folders: Folders, problems: Problems) -> dict[str, Any]:
    body, literal = body_of(node, name, folders)
    for secret in literal:
        problems.at(secret, SECRET_REFUSED)
    return body
