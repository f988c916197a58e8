# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class PublishVersion(TypedDict, total=False):
    """Which version to publish.

    Keys:
        version: Version number, from 1; not its id.
    """

    version: Required[int]


FIELDS["PublishVersion"] = Fields(
    kinds={
        "version": "integer",
    },
    required=("version",),
)
