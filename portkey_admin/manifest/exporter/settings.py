"""Turn the settings of a resource into manifest fields: who may use it, and what it offers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from portkey_admin.manifest.exporter.entries import ThingWriter, escaped
from portkey_admin.manifest.exporter.existing import LiveThing
from portkey_admin.manifest.model.schemas import definition
from portkey_admin.manifest.model.section import Section
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.model.settings import settings_of
from portkey_admin.reconcile import KINDS
from portkey_admin.reconcile.forms import truth
from portkey_admin.reconcile.rules import FieldRules

_NO_PROVIDER = {"create_default_provider": False}
_NO_RULES = FieldRules()
_INTEGRATIONS = SECTIONS["integrations"]


def settings_written(
    writer: ThingWriter, thing: LiveThing, makes_provider: Collection[str], comments: list[str]
) -> dict[str, Any]:
    """Return the settings fields of a resource: who may use it, and what it offers.

    makes_provider: the UUIDs of the workspaces in which Portkey created a provider for it.
    """
    found: dict[str, Any] = {}
    for section in settings_of(thing.section.name):
        setting, shown = section.own_setting, thing.settings.get(section.name)
        if shown is None:
            continue
        if setting.open_to_all:
            found[setting.field] = _access(writer, thing, section, shown, makes_provider, comments)
            continue
        if entries := [*_entries(writer, thing, section, shown)]:
            found[setting.field] = entries
        left_out = KINDS[section.name].rules.left_out
        for name in setting.fields:
            if shown.get(name) is not None and truth(shown[name]) != left_out.get(name):
                found[name] = truth(shown[name])
    if thing.section is _INTEGRATIONS and thing.workspace is not None:
        found |= {} if thing.workspace in makes_provider else _NO_PROVIDER
    return found


def _entries(
    writer: ThingWriter, thing: LiveThing, section: Section, shown: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    """Yield the entries of a list that differ from the defaults."""
    setting, kind = section.own_setting, KINDS[section.name]
    rows: list[Any] = sorted(
        shown.get(setting.field) or (), key=lambda row: [str(row.get(name)) for name in setting.told_by]
    )
    rules = kind.rules_for({setting.field: rows}, thing.row)
    wanted = [name for name in definition(section.name)["properties"] if name not in setting.told_by]
    for number, row in enumerate(rows):
        place = [*writer.place(thing), *(str(row.get(name)) for name in setting.told_by)]
        said = writer.fields.fields(section.name, row, rules, wanted, place)
        said = {
            name: value
            for name, value in said.items()
            if rules.left_out.get(f"{setting.field}[].{name}") != value
            and f"{setting.field}[{number}].{name}" not in rules.unkept
        }
        if said:
            yield {**writer.fields.fields(section.name, row, rules, setting.told_by, place), **said}


def _access(
    writer: ThingWriter,
    thing: LiveThing,
    section: Section,
    shown: Mapping[str, Any],
    makes_provider: Collection[str],
    comments: list[str],
) -> object:
    """Return the workspaces that may use an integration: "all", or a list."""
    rule, listed = shown.get("global_workspace_access"), list[tuple[str, Any]]()
    is_open = isinstance(rule, Mapping) and bool(rule.get("enabled", True))
    for each in shown.get("workspaces") or ():
        if not isinstance(each, Mapping) or not each.get("enabled", True):
            continue
        called = writer.names.find("workspaces", None, str(each.get("id")))
        if called is None:
            comments.append(f"a workspace that may use it, {each.get('id')}, was not found")
            continue
        writer.used.add(called)
        label, entry = writer.names.label(called), _limits(writer, section, each)
        if is_open and entry:
            comments.append(f"workspace {label!r} has its own limits, which can't be combined with `all`")
        if thing.section is _INTEGRATIONS and called.known.uuid not in makes_provider:
            entry |= _NO_PROVIDER
        label = escaped(label)
        listed.append((label, {"workspace": label, **entry} if entry else label))
    return "all" if is_open else [entry for _, entry in sorted(listed, key=lambda each: each[0])]


def _limits(writer: ThingWriter, section: Section, entry: Mapping[str, Any]) -> dict[str, Any]:
    known = definition(section.name)["properties"]
    fields = [name for name in ("rate_limits", "usage_limits") if name in known]
    return writer.fields.fields(section.name, entry, _NO_RULES, fields, ())
