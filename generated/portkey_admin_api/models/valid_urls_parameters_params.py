# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields

ValidUrlsParametersParams = TypedDict(
    "ValidUrlsParametersParams",
    {
        "onlyDNS": NotRequired["bool"],
        "not": NotRequired["bool"],
    },
)
"""Settings of `default.validUrls`.

Keys:
    onlyDNS: Whether only the host name is looked up, instead of asking for the page itself. Default:
        false.
    not: Whether the result is turned round, so that the check fails where it would pass. Default:
        false.
"""


FIELDS = Fields(
    kinds={
        "onlyDNS": "boolean",
        "not": "boolean",
    },
)
