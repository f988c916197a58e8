# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ApiKeyDefaults(decoding.Model):
    """Defaults for the requests of a key.

    Attributes:
        metadata: Metadata that is added to every request of the key.
        config_id: Slug or id of the config that is used unless a request names its own. Null means none.
        allow_config_override: Whether a request may use another config; allowed by default. Null leaves the
            choice to Portkey. Default: true.
    """

    metadata: dict[str, Any] | None = None
    config_id: str | None = None
    allow_config_override: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("metadata", "metadata", None),
        ("config_id", "config_id", None),
        ("allow_config_override", "allow_config_override", None),
    )


class ApiKeyDefaultsParams(TypedDict, total=False):
    """Defaults for the requests of a key.

    Keys:
        metadata: Metadata that is added to every request of the key.
        config_id: Slug or id of the config that is used unless a request names its own. Null means none.
        allow_config_override: Whether a request may use another config; allowed by default. Null leaves the
            choice to Portkey. Default: true.
    """

    metadata: NotRequired[Mapping[str, Any]]
    config_id: NotRequired[str | None]
    allow_config_override: NotRequired[bool | None]


FIELDS["ApiKeyDefaultsParams"] = Fields(
    kinds={
        "metadata": "object",
        "config_id": "string|null",
        "allow_config_override": "boolean|null",
    },
)
