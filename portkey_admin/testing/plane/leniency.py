"""What the live API accepts beyond its description, with the evidence."""

from __future__ import annotations

from collections.abc import Mapping

# Also accepts a list of the object that the description has (the official Python SDK's `bulk_create`; the
# published document of 2026-06-12).
TAKES_LISTS = frozenset({"feedback.create"})

# Fields that are ignored if they are null (Portkey's Terraform provider sends them so on a rename).
NULL_IS_NOTHING: Mapping[str, frozenset[str]] = {"prompts.update": frozenset({"parameters"})}

# Fields that are one object in the published document, and that Portkey's Terraform provider sends as a list.
ONE_OR_MANY: Mapping[str, str] = dict.fromkeys(
    ("providers.create", "providers.update", "virtual_keys.create", "virtual_keys.update"), "rate_limits"
)


def heard(id: str, body: object) -> object:
    """Return a body as the live API reads it: without ignored fields, and one object as a list of one."""
    ignored, many = NULL_IS_NOTHING.get(id, frozenset()), ONE_OR_MANY.get(id)
    if not isinstance(body, dict):
        return body
    body = {name: value for name, value in body.items() if not (value is None and name in ignored)}
    if many is not None and isinstance(body.get(many), dict):
        body[many] = [body[many]]
    return body
