"""Turn the fields of an API resource into manifest fields, according to the manifest schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, TypeAlias

from portkey_admin.manifest.model.schemas import definition, types_of
from portkey_admin.manifest.model.schemas import forms as forms_of
from portkey_admin.manifest.model.section import CONTROLS, Section
from portkey_admin.manifest.model.sections import SECTIONS, sections_of
from portkey_admin.manifest.model.settings import setting_fields
from portkey_admin.reconcile.forms import is_empty, truth
from portkey_admin.reconcile.moments import is_past
from portkey_admin.reconcile.rules import MOVING, FieldRules

Forms: TypeAlias = Sequence[Mapping[str, Any]]

_MASKED = "masked_"
# Fields that describe only the first version.
_LEFT_OUT = frozenset({"version_description"})
_PERIODS = ("periodic_reset", "periodic_reset_days", "rotation_period", "rotation_period_days")
_OPEN: Mapping[str, Any] = {"type": "object", "additionalProperties": True}
_NO_NAME = re.compile(r"[^A-Za-z0-9]+")


def body_fields(section: Section) -> list[str]:
    """Return the fields of a resource, except its identity and those that are written elsewhere."""
    apart = {*CONTROLS, *section.own, *section.identity, *setting_fields(section.name), "name", "slug"}
    if section.name == "workspaces":
        apart |= {each.name for each in sections_of("workspace")}
    return [name for name in definition(section.name)["properties"] if name not in apart]


class Environment:
    """Assigns names of environment variables to values that responses never show."""

    def __init__(self) -> None:
        self.names: dict[str, None] = {}

    def point(self, path: Sequence[str | int], *, is_json: bool = False) -> dict[str, str]:
        """Return the manifest's placeholder for a secret."""
        text = _NO_NAME.sub("_", "_".join(map(str, path))).strip("_").upper()
        base = text if text and not text[0].isdigit() else f"SECRET_{text}"
        name = next(each for each in _numbered(base) if each not in self.names)
        self.names[name] = None
        return {"env": name, **({"format": "json"} if is_json else {})}


def _numbered(base: str) -> Iterator[str]:
    yield base
    number = 2
    while True:
        yield f"{base}_{number}"
        number += 1


class FieldWriter:
    """Writes the fields of resources. `environment`: provides placeholders for secrets."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def fields(
        self,
        name: str,
        shown: Mapping[str, Any],
        rules: FieldRules,
        wanted: Sequence[str],
        place: Sequence[str],
    ) -> dict[str, Any]:
        """Return the requested fields that are not empty, in the order of the schema.

        name: the section. place: the prefix for names of environment variables.
        """
        whole = definition(name)
        needed = {*whole.get("x-complete", ()), *SECTIONS[name].written}
        found: dict[str, Any] = {}
        for field in wanted:
            if field in _LEFT_OUT or field in rules.unkept or _moves(field, shown):
                continue
            schema = whole["properties"][field]
            read_as = rules.read_as.get(field, field)
            if not is_empty(shown.get(f"{_MASKED}{field}")):
                value = self._masked(shown[f"{_MASKED}{field}"], forms_of(schema), (*place, field))
            else:
                value = self._value(shown.get(read_as), schema, (*place, field))
            if is_empty(value):
                if field in needed and shown.get(read_as) is not None:
                    # An object of nothing but defaults is written in full, and as an object.
                    found[field] = value if isinstance(shown[read_as], str) else shown[read_as]
            elif field in needed or not _is_default(schema, value):
                found[field] = value
        return found

    def _value(self, value: Any, schema: Mapping[str, Any], path: tuple[str | int, ...]) -> Any:
        forms = forms_of(schema)
        if is_empty(value):
            return value
        if any(form is definition("secret") for form in forms):
            return self._environment.point(path, is_json=isinstance(value, Mapping))
        types = {each for form in forms for each in types_of(form)}
        if isinstance(value, str) and types and "string" not in types and types & {"object", "array"}:
            with suppress(ValueError):  # some responses contain JSON as text
                value = json.loads(value)
        if isinstance(value, Mapping):
            return self._object(value, forms, path)
        if isinstance(value, list):
            items = [form["items"] for form in forms if isinstance(form.get("items"), Mapping)]
            inner: Mapping[str, Any] = {"anyOf": items} if items else {}
            return [self._value(item, inner, (*path, number)) for number, item in enumerate(value)]
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if "boolean" in types and types <= {"boolean", "null"}:
            return truth(value)
        # Dates without a zone are in UTC.
        if any(form.get("format") == "date-time" for form in forms) and re.fullmatch(
            r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?", str(value)
        ):
            return f"{value}Z".replace(" ", "T")
        return value

    def _object(self, value: Mapping[str, Any], forms: Forms, path: tuple[str | int, ...]) -> dict[str, Any]:
        form, is_sure = _fitting(value, [each for each in forms if "object" in types_of(each)])
        known: Mapping[str, Any] = form.get("properties", {})
        others = form.get("additionalProperties", True)
        required = form.get("required", ())
        bare = {name.removeprefix(_MASKED): name for name in value}
        found: dict[str, Any] = {}
        for name in [
            *(each for each in known if each in bare),
            *(each for each in bare if each not in known),
        ]:
            if _moves(name, value) or (name not in known and others is False):
                continue
            schema = known.get(name, others if isinstance(others, Mapping) else {})
            inner, shown = value[bare[name]], (*path, name)
            if bare[name] != name:
                found[name] = self._masked(inner, forms_of(schema), shown)
                continue
            entry = self._value(inner, schema, shown)
            if name not in known:
                found[name] = entry  # nothing is left out of a free-form map, because that would clear it
            elif name in required or not (is_empty(entry) or (is_sure and _is_default(schema, entry))):
                found[name] = entry
        return found

    def _masked(self, value: Any, forms: Forms, path: tuple[str | int, ...]) -> Any:
        """Return the placeholder for a secret, or for each secret in a mapping."""
        is_one = any(form is definition("secret") for form in forms)
        if isinstance(value, Mapping) and not is_one:
            return {name: self._masked(item, (), (*path, name)) for name, item in value.items()}
        return self._environment.point(path, is_json=isinstance(value, Mapping))


def _moves(name: str, beside: Mapping[str, Any]) -> bool:
    """Return whether a field is a time that changes by itself: with a period beside it, or in the past."""
    return name in MOVING and (is_past(beside.get(name)) or any(beside.get(each) for each in _PERIODS))


def _fitting(value: Mapping[str, Any], forms: Forms) -> tuple[Mapping[str, Any], bool]:
    """Return the form of an object, and whether it is the only one that fits.

    An object with fields that no form has keeps all of them.
    """
    forms = [form for form in forms if form.get("properties") or form.get("additionalProperties")]
    if len(forms) == 1:
        return forms[0], True
    names = {name.removeprefix(_MASKED) for name in value}
    fits = [form for form in forms if names <= form.get("properties", {}).keys() and _agrees(value, form)]
    fits.sort(key=lambda form: len(form["properties"]))
    return (fits[0] if fits else _OPEN), False


def _agrees(value: Mapping[str, Any], form: Mapping[str, Any]) -> bool:
    known = form["properties"]
    needed = all(name in value or f"{_MASKED}{name}" in value for name in form.get("required", ()))
    return needed and all(
        known[name]["enum"].count(item) for name, item in value.items() if "enum" in known.get(name, {})
    )


def _is_default(schema: Mapping[str, Any], value: Any) -> bool:
    return "default" in schema and schema["default"] == value and type(schema["default"]) is type(value)
