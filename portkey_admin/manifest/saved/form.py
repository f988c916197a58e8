"""The form of a saved plan, as a JSON Schema: what is read from one is checked before anything uses it.

A digest can be computed by anyone, so a plan with the right one may still hold anything.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from typing import Any

from portkey_admin.calls.json_text import is_deep
from portkey_admin.manifest.model.references import path_text
from portkey_admin.manifest.model.schemas import validator_of
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.text import shortened

_DEEPEST = 128

_TEXT = {"type": "string"}
_NULL_OR_TEXT = {"type": ["string", "null"]}
_BOOLEAN = {"type": "boolean"}
_TEXTS = {"type": "array", "items": _TEXT}
_SECTION = {"enum": list(SECTIONS)}
_VALUE = {"$ref": "#/$defs/value"}


def wrong_with(content: Mapping[str, Any]) -> tuple[str, str]:
    """Return the path of the first value of another form, and what is wrong with it, or two empty texts."""
    if is_deep(content, _DEEPEST):
        return "", f"it is nested more than {_DEEPEST} levels deep"
    # The names of what exists may hold half of a surrogate pair, which the validator doesn't take.
    whole = json.loads(json.dumps(content, ensure_ascii=False).encode(errors="replace"))
    error = next(_validator().iter_errors(whole), None)
    return ("", "") if error is None else (path_text(tuple(error.instance_path)), shortened(error.message))


def _object(needed: Mapping[str, Any], optional: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return the schema of an object with just these entries."""
    properties = {**needed, **(optional or {})}
    return {
        "type": "object",
        "required": list(needed),
        "properties": properties,
        "additionalProperties": False,
    }


def _open(entries: Mapping[str, Any], **needed: Any) -> dict[str, Any]:
    """Return the schema of an object that needs some entries, and whose others are like `entries`."""
    return {"type": "object", "required": list(needed), "properties": needed, "additionalProperties": entries}


def _value() -> dict[str, Any]:
    """Return the schema of a value of a body: plain JSON, and objects with a sign for what isn't."""
    reference = _object(
        {
            "section": _SECTION,
            "name": _TEXT,
            "form": {"enum": ["path", "slug", "uuid"]},
            "path": {"type": "array", "items": {"type": ["string", "integer"]}},
            "known": _BOOLEAN,
        }
    )
    place, format = {"position": _position(), "path": _TEXT}, {"format": {"const": "json"}}
    signed = {
        "$text": _object(
            {"$text": _TEXT, "parts": {"type": "array", "items": {"anyOf": [_TEXT, reference]}}}
        ),
        "$env": _object({"$env": _TEXT, **place}, format),
        "$file": _object({"$file": _TEXT, **place}, format),
        "$object": _object({"$object": _open(_VALUE)}),
    }
    form: dict[str, Any] = {"items": _VALUE, "additionalProperties": _VALUE}
    for sign, schema in signed.items():
        form = {"if": {"type": "object", "required": [sign]}, "then": schema, "else": form}
    return form


def _position() -> dict[str, Any]:
    return _object({"file": _TEXT, "line": {"type": "integer"}, "column": {"type": "integer"}})


def _thing() -> dict[str, Any]:
    """Return the schema of a resource."""
    optional = dict.fromkeys(("deferred", "implied", "is_new", "protect", "replace"), _BOOLEAN)
    named = {"id": _NULL_OR_TEXT, "renamed_from": _NULL_OR_TEXT}
    thing = _object(
        {
            "section": _SECTION,
            "key": _TEXT,
            "label": _TEXT,
            "workspace": _NULL_OR_TEXT,
            "position": _position(),
            "body": _open(_VALUE),
        },
        {**optional, **named},
    )
    # Others may be named by their id alone, which is not in the body.
    needed: dict[str, dict[str, Any]] = {
        name: {"slug": _TEXT} for name, each in SECTIONS.items() if each.setting and each.identity
    }
    needed |= {"people": {"email": _TEXT}, "members": {"email": _TEXT, "role": _TEXT}}
    bodies = [
        {
            "if": {"properties": {"section": {"const": name}}},
            "then": {"properties": {"body": {"required": list(fields), "properties": fields}}},
        }
        for name, fields in needed.items()
    ]
    return {**thing, "allOf": bodies}


def _step() -> dict[str, Any]:
    changes = {"type": "array", "items": _open({}, field=_TEXT)}
    texts = dict.fromkeys(("key", "title", "action"), _TEXT)
    return _open({}, **texts, id=_NULL_OR_TEXT, read=_open(_TEXT), changes=changes, blocked=changes)


@functools.cache
def _validator() -> Any:
    note = _object({"position": _position(), "path": _TEXT, "message": _TEXT})
    listed = {"type": "array", "prefixItems": [_SECTION, _NULL_OR_TEXT], "minItems": 2, "maxItems": 2}
    wanted = _object(
        {
            "organisation_id": _NULL_OR_TEXT,
            "listed": {"type": "array", "items": listed},
            "notes": {"type": "array", "items": note},
            "things": {"type": "array", "items": {"$ref": "#/$defs/thing"}},
        }
    )
    whole = _open(
        {},
        organisation_id=_NULL_OR_TEXT,
        base_url=_TEXT,
        manifest=_TEXT,
        choices=_object({"prune": _TEXTS, "remove": _BOOLEAN, "replace": _TEXTS, "targets": _TEXTS}),
        changes={"type": "array", "items": _step()},
        unchanged=_open(_open({}, id=_NULL_OR_TEXT, read=_open(_TEXT))),
        compared=_open(_open({"enum": ["same", "changed", "unknown"]})),
        wanted=wanted,
    )
    return validator_of({**whole, "$defs": {"value": _value(), "thing": _thing()}})
