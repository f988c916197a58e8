# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class JwtParameters(decoding.Model):
    """Settings of `default.jwt`.

    Attributes:
        jwks_uri: URL of the key set that verifies signatures. Format: uri.
        header_key: Name of the request header that contains the token.
        cache_max_age: How long the key set is cached, in seconds. Default: 86400.
        clock_tolerance: Allowed clock difference, in seconds. Default: 5.
        max_token_age: Maximum age of a token, as a duration such as `12h` or `1d`. Default: "1d".
        algorithms: Signature algorithms that are accepted. Default: ["RS256"].
    """

    jwks_uri: str
    header_key: str
    cache_max_age: float | None = None
    clock_tolerance: float | None = None
    max_token_age: str | None = None
    algorithms: list[str] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("jwksUri", "jwks_uri", None),
        ("headerKey", "header_key", None),
        ("cacheMaxAge", "cache_max_age", None),
        ("clockTolerance", "clock_tolerance", None),
        ("maxTokenAge", "max_token_age", None),
        ("algorithms", "algorithms", None),
    )


class JwtParametersParams(TypedDict, total=False):
    """Settings of `default.jwt`.

    Keys:
        jwksUri: URL of the key set that verifies signatures. Format: uri.
        headerKey: Name of the request header that contains the token.
        cacheMaxAge: How long the key set is cached, in seconds. Default: 86400.
        clockTolerance: Allowed clock difference, in seconds. Default: 5.
        maxTokenAge: Maximum age of a token, as a duration such as `12h` or `1d`. Default: "1d".
        algorithms: Signature algorithms that are accepted. Default: ["RS256"].
    """

    jwksUri: Required[str]
    headerKey: Required[str]
    cacheMaxAge: NotRequired[float]
    clockTolerance: NotRequired[float]
    maxTokenAge: NotRequired[str]
    algorithms: NotRequired[Sequence[str]]


FIELDS["JwtParametersParams"] = Fields(
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
