"""What became of one item."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

import attrs

from portkey_admin.errors import AmbiguousWriteError, ResponseError

Item = TypeVar("Item")
Value = TypeVar("Value")

Status = Literal["done", "failed", "in_doubt"]


def _type_name(error: BaseException | None) -> str:
    return type(error).__name__ if error is not None else "None"


@attrs.frozen(kw_only=True)
class Outcome(Generic[Item, Value]):
    """Say what became of one item.

    The representation leaves out the item, the value and the error's text: an item may be a person, and the
    value of a new API key is its secret.
    """

    item: Item = attrs.field(repr=False)
    index: int
    """Position of the item in the source, from 0."""
    status: Status
    """`done`; `failed`; or `in_doubt`: a write was sent, and whether it happened is not known."""
    value: Value | None = attrs.field(default=None, repr=False)
    """What `work` returned, where it is done."""
    error: BaseException | None = attrs.field(default=None, repr=_type_name)
    """What `work` raised, where it is not done."""
    attempts: int = 1
    """How often `work` ran for this item: more than once only after a `RateLimitError`."""
    elapsed: float = 0.0
    """Seconds from the first start of `work` to its end, pauses included."""


def status_of(error: BaseException) -> Status:
    """Tell a failure from a doubt.

    A write is in doubt however deep its error sits: `work` may have wrapped it (`raise … from`) or run
    several calls in a task group.
    """
    if isinstance(error, AmbiguousWriteError):
        return "in_doubt"
    if isinstance(error, ResponseError) and error.method not in ("GET", "HEAD"):
        # The answer was 2xx and unreadable: most probably the write took effect.
        return "in_doubt"
    inner: tuple[BaseException, ...] = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    if error.__cause__ is not None:
        inner += (error.__cause__,)
    return "in_doubt" if any(status_of(each) == "in_doubt" for each in inner) else "failed"
