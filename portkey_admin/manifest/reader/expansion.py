"""Expand defaults, templates and placeholders."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.model.nodes import Node, mapping, overlaid, scalar, without
from portkey_admin.manifest.model.references import Part, Reference, Text, of_section
from portkey_admin.manifest.model.section import Section
from portkey_admin.manifest.model.sections import SECTIONS, sections_of
from portkey_admin.manifest.model.settings import settings_of
from portkey_admin.manifest.reader.growth import Growth, weight
from portkey_admin.manifest.reader.schema_check import check
from portkey_admin.manifest.reader.variables import parameters_of, with_values
from portkey_admin.text import did_you_mean

Values: TypeAlias = Callable[[], Mapping[str, Part]]
"""Returns the values of placeholders: few resources have any."""

# A name contains no brace: otherwise, many unclosed ones would each be searched to the end of the text.
_PLACEHOLDER = re.compile(r"\$(\$\{|\{([^{}]*)\})")
_LISTS: Mapping[str, tuple[str, ...]] = {
    **{
        section.name: (*section.identity, *(each.own_setting.seen_as for each in settings_of(section.name)))
        for section in sections_of("workspace")
    },
    "members": SECTIONS["members"].identity,
}


def with_defaults(thing: Node, section: Section, defaults: Node | None, growth: Growth) -> Node:
    """Return a resource with the defaults of its type applied."""
    lower = defaults.get(section.name) if defaults else None
    if lower is None:
        return thing
    growth.use(lower, thing)
    return overlaid(lower, thing)


def with_templates(workspace: Node, templates: Node | None, growth: Growth, problems: Problems) -> Node:
    """Return a workspace with its templates applied; later templates override earlier ones.

    A field replaces the one below it completely. Lists of resources are merged: resources with the same name
    become one, with the fields of both.
    """
    lower: Node | None = None
    for use in _uses(workspace.get("template")):
        name = use.get("name") or use
        template = templates.get(str(name.value)) if templates else None
        if template is None:
            known = templates.entries() if templates else ()
            hint = problems.did_you_mean(str(name.value), known) or (
                "" if known else "; the manifest has none"
            )
            problems.at(name, f"unknown template {name.value!r}{hint}")
        elif (inner := template.get("template")) is not None:
            problems.add(
                template.name_mark("template"),
                inner.path,
                "a template can't use other templates: list both in the workspace",
            )
        else:
            growth.use(template, use)
            template = _with_parameters(template, use, growth, problems)
            lower = template if lower is None else joined(lower, template)
    return joined(lower, workspace) if lower is not None else workspace


def joined(lower: Node, upper: Node) -> Node:
    """Return a workspace with the fields and resources of both."""
    entries = dict(overlaid(lower, upper).entries())
    for name, identity in _LISTS.items():
        below, above = lower.get(name), upper.get(name)
        if below is not None and above is not None:
            entries[name] = _together(below, above, identity)
    return mapping(upper, entries, {**lower.names, **upper.names})


def _with_parameters(template: Node, use: Node, growth: Growth, problems: Problems) -> Node:
    """Return a template with its parameters filled in, validated with their values."""
    if template.get("parameters") is None and use.get("parameters") is None:
        return template
    before = len(problems)
    values = parameters_of(template, use, problems)
    made = with_values(without(template, ("parameters",)), values, growth, problems)
    if len(problems) > before:  # what lacks its value is of no type yet
        return mapping(template, {})
    check(made, "template", problems)
    return made


def filled_in(node: Node, values: Values, growth: Growth, problems: Problems, *, top: bool = True) -> Node:
    """Return a workspace with its `${…}` placeholders filled in; `$${` stands for a literal `${`.

    References to other resources stay as a `Text` until those resources are known.
    """
    if isinstance(node.value, str):
        if "${" not in node.value:
            return node
        return scalar(_filled(node, values, growth, problems), node)

    def inside(entry: Node, name: str) -> Node:
        own = top and name in ("name", "slug")  # the values come from the name itself
        return filled_in(entry, dict if own else values, growth, problems, top=False)

    return node.changed(inside)


def values_of(workspace: Node, label: str) -> dict[str, Part]:
    """Return the values of the placeholders in a workspace."""
    name = workspace.text("name") or workspace.text("slug") or label
    return {
        "workspace.name": name,
        "workspace.dashed": dashed(name),
        "workspace.slug": workspace.text("slug") or Reference("workspaces", label, "slug"),
        "workspace.id": workspace.text("id") or Reference("workspaces", label, "uuid"),
    }


def dashed(name: str) -> str:
    """Return a name as a slug: lower-case letters, digits and dashes."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _filled(node: Node, values_of: Values, growth: Growth, problems: Problems) -> str:
    values = values_of()

    def part(found: re.Match[str]) -> Part:
        if found[2] is None:
            return "${"
        name = found[2].strip()
        section, _, thing = name.partition(".")
        if name in values:
            return values[name]
        if thing and section in SECTIONS and SECTIONS[section].places:
            return of_section(SECTIONS[section], thing)
        named = [each for each in SECTIONS if SECTIONS[each].places]
        hint = did_you_mean(name, values) or (did_you_mean(section, named) if values else "")
        hint = hint or (f"; here are {', '.join(values)}" if values else "; none has a value here")
        problems.at(node, f"unknown placeholder {found[0]}{hint}; write $${{ for a plain ${{")
        return found[0]

    text, at = str(node.value), 0
    parts: list[Part] = []
    for found in _PLACEHOLDER.finditer(text):
        parts += [text[at : found.start()], part(found)]
        at = found.end()
    parts.append(text[at:])
    growth.count(sum(weight(each) for each in parts if isinstance(each, str)), node)
    if any(isinstance(each, Reference) for each in parts):
        return Text.of(text, tuple(each for each in parts if each != ""))
    return "".join(map(str, parts))


def _uses(template: Node | None) -> list[Node]:
    """Return the templates of a workspace, each a name or a name with parameter values."""
    if template is None:
        return []
    return [
        node
        for node in (template.items() or [template])
        if isinstance(node.value, str) or node.text("name") is not None
    ]


def _together(lower: Node, upper: Node, identity: tuple[str, ...]) -> Node:
    things: dict[object, Node] = {}
    doubles: list[Node] = []
    for node in lower.items():
        things.setdefault(_identity(node, identity) or id(node), node)
    met: set[object] = set()
    for node in upper.items():
        name = _identity(node, identity) or id(node)
        if name in met:
            doubles.append(node)  # reported later, with all duplicates
        else:
            things[name] = overlaid(things[name], node) if name in things and node.entries() else node
        met.add(name)
    return Node([*things.values(), *doubles], upper.mark, upper.path)


def _identity(node: Node, fields: tuple[str, ...]) -> str | None:
    if isinstance(node.value, str):  # resources that the organisation shares, by name
        return node.value
    return next((text for field in fields if (text := node.text(field)) is not None), None)
