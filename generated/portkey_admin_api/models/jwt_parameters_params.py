# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, Required, TypedDict

from ..types import Fields


class JwtParametersParams(TypedDict, total=False):
    """Settings of `default.jwt`.

    Keys:
        jwksUri: Address of the key set that signatures are checked with. Format: uri.
        headerKey: Name of the request header that holds the token.
        cacheMaxAge: How long the key set is kept, in seconds. Default: 86400.
        clockTolerance: How far clocks may differ, in seconds. Default: 5.
        maxTokenAge: How old a token may be, as a span such as `12h` or `1d`. Default: "1d".
        algorithms: Signature algorithms that are accepted. Default: ["RS256"].
    """

    jwksUri: Required[str]
    headerKey: Required[str]
    cacheMaxAge: NotRequired[float]
    clockTolerance: NotRequired[float]
    maxTokenAge: NotRequired[str]
    algorithms: NotRequired[Sequence[str]]


FIELDS = Fields(
    kinds={
        "jwksUri": "string",
        "headerKey": "string",
        "cacheMaxAge": "number",
        "clockTolerance": "number",
        "maxTokenAge": "string",
        "algorithms": "array",
    },
    entries={
        "algorithms": "string",
    },
    required=(
        "jwksUri",
        "headerKey",
    ),
)
