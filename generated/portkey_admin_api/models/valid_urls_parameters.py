# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ValidUrlsParameters(decoding.Model):
    """Settings of `default.validUrls`.

    Attributes:
        only_dns: Whether to look up only the host name, instead of requesting the URL itself. Default:
            false.
        not_: Whether to invert the result, so that the check fails if it would pass. Default: false.
    """

    only_dns: bool | None = None
    not_: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("onlyDNS", "only_dns", None),
        ("not", "not_", None),
    )


ValidUrlsParametersParams = TypedDict(
    "ValidUrlsParametersParams",
    {
        "onlyDNS": NotRequired["bool"],
        "not": NotRequired["bool"],
    },
)
"""Settings of `default.validUrls`.

Keys:
    onlyDNS: Whether to look up only the host name, instead of requesting the URL itself. Default:
        false.
    not: Whether to invert the result, so that the check fails if it would pass. Default: false.
"""

FIELDS["ValidUrlsParametersParams"] = Fields(
    kinds={
        "onlyDNS": "boolean",
        "not": "boolean",
    },
)
