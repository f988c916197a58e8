# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ProviderGroup(decoding.Model):
    """Requests to one provider. Requested columns are added to these two.

    Attributes:
        provider: Slug of the provider or virtual key.
        requests: Number of requests.
        cost: Cost of those requests in US cents.
        total_tokens: Tokens of those requests.
        avg_tokens: Mean number of tokens per request.
        avg_input_tokens: Mean number of prompt tokens per request.
        avg_output_tokens: Mean number of completion tokens per request.
        avg_latency: Mean latency per request, in milliseconds.
        p95_latency: 95th percentile of the latency, in milliseconds.
        p99_latency: 99th percentile of the latency, in milliseconds.
        success_rate: Share of the requests that succeeded.
        error_count: Number of requests that ended in an error.
        cache_hit_rate: Share of the requests served from the cache.
        last_seen: When the last of the requests was made.
        first_seen: When the first of the requests was made.
    """

    provider: str | None = None
    requests: int | None = None
    cost: float | None = None
    total_tokens: float | None = None
    avg_tokens: float | None = None
    avg_input_tokens: float | None = None
    avg_output_tokens: float | None = None
    avg_latency: float | None = None
    p95_latency: float | None = None
    p99_latency: float | None = None
    success_rate: float | None = None
    error_count: float | None = None
    cache_hit_rate: float | None = None
    last_seen: datetime | None = None
    first_seen: datetime | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("provider", "provider", None),
        ("requests", "requests", None),
        ("cost", "cost", decoding.number),
        ("total_tokens", "total_tokens", decoding.number),
        ("avg_tokens", "avg_tokens", decoding.number),
        ("avg_input_tokens", "avg_input_tokens", decoding.number),
        ("avg_output_tokens", "avg_output_tokens", decoding.number),
        ("avg_latency", "avg_latency", decoding.number),
        ("p95_latency", "p95_latency", decoding.number),
        ("p99_latency", "p99_latency", decoding.number),
        ("success_rate", "success_rate", decoding.number),
        ("error_count", "error_count", decoding.number),
        ("cache_hit_rate", "cache_hit_rate", decoding.number),
        ("last_seen", "last_seen", decoding.date_time),
        ("first_seen", "first_seen", decoding.date_time),
    )

    @property
    def cost_dollars(self) -> float | None:
        """`cost`, which is in US cents, in US dollars; None if there is no amount."""
        return decoding.dollars(self.cost)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ProviderGroupList(decoding.Model):
    """A page of requests by provider. The number of rows over all pages may be missing.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[ProviderGroup]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("ProviderGroup"))),
    )
