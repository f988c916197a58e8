# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import NotRequired, TypedDict

from ..types import Fields


class CreateWorkspaceDefaults(TypedDict, total=False):
    """What holds in a new workspace where a request says nothing else.

    Keys:
        metadata: Keys and values, both text, that every request of the workspace carries.
    """

    metadata: NotRequired[Mapping[str, str]]


FIELDS = Fields(
    kinds={
        "metadata": "object",
    },
    entries={
        "metadata": "string",
    },
)
