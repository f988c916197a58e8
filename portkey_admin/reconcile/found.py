"""What a look brought."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import attrs

from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.outcome import Change


@attrs.frozen(kw_only=True)
class Found:
    """Whether there is such a thing, and how it differs from what is wanted.

    Attributes:
        kind: the kind of thing, such as "workspaces".
        status: "missing", "different", "same", or "several": more than one have the natural key.
        id: what the paths of the API take, a UUID or a slug; "" where there is none, or several.
        current: the row of the list, or the single answer where that was needed; None where there is none.
        difference: the fields that differ.
        unverified: fields that the caller named and the API does not show, so that they were not compared.
        unkept: what differs, and cannot be brought about: the server would not take or keep it. It is no
            difference, so that it is not written again and again.
        matches: the ids of all that have the natural key.
        slugs: their slugs, where they have some.
        row, place: what `Reconciler.delete` needs to know of it.
    """

    kind: str
    status: Literal["missing", "different", "same", "several"]
    id: str = ""
    current: object = attrs.field(default=None, repr=False)
    difference: tuple[Change, ...] = ()
    unverified: tuple[str, ...] = ()
    unkept: tuple[Change, ...] = ()
    matches: tuple[str, ...] = ()
    slugs: tuple[str, ...] = ()
    row: Row | None = attrs.field(default=None, repr=False, eq=False)
    place: Mapping[str, Any] = attrs.field(factory=dict, repr=False, eq=False)
