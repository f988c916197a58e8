# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SecretMapping(decoding.Model):
    """Fills one field from a secret reference at request time.

    Attributes:
        target_field: Field to fill, each at most once: `key` or `configurations.` and a field for
            integrations, `key` or `model_config.` and a field for virtual keys, `configurations.` and a
            field for MCP integrations.
        secret_reference_id: Id or slug of the secret reference. The workspace must be allowed to use it.
        secret_key: Key inside the secret, overriding the one in the reference. Null uses the one in the
            reference.
        value_format: `string` uses the value as it is; `json` parses it as JSON first, for fields that hold
            objects. Null means `string`.
    """

    target_field: str
    secret_reference_id: str
    secret_key: str | None = None
    value_format: Literal["json", "string"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("target_field", "target_field", None),
        ("secret_reference_id", "secret_reference_id", None),
        ("secret_key", "secret_key", None),
        ("value_format", "value_format", None),
    )


class SecretMappingParams(TypedDict, total=False):
    """Fills one field from a secret reference at request time.

    Keys:
        target_field: Field to fill, each at most once: `key` or `configurations.` and a field for
            integrations, `key` or `model_config.` and a field for virtual keys, `configurations.` and a
            field for MCP integrations.
        secret_reference_id: Id or slug of the secret reference. The workspace must be allowed to use it.
        secret_key: Key inside the secret, overriding the one in the reference. Null uses the one in the
            reference.
        value_format: `string` uses the value as it is; `json` parses it as JSON first, for fields that hold
            objects. Null means `string`.
    """

    target_field: Required[str]
    secret_reference_id: Required[str]
    secret_key: NotRequired[str | None]
    value_format: NotRequired[Literal["json", "string"] | None]


FIELDS["SecretMappingParams"] = Fields(
    kinds={
        "target_field": "string",
        "secret_reference_id": "string",
        "secret_key": "string|null",
        "value_format": "string|null",
    },
    required=(
        "target_field",
        "secret_reference_id",
    ),
)
