"""Create or update many resources to match the given state."""

from __future__ import annotations

from collections.abc import AsyncIterable, Awaitable, Callable, Coroutine, Iterable, Mapping
from functools import partial
from typing import Any, Literal, Protocol, TypeAlias, TypeVar, cast

from portkey_admin._errors import AmbiguousWriteError, InvalidArgumentError
from portkey_admin.reconcile.outcome import Ensured, Intend
from portkey_admin.secrets.frames import discreetly
from portkey_admin_api.types import Transport

from .arguments import check_seconds
from .collecting import after, make_and_collect
from .engine import Engine
from .journal import Journal
from .report import OnEvent, Report

Wanted: TypeAlias = Mapping[str, object]


Value = TypeVar("Value")
Value_co = TypeVar("Value_co", covariant=True)


class Ensuring(Protocol[Value_co]):
    """A family that has `ensure`, such as `portkey.workspaces`."""

    @property
    def transport(self) -> Transport:
        """The transport of its requests."""
        ...

    def ensure(self, *args: Any, **kwargs: Any) -> Coroutine[Any, Any, Ensured[Value_co]]:
        """Create or update one resource to match the given state."""
        ...


async def ensure(
    resource: Ensuring[Value],
    items: Iterable[Wanted] | AsyncIterable[Wanted],
    *,
    concurrency: int = 16,
    on_event: OnEvent[Wanted, Ensured[Value]] | None = None,
    on_error: Literal["continue", "stop"] = "continue",
    max_failures: int | None = None,
    rate_limit_patience: float = 120.0,
    journal: Journal | None = None,
    key: Callable[[Wanted], str] | None = None,
    settle: float = 2.0,
) -> Report[Wanted, Ensured[Value]]:
    """Find each resource by its natural key, and create it, update it or leave it unchanged.

        report = await bulk.ensure(portkey.workspaces, [{"name": "Search"}, {"name": "Ads"}])

    Each list is read once for all items, so existing resources cost one request per page, not one per item.
    After an ambiguous write, the result is looked up and adopted, or the write is repeated, once.

    Args:
        resource: a family with a method `ensure`, such as `portkey.workspaces`.
        items: the wanted state of each resource: its natural key, and the fields of a create or an update, as
            for the family's `ensure`. Fields that are left out are unchanged, None clears a field. A second
            item with the same natural key fails.
        concurrency, on_event, on_error, max_failures, rate_limit_patience: as for `run`.
        journal: as for `run`. A finished item is checked again if its wanted state has changed.
        key: default: kind and natural key, such as "workspaces/Search".
        settle: seconds to wait before looking up an item in doubt, as long as the server's reads may be
            stale.

    Returns:
        A report; the `value` of an outcome is the return value of the family's `ensure`, an `Ensured` with
        the difference.

    Raises:
        InvalidArgumentError: an argument is invalid, or the family has no `ensure`.
        JournalError: as for `run`. Exception: an error of `items` or `on_event`, raised after the items in
        flight were finished.
    """
    making = partial(
        _engine,
        resource,
        items,
        concurrency=concurrency,
        max_failures=max_failures,
        rate_limit_patience=rate_limit_patience,
        on_error=on_error,
        journal=journal,
        key=key,
        settle=settle,
        on_event=on_event,
    )
    running = discreetly(make_and_collect(making))
    del items, making  # local variables of errors must not expose secrets
    return await running


def _engine(
    resource: Ensuring[Value],
    items: Iterable[Wanted] | AsyncIterable[Wanted],
    *,
    concurrency: int,
    max_failures: int | None,
    rate_limit_patience: float,
    on_error: Literal["continue", "stop"],
    journal: Journal | None,
    key: Callable[[Wanted], str] | None,
    settle: float,
    on_event: OnEvent[Wanted, Ensured[Value]] | None,
) -> Engine[Wanted, Ensured[Value]]:
    from portkey_admin.reconcile.reconciler import Reconciler

    kind = getattr(resource, "kind", "")
    if not kind:
        raise InvalidArgumentError(f"{resource!r} has no ensure: its resources have no natural key")
    check_seconds("settle", settle)
    reconciler = Reconciler(resource.transport)

    def natural_key(item: Wanted) -> str:
        return reconciler.key(kind, _checked(item))

    if journal is not None and key is None:
        key = natural_key

    async def first(item: Wanted, intend: Intend) -> Ensured[Value]:
        entry = None if journal is None or key is None else journal.state(key(item))

        async def announce(*, creates: bool = False) -> None:
            if creates and entry is not None and entry.made:
                # The look-up is out of date, or the resource is gone: as with any doubt, look it up again
                # before sending.
                raise AmbiguousWriteError(
                    f"{entry.key}: the journal says that it exists, but it was not found"
                )
            await intend(creates=creates)

        return cast("Ensured[Value]", await reconciler.ensure(kind, _checked(item), intend=announce))

    async def again(item: Wanted, intend: Intend) -> Ensured[Value]:
        entry = None if journal is None or key is None else journal.state(key(item))
        doubted = entry is not None and entry.may_be_made
        ensured = await reconciler.ensure(kind, item, intend=intend, doubted=doubted)
        return cast("Ensured[Value]", ensured)

    # Not async functions: their frames, with the item, would be in the traceback.
    def bring(item: Wanted, intend: Intend) -> Awaitable[Ensured[Value]]:
        return discreetly(first(item, intend))

    def bring_again(item: Wanted, intend: Intend) -> Awaitable[Ensured[Value]]:
        return discreetly(again(item, intend))

    return Engine(
        items,
        bring,
        concurrency=concurrency,
        max_failures=max_failures,
        rate_limit_patience=rate_limit_patience,
        on_error=on_error,
        journal=journal,
        key=key,
        settle=after(settle, reconciler.forget),
        redo=bring_again,
        natural_key=natural_key,
        on_event=on_event,
    )


def _checked(item: Wanted) -> Wanted:
    if not isinstance(item, Mapping):
        raise InvalidArgumentError(
            f"an item must be a dict with the wanted fields, not {type(item).__name__}"
        )
    return item
