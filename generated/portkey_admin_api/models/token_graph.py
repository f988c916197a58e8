# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .token_graph_data_point import TokenGraphDataPoint
    from .token_graph_summary import TokenGraphSummary


@attrs.frozen(kw_only=True, repr=False)
class TokenGraph(decoding.Model):
    """Tokens over time, those of prompts and completions together.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: TokenGraphSummary
    data_points: list[TokenGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("TokenGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("TokenGraphDataPoint"))),
        ("object", "object", None),
    )
