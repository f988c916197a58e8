"""The result of a look-up, and the update that it leads to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Literal

import attrs

from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.identity import Wanted
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.outcome import Change


@attrs.frozen(kw_only=True)
class Found:
    """Whether a resource exists, and how it differs from the wanted state.

    Attributes:
        kind: the kind of resource, such as "workspaces".
        status: "missing", "different", "same", or "several" if more than one have the natural key.
        id: the id for the paths of the API, a UUID or a slug; "" if there is none, or several.
        current: the row of the list, or the single response if that was needed; None if there is none.
        difference: the fields that differ.
        unverified: named fields that the API does not return, so they were not compared.
        unkept: differences that cannot be fixed, because the server would not accept or keep the value. They
            do not count as differences, so they are not written again and again.
        matches: the ids of all resources with the natural key.
        slugs: their slugs, if they have any.
        row, place: used by `Reconciler.delete`.
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

    @property
    def shown(self) -> Mapping[str, Any]:
        """The fields of its row; empty if there is none."""
        return {} if self.row is None else self.row.shown

    @property
    def names(self) -> frozenset[str]:
        """What other resources may call it: its id in paths, its UUID and its slug."""
        return frozenset(
            str(name) for name in (self.id, self.shown.get("id"), self.shown.get("slug")) if name
        )


@attrs.frozen
class Update:
    """An update of one resource.

    Attributes:
        row: what is there.
        wanted: everything that the caller names.
        values: the fields to set.
        difference: the changes that this makes.
    """

    row: Row
    wanted: Wanted
    values: Mapping[str, Json]
    difference: Collection[Change] = ()

    def only(self, values: Mapping[str, Json]) -> Update:
        """Return an update that sets these fields instead."""
        return attrs.evolve(self, values=values)
