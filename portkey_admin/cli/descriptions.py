"""Descriptions of operations and their fields for `--help`, taken from the generated functions."""

from __future__ import annotations

import functools
import inspect
import re
from collections.abc import Mapping

import attrs

from portkey_admin_api import api

# An entry under Path, Query or Body: its name, type and description.
_FIELD = re.compile(r"(\w+) \((.*?)(?:, required)?\): (.*)")
_CHOICE = re.compile(r'"([^"]*)"')


@attrs.frozen
class FieldText:
    """The description of a field.

    Attributes:
        type: the Python type, such as "datetime | str".
        text: one paragraph.
    """

    type: str = ""
    text: str = ""

    @property
    def choices(self) -> tuple[str, ...]:
        """The known values; there may be others."""
        return tuple(_CHOICE.findall(self.type)) if "Literal[" in self.type else ()

    @property
    def is_moment(self) -> bool:
        """Whether the field is a timestamp."""
        return "datetime" in self.type


@attrs.frozen
class OperationText:
    """The description of an operation: a paragraph, its fields by name, and who may call it."""

    about: str
    fields: Mapping[str, FieldText]
    access: str


@functools.cache
def describe(id: str) -> OperationText:
    """Return the description from the generated function of an operation."""
    document = inspect.getdoc(getattr(api, api.OPERATIONS[id])) or ""
    about, *sections = re.split(r"^(?:Path|Query|Body|Returns):$", document, flags=re.MULTILINE)
    fields: dict[str, FieldText] = {}
    for section in sections:
        for entry in re.split(r"^ {4}(?! )", section, flags=re.MULTILINE):
            found = _FIELD.match(" ".join(entry.split()))
            if found is not None:
                fields[found[1]] = FieldText(found[2], found[3])
    access = " ".join(document[document.rfind("Scopes:") :].split()) if "Scopes:" in document else ""
    paragraphs = [" ".join(part.split()) for part in about.split("\n\n")]
    return OperationText("\n\n".join(part for part in paragraphs if part), fields, access)
