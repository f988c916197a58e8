"""Factor common parts of an exported manifest into defaults and templates.

Parts are shared only if that makes the file shorter, and the result reads back the same, field by field.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

import attrs

from portkey_admin.manifest.exporter.yaml_text import Entries, Listed, json_text
from portkey_admin.manifest.model.sections import SECTIONS, sections_of

Fields: TypeAlias = "Mapping[str, Any]"

_MOST_TEMPLATES = 12
# Identity and protection belong to a single resource and are never shared.
_OWN = frozenset({"name", "slug", "id", "email", "renamed_from", "protect", "replace", "template"})
_INSIDE = frozenset({"members", *(section.name for section in sections_of("workspace"))})
_LINE = 8
"""How many characters an additional line counts as: indent, name and line ending."""


def with_defaults(fields: Fields) -> dict[str, Any]:
    """Return a manifest whose `defaults` hold the values that most resources of a type share.

    Only fields that all of them set are used. Workspaces get no defaults: those would override their
    templates.
    """
    defaults: dict[str, Any] = {}
    for section in SECTIONS.values():
        if section.places and section.name != "workspaces":
            # Only resources of the organisation say which workspaces may use them.
            own = {*_OWN, "workspaces"} if "workspace" in section.places else _OWN
            shared = _most_said(_fields_of(fields, section.name), own)
            if shared:
                defaults[section.name] = shared
    return _with("defaults", defaults, _without_defaults(fields, defaults))


def with_templates(fields: Fields) -> dict[str, Any]:
    """Return a manifest whose `templates` hold what several workspaces have in common."""
    listed = fields.get("workspaces", ())
    users: dict[_Part, list[int]] = {}
    for number, workspace in enumerate(listed):
        for part in _parts(workspace):
            users.setdefault(part, []).append(number)
    groups: dict[tuple[int, ...], list[_Part]] = {}
    for part, numbers in users.items():
        groups.setdefault(tuple(numbers), []).append(part)
    # Each group becomes one template. Templates don't overlap, so their order doesn't matter.
    worth = sorted(
        ((_saved(parts, len(numbers)), numbers) for numbers, parts in groups.items()), reverse=True
    )
    chosen = [numbers for saved, numbers in worth[:_MOST_TEMPLATES] if saved > 0]
    if not chosen:
        return dict(fields)
    named = {numbers: _name(number, numbers, len(listed)) for number, numbers in enumerate(chosen, start=1)}
    templates = {name: _template(groups[numbers]) for numbers, name in named.items()}
    taken = {part for numbers in named for part in groups[numbers]}
    used: list[list[str]] = [[] for _ in listed]
    for place, name in named.items():
        for number in place:
            used[number].append(name)
    workspaces = [_using(each, names, taken) for each, names in zip(listed, used, strict=True)]
    made = _with("templates", templates, {**fields, "workspaces": tuple(workspaces)})
    if all(used):
        most = Counter(json_text(each.fields["template"]) for each in workspaces).most_common(1)[0][0]
        template = next(
            each.fields["template"] for each in workspaces if json_text(each.fields["template"]) == most
        )
        own = [
            _less(each, ("template",)) if each.fields["template"] == template else each for each in workspaces
        ]
        defaults = {"workspaces": {"template": template}, **fields.get("defaults", {})}
        made = _with("defaults", defaults, {**made, "workspaces": tuple(own)})
    return made


@attrs.frozen
class _Part:
    """A field of a workspace, or a resource in it; equal if their written form is equal."""

    section: str
    text: str
    value: Any = attrs.field(eq=False, repr=False)


def _parts(workspace: Listed | str) -> Iterator[_Part]:
    if isinstance(workspace, str):
        return
    for name, value in workspace.fields.items():
        if name in _INSIDE and isinstance(value, tuple):
            for thing in value:
                if isinstance(thing, Listed) and not thing.comments:
                    yield _Part(name, json_text(thing.fields), thing)
        elif name not in _OWN:
            yield _Part(name, json_text(value), value)


def _saved(parts: Iterable[_Part], count: int) -> int:
    """Estimate how many characters a template saves; never too high."""
    written = sum(len(part.text) + (0 if part.section in _INSIDE else len(part.section)) for part in parts)
    sections = len({part.section for part in parts})
    return (count - 1) * written - count * 2 * _LINE - (1 + sections) * 2 * _LINE


def _name(number: int, numbers: tuple[int, ...], count: int) -> str:
    return "all" if len(numbers) == count else f"group-{number}"


def _template(parts: Iterable[_Part]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for part in parts:
        made[part.section] = (
            (*made.get(part.section, ()), part.value) if isinstance(part.value, Listed) else part.value
        )
    return made


def _using(workspace: Listed | str, names: list[str], taken: set[_Part]) -> Any:
    """Return a workspace that uses templates, without the parts that they provide."""
    if isinstance(workspace, str) or not names:
        return workspace
    fields: dict[str, Any] = {}
    for name, value in workspace.fields.items():
        if name in _INSIDE and isinstance(value, tuple):
            own = tuple(
                each
                for each in value
                if not isinstance(each, Listed)
                or each.comments
                or _Part(name, json_text(each.fields), None) not in taken
            )
            if own:
                fields[name] = own
        elif name in _OWN or _Part(name, json_text(value), None) not in taken:
            fields[name] = value
    told: dict[str, Any] = {name: fields.pop(name) for name in ("name", "slug", "id") if name in fields}
    template = names[0] if len(names) == 1 else sorted(names)
    return Listed({**told, "template": template, **fields}, workspace.comments)


def _fields_of(fields: Fields, section: str) -> list[Fields]:
    found = [each.fields for each in fields.get(section, ()) if isinstance(each, Listed)]
    for workspace in fields.get("workspaces", ()):
        if isinstance(workspace, Listed):
            inside = workspace.fields.get(section, ())
            found += [each.fields for each in inside if isinstance(each, Listed)]
    return found


def _most_said(things: list[Fields], own: Collection[str]) -> dict[str, Any]:
    """Return the fields that all the resources have, each with its most common value."""
    if len(things) < 2 or any("csv" in each for each in things):
        return {}
    shared: dict[str, Any] = {}
    for name in things[0]:
        if name in own or not all(name in each for each in things):
            continue
        texts = [json_text(each[name]) for each in things]
        text, count = Counter(texts).most_common(1)[0]
        if count > 1 and (count - 1) * (len(text) + len(name)) > 2 * _LINE:
            shared[name] = things[texts.index(text)][name]
    return shared


def _without_defaults(fields: Fields, defaults: Mapping[str, Fields]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, value in fields.items():
        made[name] = _section_without(name, value, defaults) if isinstance(value, tuple) else value
    return made


def _section_without(name: str, entries: Entries, defaults: Mapping[str, Fields]) -> Entries:
    shared = {field: json_text(value) for field, value in defaults.get(name, {}).items()}
    made: list[Listed | str] = []
    for each in entries:
        if isinstance(each, Listed):
            fields = {
                field: _section_without(field, value, defaults) if isinstance(value, tuple) else value
                for field, value in each.fields.items()
                if isinstance(value, tuple) or shared.get(field) != json_text(value)
            }
            made.append(Listed(fields, each.comments))
        else:
            made.append(each)
    return tuple(made)


def _less(workspace: Listed, names: Iterable[str]) -> Listed:
    left = {name: value for name, value in workspace.fields.items() if name not in names}
    return Listed(left, workspace.comments)


def _with(name: str, value: Fields, fields: Fields) -> dict[str, Any]:
    """Return a manifest with an additional field, placed before all sections as in the schema."""
    first = {"defaults": fields.get("defaults", {}), "templates": fields.get("templates", {}), name: value}
    shown = {each: entry for each, entry in first.items() if entry}
    return {**shown, **{each: entry for each, entry in fields.items() if each not in first}}
