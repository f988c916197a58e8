"""Recognise fields that name another resource, from the words in the field's name.

`collection_id`, `virtual_key`, `mcp_input_guardrails` and `before_request_hooks` end in a section's noun,
followed by `_id` or `_slug`, or in its plural. So fields that Portkey adds later are recognised as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from portkey_admin.manifest.model import schemas
from portkey_admin.manifest.model.section import Section
from portkey_admin.manifest.model.sections import SECTIONS

_SUFFIX = re.compile(r"_(?:id|slug)(s?)$")
# Older and alternative words.
_NOUNS: Mapping[str, str] = {
    **{name.removesuffix("s"): name for name, section in SECTIONS.items() if section.places},
    "virtual_key": "providers",
    "hook": "guardrails",
}
# A provider of AI models is not a workspace's provider, and a field that sets a slug is not a reference.
_NO_NAMES = frozenset({"ai_provider_id", "default_provider_slug"})
_CONTROLS = frozenset({"id", "slug", "name", "email", "renamed_from"})


@cache
def section_named(field: str) -> Section | None:
    """Return the section whose resources a field names, judging by its name; None if none."""
    if field in _NO_NAMES:
        return None
    noun = _SUFFIX.sub(r"\1", field).removesuffix("s")
    parts = noun.split("_")
    # The longest noun wins: an `mcp_integration` is not an `integration`.
    for start in range(len(parts)):
        name = _NOUNS.get("_".join(parts[start:]))
        if name is not None:
            return SECTIONS[name]
    return None


def is_id(field: str) -> bool:
    """Return whether a field's name says that it holds an id or slug."""
    return _SUFFIX.search(field) is not None


def references_of(section: Section) -> Mapping[str, str]:
    """Return the reference fields: those in the table, and those recognised by their schema names."""
    return _references(section.name)


@cache
def _references(name: str) -> Mapping[str, str]:
    section = SECTIONS[name]
    if not section.places:
        return section.references
    apart = {*_CONTROLS, *section.own, *section.identity, *section.free_forms}
    known = schemas.definition(section.name)["properties"]
    found = {
        path: target
        for field, schema in known.items()
        if field not in apart and field not in SECTIONS
        for path, target in _named(field, field, schema)
    }
    return {**found, **section.references}


def _named(field: str, path: str, schema: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    target = section_named(field)
    for form in schemas.forms(schema):
        if form is schemas.definition("secret"):
            continue
        if target is not None and "string" in schemas.types_of(form) and "enum" not in form:
            yield path, _target(target)
        items = form.get("items")
        if isinstance(items, Mapping):
            yield from _named(field, f"{path}[]", items)
        for name, inner in form.get("properties", {}).items():
            yield from _named(name, f"{path}.{name}", inner)


def _target(section: Section) -> str:
    return section.name if section.form == "path" else f"{section.name}.{section.form}"
