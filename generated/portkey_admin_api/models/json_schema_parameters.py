# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class JsonSchemaParameters(decoding.Model):
    """Settings of `default.jsonSchema`.

    Attributes:
        schema: JSON Schema that the JSON in the text must match.
        not_: Whether to invert the result, so that the check fails if it would pass. Default: false.
    """

    schema: dict[str, Any]
    not_: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("schema", "schema", None),
        ("not", "not_", None),
    )


JsonSchemaParametersParams = TypedDict(
    "JsonSchemaParametersParams",
    {
        "schema": Required["Mapping[str, Any]"],
        "not": NotRequired["bool"],
    },
)
"""Settings of `default.jsonSchema`.

Keys:
    schema: JSON Schema that the JSON in the text must match.
    not: Whether to invert the result, so that the check fails if it would pass. Default: false.
"""

FIELDS["JsonSchemaParametersParams"] = Fields(
    kinds={
        "schema": "object",
        "not": "boolean",
    },
    required=("schema",),
)
