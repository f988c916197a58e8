"""The published JSON Schema of a manifest, and the validators that are made from it."""

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

    Each call returns a copy of its own.
    """
    loaded: dict[str, Any] = json.loads(_text())
    return loaded


@functools.cache
def _text() -> str:
    return resources.files("portkey_admin.manifest").joinpath("schema.json").read_text("utf-8")


@functools.cache
def definition(name: str) -> Mapping[str, Any]:
    """Return the definition of one kind of thing, such as "api_keys"; "" is the whole manifest."""
    whole = _whole()
    found: Mapping[str, Any] = whole["$defs"][name] if name else whole
    return found


def complete(name: str) -> tuple[str, ...]:
    """Return the fields that a thing has to have once defaults and templates are laid under it."""
    return tuple(definition(name).get("x-complete", ()))


def forms(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return a schema, and what it refers to or lets choose from."""
    found = [schema]
    if "$ref" in schema:
        found += forms(definition(schema["$ref"].rpartition("/")[2]))
    for choice in ("anyOf", "oneOf", "allOf"):
        found += [form for each in schema.get(choice, ()) for form in forms(each)]
    for branch in ("then", "else"):
        found += forms(schema[branch]) if branch in schema else []
    return found


@functools.cache
def validator(name: str) -> Any:
    """Return the validator of one kind of thing; "" is the whole manifest.

    Raises ConfigurationError where jsonschema-rs is not installed.
    """
    try:
        import jsonschema_rs
    except ImportError as error:
        raise ConfigurationError(
            f"checking a manifest needs jsonschema-rs: {pip_install('manifest')}"
        ) from error
    whole = _whole()
    checked = {"$ref": f"#/$defs/{name}", "$defs": whole["$defs"]} if name else whole
    return jsonschema_rs.Draft202012Validator(
        checked, validate_formats=True, formats={"email": is_address}, offline=True
    )


@functools.cache
def _whole() -> dict[str, Any]:
    return schema()
