"""References between resources: in dedicated fields, in free-form fields, and in any text.

A field for an id or slug accepts the name of the resource, its slug or its id. Other text uses
`${SECTION.NAME}`, such as `${prompt_partials.Greeting}`; `${workspace.id}` and `${workspace.slug}` are those
of the workspace that contains the text.
"""

from __future__ import annotations

import copy
import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeAlias

import attrs

from portkey_admin.manifest.model.field_names import is_id, references_of, section_named
from portkey_admin.manifest.model.nodes import below
from portkey_admin.manifest.model.section import Form, Section
from portkey_admin.manifest.model.sections import SECTIONS

Path: TypeAlias = tuple[str | int, ...]


@attrs.frozen
class Reference:
    """A reference to a resource.

    Attributes:
        section: the section of the resource.
        name: its name, slug, id or address, as written.
        form: what is sent instead: its id in paths, its slug, or its UUID.
        path: the position in the body of the referring resource.
        known: False if it may also be something else, which is then sent as written.
    """

    section: str
    name: str
    form: Form = "path"
    path: Path = ()
    known: bool = True


Part: TypeAlias = "str | Reference"
Resolve: TypeAlias = Callable[[Reference], Any]


class Text(str):
    """A text with references: the original, and its parts."""

    __slots__ = ("parts",)
    parts: tuple[Part, ...]

    @classmethod
    def of(cls, written: str, parts: tuple[Part, ...]) -> Text:
        """Return a text with this original and these parts."""
        text = cls(written)
        text.parts = parts
        return text


@attrs.frozen
class Site:
    """A text in a body that is assembled from parts."""

    path: Path
    parts: tuple[Part, ...]


def of_section(section: Section, name: str) -> Reference:
    """Return a reference in free text, in the form that Portkey's own fields use."""
    return Reference(section.name, name, section.form)


def sites(section: Section, body: Mapping[str, Any]) -> tuple[Site, ...]:
    """Return the places in a body that name other resources."""
    found: dict[Path, Site] = {}
    for first, steps, name, form in _fields(section.name):
        for path, text in values_at(body, steps) if first in body else ():
            if isinstance(text, str) and text and not isinstance(text, Text):
                found[path] = Site(path, (Reference(name, text, form, path),))
    for field in section.free_forms:
        for site in _FREE_FORMS[field](body.get(field), (field,)):
            found[site.path] = site
    for path, written in _texts(body, ()):
        parts = [
            attrs.evolve(each, path=path) if isinstance(each, Reference) else each for each in written.parts
        ]
        found[path] = Site(path, tuple(parts))
    return tuple(found.values())


def references(places: tuple[Site, ...]) -> Iterator[Reference]:
    """Yield the references."""
    for site in places:
        for part in site.parts:
            if isinstance(part, Reference):
                yield part


def with_references(body: Mapping[str, Any], places: tuple[Site, ...], resolve: Resolve) -> dict[str, Any]:
    """Return a body with each reference replaced by `resolve`."""
    made: dict[str, Any] = dict(body)
    for site in places:
        texts = [resolve(part) if isinstance(part, Reference) else part for part in site.parts]
        made = replaced_at(made, site.path, texts[0] if len(texts) == 1 else "".join(map(str, texts)))
    return made


def sections_named_in(free_forms: Iterable[str]) -> set[str]:
    """Return the sections whose resources may be named in these free-form fields."""
    named = {"config": _IN_CONFIGS, "conditions": _IN_CONDITIONS}
    return {section for form in free_forms for section in named[form]}


_FORMS: Mapping[str, Form] = {"": "path", "slug": "slug", "uuid": "uuid"}
_ANY = ("", "*")

# References in the gateway's config format. An `api_key` in it belongs to the AI provider.
_IN_CONFIGS = frozenset({"providers", "guardrails", "prompts", "configs"})
# Known subjects of policy conditions.
_IN_CONDITIONS = frozenset({"api_keys", "workspaces", "providers", "configs", "prompts", "mcp_servers"})
# Passed through to models and others unchanged.
_HANDED_ON = ("params", "metadata", "headers")
# Names without `_id` that hold an id; a `prompt` is a text, and a `provider` an AI provider.
_BARE = ("virtual_key", "config")


def _conditions(value: Any, path: Path) -> Iterator[Site]:
    for index, condition in enumerate(value if isinstance(value, list) else ()):
        key = str(condition.get("key")) if isinstance(condition, Mapping) else ""
        target = section_named(key)
        if target is None:
            continue
        # A provider may also be an AI provider, such as "openai".
        known = target.name in _IN_CONDITIONS and key != "provider"
        for field in ("value", "excludes"):
            for place, text in _one_or_several(condition.get(field), (*path, index, field)):
                if isinstance(text, str) and text not in _ANY:
                    yield _site(target, text, place, known=known)


def _site(target: Section, text: str, place: Path, *, known: bool = True) -> Site:
    """Return the site of a text that names a resource; providers may start with "@"."""
    at = text[:1] == "@" and target.name == "providers"
    named = Reference(target.name, text[at:], target.form, place, known)
    return Site(place, ("@", named) if at else (named,))


def _one_or_several(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, list):
        yield from (((*path, index), item) for index, item in enumerate(value))
    else:
        yield path, value


def _config(value: Any, path: Path, *, handed_on: bool = False) -> Iterator[Site]:
    """Yield the references in the gateway's config format, including targets.

    handed_on: the text is for a model or a log, except for a model that is named with its provider.
    """
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _config(item, (*path, index), handed_on=handed_on)
        return
    if not isinstance(value, Mapping):
        return
    for name, entry in value.items():
        place, target = (*path, name), section_named(name)
        if name in ("provider", "model") and isinstance(entry, str) and entry.startswith("@"):
            provider, slash, model = entry[1:].partition("/")
            named = Reference("providers", provider, "slug", place, known=False)
            yield Site(place, ("@", named, slash + model))
        elif handed_on or target is None or target.name not in _IN_CONFIGS:
            yield from _config(entry, place, handed_on=handed_on or name.endswith(_HANDED_ON))
        elif isinstance(entry, list):
            yield from _listed(target, entry, place)
        elif isinstance(entry, str) and entry and (is_id(name) or name in _BARE):
            yield _site(target, entry, place)
        else:
            yield from _config(entry, place)


def _listed(target: Section, entries: list[Any], path: Path) -> Iterator[Site]:
    for index, entry in enumerate(entries):
        place = (*path, index)
        if isinstance(entry, str):
            yield _site(target, entry, place)
        # A guardrail with its own checks names none.
        elif isinstance(entry, Mapping) and isinstance(entry.get("id"), str) and "checks" not in entry:
            yield _site(target, entry["id"], (*place, "id"))
        else:
            yield from _config(entry, place)


_FREE_FORMS: Mapping[str, Callable[[Any, Path], Iterator[Site]]] = {
    "config": _config,
    "conditions": _conditions,
}


@cache
def _fields(name: str) -> tuple[tuple[str, list[str], str, Form], ...]:
    """Return the fields of a section that refer to others, split: there are many bodies."""
    found = []
    for field, target in references_of(SECTIONS[name]).items():
        steps, (section, _, form) = field.split("."), target.partition(".")
        found.append((steps[0].removesuffix("[]"), steps, section, _FORMS[form]))
    return tuple(found)


def values_at(value: Any, steps: Sequence[str], path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield the values at a pattern such as `models[].configurations`, each with its path."""
    if not steps:
        if value is not None:
            yield path, value
        return
    name = steps[0].removesuffix("[]")
    entry = value.get(name) if isinstance(value, Mapping) else None
    if not steps[0].endswith("[]"):
        yield from values_at(entry, steps[1:], (*path, name))
    elif isinstance(entry, list):
        for index, item in enumerate(entry):
            yield from values_at(item, steps[1:], (*path, name, index))


def path_text(path: Path) -> str:
    """Return a path as text, such as "checks[0].id"."""
    return functools.reduce(below, path, "")


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, Text]]:
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Mapping):
        for name, entry in value.items():
            if not isinstance(entry, str) or isinstance(entry, Text):
                yield from _texts(entry, (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))


def replaced_at(value: Any, path: Path, new: Any) -> Any:
    """Return a value with another one at a path; neither is changed."""
    if not path:
        return new
    made: Any = copy.copy(value)
    made[path[0]] = replaced_at(made[path[0]], path[1:], new)
    return made
