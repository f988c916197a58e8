# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class MetadataGroup(decoding.Model):
    """Requests with one value of the metadata key.

    Attributes:
        metadata_value: Value that these requests share.
        requests: Number of requests.
        cost: Cost of those requests, presumably in US cents as everywhere in analytics; not documented
            here.
        avg_tokens: Mean number of tokens of a request.
        avg_weighted_feedback: Mean weighted feedback (value times weight) on them, -10 to 10.
        requests_with_feedback: How many of the requests received feedback.
        last_seen: When the latest of them was made, in UTC.
        object: Type of the object.
    """

    metadata_value: str | None = None
    requests: float | None = None
    cost: float | None = None
    avg_tokens: float | None = None
    avg_weighted_feedback: float | None = None
    requests_with_feedback: float | None = None
    last_seen: datetime | None = None
    object: Literal["analytics-group"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("metadata_value", "metadata_value", None),
        ("requests", "requests", decoding.number),
        ("cost", "cost", decoding.number),
        ("avg_tokens", "avg_tokens", decoding.number),
        ("avg_weighted_feedback", "avg_weighted_feedback", decoding.number),
        ("requests_with_feedback", "requests_with_feedback", decoding.number),
        ("last_seen", "last_seen", decoding.date_time),
        ("object", "object", None),
    )

    @property
    def cost_dollars(self) -> float | None:
        """`cost`, which is in US cents, in US dollars; None if there is no amount."""
        return decoding.dollars(self.cost)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class MetadataGroupList(decoding.Model):
    """A page of requests by the value of a metadata key.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[MetadataGroup]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("MetadataGroup"))),
    )
