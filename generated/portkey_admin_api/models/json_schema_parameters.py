# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class JsonSchemaParameters(decoding.Model):
    """Settings of `default.jsonSchema`.

    Attributes:
        schema: JSON Schema that the JSON of the text has to fit.
        not_: Whether the result is turned round, so that the check fails where it would pass. Default:
            false.
    """

    schema: dict[str, Any]
    not_: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("schema", "schema", None),
        ("not", "not_", None),
    )
