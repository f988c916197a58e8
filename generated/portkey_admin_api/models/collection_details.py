# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CollectionDetails(decoding.Model):
    """Counts of the contents of a collection.

    Attributes:
        child_collections_count: Number of collections directly inside it.
        prompts_count: Number of prompts directly inside it.
        child_collections_last_updated_at: When one of its collections last changed, in UTC. Null if it has
            none.
        prompts_last_updated_at: When one of its prompts last changed, in UTC. Null if it has none.
    """

    child_collections_count: int | None = None
    prompts_count: int | None = None
    child_collections_last_updated_at: datetime | None = None
    prompts_last_updated_at: datetime | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("child_collections_count", "child_collections_count", None),
        ("prompts_count", "prompts_count", None),
        ("child_collections_last_updated_at", "child_collections_last_updated_at", decoding.date_time),
        ("prompts_last_updated_at", "prompts_last_updated_at", decoding.date_time),
    )
