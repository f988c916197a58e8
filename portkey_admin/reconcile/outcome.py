"""The result of `ensure` for one resource."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, Literal, Protocol, TypeVar

import attrs

T_co = TypeVar("T_co", covariant=True)


class Intend(Protocol):
    """Awaited right before a write, so that a journal can record it before it is sent."""

    async def __call__(self, *, creates: bool = False) -> None:
        """Record the intent. `creates`: the write creates a new resource."""


@attrs.frozen(kw_only=True)
class Change:
    """One field that differs from the wanted state.

    Attributes:
        field: a dotted path such as "usage_limits[0].credit_limit".
        before: the current JSON value; None if there is none, "***" for a secret.
        after: the wanted JSON value; None if it is to be cleared, "***" for a secret.
    """

    field: str
    before: object
    after: object


@attrs.frozen(kw_only=True)
class Ensured(Generic[T_co]):
    """One resource that now matches the given state.

    Attributes:
        status: what was done.
        id: the id for the paths of the API, a UUID or a slug; "" if there is none.
        value: the response to the create, or the resource that was found, as it was before an update. It may
            contain a new secret.
        difference: the fields that differed, for "updated".
        unverified: named fields that the API never returns, so they were not compared:
            secrets, and write-only fields.
        unkept: remaining differences that were not written, because the server would not accept or keep the
            value.
        adopted: it was found after an ambiguous write, without a response of its own.
    """

    status: Literal["created", "updated", "unchanged", "deleted"]
    id: str
    value: T_co = attrs.field(repr=False)
    difference: tuple[Change, ...] = ()
    unverified: tuple[str, ...] = ()
    unkept: tuple[Change, ...] = ()
    adopted: bool = False

    def __getstate__(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in attrs.fields(type(self))}

    def __setstate__(self, state: Mapping[str, Any]) -> None:
        for field in attrs.fields(type(self)):  # pickles of 0.1.0 lack some
            object.__setattr__(self, field.name, state.get(field.name, field.default))
