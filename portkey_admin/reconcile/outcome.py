"""What became of one thing that was to be as the caller described it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, Literal, Protocol, TypeVar

import attrs

T_co = TypeVar("T_co", covariant=True)


class Intend(Protocol):
    """What is awaited right before a write, so that a journal knows of it before it is sent."""

    async def __call__(self, *, creates: bool = False) -> None:
        """Write the intent down. `creates`: the write is the create of a new thing."""


@attrs.frozen(kw_only=True)
class Change:
    """One field in which what is there differs from what is wanted.

    Attributes:
        field: where, as a dotted path such as "usage_limits[0].credit_limit".
        before: the JSON value that is there; None where there is none, "***" in place of a secret.
        after: the JSON value that is wanted; None where it is to be cleared, "***" in place of a secret.
    """

    field: str
    before: object
    after: object


@attrs.frozen(kw_only=True)
class Ensured(Generic[T_co]):
    """One thing that is now as the caller described it.

    Attributes:
        status: what had to be done for it.
        id: what the paths of the API take, a UUID or a slug; "" where there is none.
        value: the answer to the create, or what was found, as it was before an update. It may hold a new
            secret.
        difference: the fields that differed, for "updated".
        unverified: fields that the caller named and the API never shows, so that they were not compared:
            secrets, and fields that are only written.
        unkept: what differs still, as the server would not take or keep it; it was not written.
        adopted: it was found after a write whose outcome was unknown, and not answered to a call.
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
