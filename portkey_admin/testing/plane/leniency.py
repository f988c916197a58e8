"""Where the live API takes more than its description has, each with its evidence."""

from __future__ import annotations

from collections.abc import Mapping

# A list of what the description has as one thing (the official Python SDK's `bulk_create`; the published
# document of 2026-06-12).
TAKES_LISTS = frozenset({"feedback.create"})

# Fields that are left alone when they are null (Portkey's Terraform provider sends them so on a rename).
NULL_IS_NOTHING: Mapping[str, frozenset[str]] = {"prompts.update": frozenset({"parameters"})}


def heard(id: str, body: object) -> object:
    """Return a body without what the live API does not hear."""
    ignored = NULL_IS_NOTHING.get(id, frozenset())
    if not ignored or not isinstance(body, dict):
        return body
    return {name: value for name, value in body.items() if not (value is None and name in ignored)}
