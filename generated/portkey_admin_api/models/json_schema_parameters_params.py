# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, Required, TypedDict

from ..types import Fields

JsonSchemaParametersParams = TypedDict(
    "JsonSchemaParametersParams",
    {
        "schema": Required["Mapping[str, Any]"],
        "not": NotRequired["bool"],
    },
)
"""Settings of `default.jsonSchema`.

Keys:
    schema: JSON Schema that the JSON of the text has to fit.
    not: Whether the result is turned round, so that the check fails where it would pass. Default:
        false.
"""


FIELDS = Fields(
    kinds={
        "schema": "object",
        "not": "boolean",
    },
    required=("schema",),
)
