"""The outcome of one item."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Generic, Literal, TypeVar

import attrs

from portkey_admin.reconcile.outcome import Ensured

Item = TypeVar("Item")
Value = TypeVar("Value")

Status = Literal["created", "updated", "unchanged", "deleted", "done", "failed", "in_doubt", "skipped"]
STATUSES: Final[tuple[Status, ...]] = (
    *("created", "updated", "unchanged", "deleted", "done"),
    *("failed", "in_doubt", "skipped"),
)
SUCCESSES: Final[frozenset[Status]] = frozenset(STATUSES[:5])
"""The item's work succeeded in this run."""

# An id is a UUID or a slug; anything longer is something else that happens to be called `id`.
_LONGEST_ID = 200


def _type_name(error: BaseException | None) -> str:
    return type(error).__name__ if error is not None else "None"


@attrs.frozen(kw_only=True)
class Outcome(Generic[Item, Value]):
    """The outcome of one item.

    The representation leaves out the item, the value and the error message: an item may be a person, and the
    value of a new API key is its secret.
    """

    item: Item = attrs.field(repr=False)
    index: int
    """Position of the item in the source, from 0."""
    status: Status
    """`created`, `updated`, `unchanged` or `deleted`, if `work` returned an `Ensured` with that status;
    `done` if it returned anything else; `failed`; `in_doubt`: a write was sent, and it is not known whether
    it happened; `skipped`: the journal says that it is already done or, with an `error`, that its dependency
    is not."""
    id: str = ""
    """Id or slug of the resource, if known; with a journal, also that of a skipped item."""
    value: Value | None = attrs.field(default=None, repr=False)
    """The return value of `work`, if it succeeded."""
    error: BaseException | None = attrs.field(default=None, repr=_type_name)
    """The exception that `work` raised, if it failed."""
    attempts: int = 1
    """How often `work` ran for this item: more than once only after a 429 or an ambiguous write."""
    elapsed: float = 0.0
    """Seconds from the first start of `work` to the end, pauses included."""

    @property
    def succeeded(self) -> bool:
        """Return whether the item is done, in this run or, according to the journal, in an earlier one."""
        return self.status in SUCCESSES or (self.status == "skipped" and self.error is None)


@attrs.frozen
class Adopted(Generic[Value]):
    """The result of a look-up after an ambiguous write."""

    value: Value


def status_and_id(value: object) -> tuple[Status, str]:
    """Return the status and the id from the return value of `work`."""
    status: Status = "done"
    if isinstance(value, Adopted):
        status, value = "created", value.value
    if isinstance(value, Ensured):
        return value.status, value.id
    for name in ("id", "slug"):
        id = value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)
        if isinstance(id, str) and 0 < len(id) <= _LONGEST_ID:
            return status, id
    return status, ""
