"""The published JSON Schema of a manifest, and the validators built from it."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from importlib import resources
from typing import Any

from portkey_admin._errors import ConfigurationError
from portkey_admin.installing import pip_install
from portkey_admin.reconcile.forms import is_address


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a manifest, for editors and other tools.

    Each call returns a new copy.
    """
    loaded: dict[str, Any] = json.loads(_text())
    return loaded


@functools.cache
def _text() -> str:
    return resources.files("portkey_admin.manifest").joinpath("schema.json").read_text("utf-8")


@functools.cache
def definition(name: str) -> Mapping[str, Any]:
    """Return the definition of a resource type, such as "api_keys"; "" is the whole manifest."""
    whole = _whole()
    found: Mapping[str, Any] = whole["$defs"][name] if name else whole
    return found


def complete(name: str) -> tuple[str, ...]:
    """Return the fields that a resource needs after defaults and templates were applied."""
    return tuple(definition(name).get("x-complete", ()))


def forms(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return a schema, and the schemas that it refers to or offers as alternatives."""
    found = [schema]
    if "$ref" in schema:
        found += forms(definition(schema["$ref"].rpartition("/")[2]))
    for choice in ("anyOf", "oneOf", "allOf"):
        found += [form for each in schema.get(choice, ()) for form in forms(each)]
    for branch in ("then", "else"):
        found += forms(schema[branch]) if branch in schema else []
    return found


@functools.cache
def fields() -> frozenset[str]:
    """Return the names of all fields that the schema describes anywhere."""
    found: set[str] = set()
    left: list[Any] = [_whole()]
    while left:
        each = left.pop()
        if isinstance(each, dict):
            described = each.get("properties")
            found.update(described if isinstance(described, dict) else ())
            left.extend(each.values())
        elif isinstance(each, list):
            left.extend(each)
    return frozenset(found)


def types_of(form: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the types that a schema allows."""
    types = form.get("type", ())
    return (types,) if isinstance(types, str) else tuple(types)


@functools.cache
def validator(name: str) -> Any:
    """Return the validator of a resource type; "" is the whole manifest. Raises as `validator_of` does."""
    whole = _whole()
    return validator_of({"$ref": f"#/$defs/{name}", "$defs": whole["$defs"]} if name else whole)


def validator_of(schema: dict[str, Any]) -> Any:
    """Return the validator of a schema. Raises ConfigurationError if jsonschema-rs is not installed."""
    try:
        import jsonschema_rs
    except ImportError as error:
        raise ConfigurationError(
            f"validating a manifest needs jsonschema-rs: {pip_install('manifest')}"
        ) from error
    return jsonschema_rs.Draft202012Validator(
        schema, validate_formats=True, formats={"email": is_address}, offline=True
    )


@functools.cache
def _whole() -> dict[str, Any]:
    return schema()
