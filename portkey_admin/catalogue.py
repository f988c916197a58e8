"""Every operation of the API as data, for tools that iterate over all of them."""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any

import attrs

from portkey_admin_api import api
from portkey_admin_api.types import Paging


@attrs.frozen(kw_only=True)
class OperationRecord:
    """The description of one operation.

    Attributes:
        id: dotted name, such as "workspaces.members.add".
        method, path: as in the API.
        summary: one line.
        scopes: the key needs one of these scopes.
        keys: kinds of key that may call it; empty if no key is needed.
        paging: how a list is paged; None if it is not a list.
        idempotent: whether it may be sent twice.
        facade: its method on the client, such as "workspaces.members.add"; None if it has no method yet.
        call: the generated function: `await call(transport, *path_params, query=…, body=…)`.
    """

    id: str
    method: str
    path: str
    summary: str
    scopes: tuple[str, ...]
    keys: tuple[str, ...]
    paging: Paging | None
    idempotent: bool
    facade: str | None
    call: Callable[..., Awaitable[Any]]


class _Operations(Mapping[str, OperationRecord]):
    """The operations in the order of the API document, each loaded on first access."""

    def __getitem__(self, id: str) -> OperationRecord:
        return _record(id)

    def __iter__(self) -> Iterator[str]:
        return iter(api.OPERATIONS)

    def __len__(self) -> int:
        return len(api.OPERATIONS)

    def __contains__(self, id: object) -> bool:
        return id in api.OPERATIONS

    def __repr__(self) -> str:
        return f"<{len(self)} operations>"


_OPERATIONS = _Operations()


def operations() -> Mapping[str, OperationRecord]:
    """Return every operation by its id, in the order of the API document."""
    return _OPERATIONS


@functools.cache
def _record(id: str) -> OperationRecord:
    call: Callable[..., Awaitable[Any]] = getattr(api, api.OPERATIONS[id])
    operation = api.operation(id)
    return OperationRecord(
        id=operation.id,
        method=operation.method,
        path=operation.path,
        summary=operation.summary,
        scopes=operation.scopes,
        keys=operation.keys,
        paging=operation.paging,
        idempotent=operation.idempotent,
        facade=id if _has_method(id) else None,
        call=call,
    )


def _has_method(id: str) -> bool:
    try:
        return callable(attrgetter(id)(_unopened_client()))
    except AttributeError:
        return False


@functools.cache
def _unopened_client() -> object:
    from portkey_admin.client import PortkeyAdmin

    # Operation ids are paths of the facade, so a path that exists is a method that exists. Nothing is ever
    # sent.
    return PortkeyAdmin("unused", base_url="https://api.example.com/v1")
