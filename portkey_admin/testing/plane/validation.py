"""Validates requests against the API description, with a JSON Schema validator."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qs

import jsonschema_rs

from portkey_admin.testing.plane import leniency, strictness
from portkey_admin.testing.plane.description import Described, Parameter, Spec
from portkey_admin.testing.plane.refusals import Rejected

_DOCUMENT = "urn:portkey-admin:openapi"
_MOST_FAULTS_TOLD = 3
_TYPES: Mapping[type, str] = {bool: "boolean", int: "integer", float: "number"}
_COERCED = frozenset(_TYPES.values())


class Validator:
    """Checks values against schemas of the API description, which are compiled on first use."""

    def __init__(self, spec: Spec) -> None:
        self._registry = jsonschema_rs.Registry([(_DOCUMENT, spec.document)], draft=jsonschema_rs.Draft202012)
        self._compiled: dict[str, jsonschema_rs.Draft202012Validator] = {}

    def faults(self, pointer: str, value: object, name: str) -> list[str]:
        """Return the problems with a value, each starting with the path of its field.

        They never contain the values themselves, which may be secrets.
        """
        validator = self._compiled.get(pointer)
        if validator is None:
            validator = self._compiled[pointer] = jsonschema_rs.Draft202012Validator(
                {"$ref": _DOCUMENT + pointer},
                registry=self._registry,
                validate_formats=True,
                mask="the value",
                offline=True,
            )
        if validator.is_valid(value):
            return []
        return [fault for error in validator.iter_errors(value) for fault in _told(error, name)]


def check_path(validator: Validator, operation: Described, values: Mapping[str, str]) -> None:
    """Raise a 400 that names the first wrong path parameter."""
    for parameter in operation.parameters:
        if parameter.place == "path":
            value = _coerced(parameter, [values[parameter.name]])
            _refuse(validator.faults(parameter.pointer, value, parameter.name))


def check_query(validator: Validator, operation: Described, query: str) -> dict[str, Any]:
    """Return the query with its values converted to their types. Raises a 400 if one is invalid.

    Unknown parameters are kept as strings, as the real API ignores them.
    """
    given = parse_qs(query, keep_blank_values=True)
    values: dict[str, Any] = {name: texts[-1] for name, texts in given.items()}
    for parameter in operation.parameters:
        if parameter.place != "query":
            continue
        if parameter.name in given:
            values[parameter.name] = value = _coerced(parameter, given[parameter.name])
            _refuse(validator.faults(parameter.pointer, value, parameter.name))
        elif parameter.required:
            raise Rejected(400, f"{parameter.name} is a required query parameter")
    return values


def check_body(validator: Validator, operation: Described, content: bytes) -> Any:
    """Return the decoded body, None if there is none. Raises a 400 that names what is wrong with it."""
    if operation.body is None:
        return None
    if not content.strip():
        if operation.body_required:
            raise Rejected(400, f"body: {operation.id} needs a JSON body")
        return None
    try:
        value = leniency.heard(operation.id, _decoded(content))
        if operation.id in leniency.TAKES_LISTS and isinstance(value, list):
            faults = [
                fault
                for index, entry in enumerate(value)
                for fault in validator.faults(operation.body, entry, f"body[{index}]")
            ]
        else:
            faults = validator.faults(operation.body, value, "body")
    except (ValueError, RecursionError):
        # The validator raises on too deep nesting and on lone surrogates.
        raise Rejected(400, "body: this is not JSON") from None
    _refuse(faults or list(strictness.faults(value)))
    return value


def _decoded(content: bytes | str) -> Any:
    return json.loads(content, parse_constant=_finite, parse_float=_finite)


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(f"{text} is not a JSON number")
    return value


def _refuse(faults: Sequence[str]) -> None:
    if faults:
        raise Rejected(400, "; ".join(faults[:_MOST_FAULTS_TOLD]))


def _told(error: jsonschema_rs.ValidationError, name: str) -> list[str]:
    """Return the messages of an error; if none of several schemas matches, those of the most likely one."""
    branches = [branch for branch in getattr(error.kind, "context", None) or () if branch]
    meant = [branch for branch in branches if not any(_is_of_another_type(each, error) for each in branch)]
    if len(meant) == 1:
        return [fault for each in meant[0] for fault in _told(each, name)]
    if meant:
        return [" or ".join(_told(branch[0], name)[0] for branch in meant)]
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in error.instance_path)
    return [f"{name}{''.join(steps)}: {error.message}"]


def _is_of_another_type(each: jsonschema_rs.ValidationError, whole: jsonschema_rs.ValidationError) -> bool:
    kind = jsonschema_rs.ValidationErrorKind.Type
    return isinstance(each.kind, kind) and each.instance_path == whole.instance_path


def _coerced(parameter: Parameter, texts: Sequence[str]) -> object:
    """Return a parameter's strings converted to its declared types; other strings are kept."""
    if "array" in parameter.types:
        return texts[-1].split(",") if parameter.separated else list(texts)
    return _scalar(parameter.types, texts[-1])


def _scalar(types: Sequence[str], text: str) -> object:
    if not _COERCED.intersection(types):
        return text
    try:
        value = _decoded(text)
    except ValueError:
        return text
    return value if _TYPES.get(type(value)) in types or (type(value) is int and "number" in types) else text
