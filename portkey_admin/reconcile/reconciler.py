"""Bring many resources to a wanted state, reading each list once."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from weakref import WeakValueDictionary

import anyio
from anyio.lowlevel import RunVar

from portkey_admin._errors import InvalidArgumentError, NotFoundError
from portkey_admin.reconcile.doubts import Doubts
from portkey_admin.reconcile.found import Found
from portkey_admin.reconcile.identity import Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.kinds import kind_called
from portkey_admin.reconcile.kinds.workspaces import WORKSPACES
from portkey_admin.reconcile.outcome import Ensured, Intend
from portkey_admin.reconcile.session import Session
from portkey_admin.reconcile.writing import Seen, Writing, several
from portkey_admin.scopes.errors import PermissionDeniedError
from portkey_admin_api.types import Transport


class Reconciler:
    """Looks up and writes resources of many kinds. Use one per run, for any number of tasks.

    Each list is read once for everyone who needs it, and is kept; writes of this object are added, other
    writes are not seen before `forget`.
    """

    def __init__(self, transport: Transport, /, *, narrow: bool = False, slim: bool = False) -> None:
        """Create a reconciler that reads complete lists, for many resources.

        transport: of a client or of one of its families, such as `portkey.workspaces.transport`.
        narrow: for a single resource: lists are filtered by its natural key.
        slim: keep only the fields of people and members that are needed for comparison, because there may be
            very many.
        """
        self._session = Session(transport, workspaces=WORKSPACES.source({}), narrow=narrow, slim=slim)
        self._doubts = Doubts()

    def __repr__(self) -> str:
        return f"<Reconciler over {self._session.transport!r}>"

    def key(self, kind: str, wanted: Mapping[str, object]) -> str:
        """Return a string that identifies this resource, such as "workspaces/Search".

        It contains the fields as given: a workspace by slug and the same workspace by UUID have two keys.
        Raises InvalidFieldError if no natural key is given.
        """
        described = kind_called(kind)
        return described.text_key(described.check(wanted))

    def forget(self, kind: str | None = None) -> None:
        """Discard what was read of one kind, or of all: the next look-up reads the lists again."""
        self._session.forget(None if kind is None else kind_called(kind).lists)

    async def look(self, kind: str, wanted: Mapping[str, object], *, id: str | None = None) -> Found:
        """Return whether the resource exists, and what would have to change. Nothing is written.

        wanted: the natural key, and the fields to compare, same as `ensure`. id: same as `ensure`.

        Raises InvalidFieldError, InvalidArgumentError for an unknown kind, and the errors of any call.
        """
        described = kind_called(kind)
        named = await described.placed(self._session, described.check(wanted, keyed=id is None))
        return (await self._look(described, named, id=id))[0]

    async def rows(self, kind: str, place: Mapping[str, object]) -> Sequence[Found]:
        """Return all resources of a kind in a place, such as {"workspace_id": …}, each with status "same".

        Raises InvalidArgumentError for a kind without its own list, and the errors of any call.
        """
        described = kind_called(kind)
        if described.standing:
            raise InvalidArgumentError(f"{kind}: these are settings of an integration, and have no list")
        named = {field: str(value) for field, value in place.items() if value is not None}
        return [
            Found(kind=described.name, status="same", id=row.id, current=row.current, row=row, place=named)
            for row in await described.rows(self._session, named)
        ]

    async def ensure(
        self,
        kind: str,
        wanted: Mapping[str, object],
        /,
        *,
        id: str | None = None,
        send: Collection[str] = (),
        intend: Intend | None = None,
        doubted: bool = False,
    ) -> Ensured[object]:
        """Look up, compare the fields in `wanted`, and create or update if needed.

        kind: a name of `KINDS`.
        wanted: the natural key, and the fields of a create or an update. None clears a field.
        id: the id for paths, if known: the resource is found by it, and a name that differs is changed. If it
            no longer exists, the natural key is used.
        send: fields to send although they cannot be compared, such as secrets.
        intend: called right before the first write.
        doubted: an earlier run announced the create, and its response is not known. If the resource is found,
            the status is "created", and an API key gets a new secret, because its secret is not known.

        An update sends the top-level fields that differ, each complete: the current value with the named
        fields merged into it. After an AmbiguousWriteError, wait, `forget`, and call this again: it knows
        what was in doubt, and repeats a write once if a look-up doesn't show it. After that it only looks,
        and raises AmbiguousWriteError again.
        Raises SeveralMatchesError, ImmutableFieldError, InvalidFieldError, InvalidArgumentError if the
        natural key is assigned by Portkey and unknown, and the errors of any call.
        """
        async with self.turn(kind, wanted, id=id):
            return await self.bring(kind, wanted, id=id, send=send, intend=intend, doubted=doubted)

    def turn(
        self, kind: str, wanted: Mapping[str, object], *, id: str | None = None
    ) -> AbstractAsyncContextManager[None]:
        """Return a context in which nobody else on this event loop ensures the same resource.

        Raises InvalidFieldError if no natural key is given.
        """
        described = kind_called(kind)
        keys = described.text_keys(described.check(wanted, keyed=id is None))
        return _turn(self._session.transport, [*keys, *([f"{described.name}:{id}"] if id else [])])

    async def bring(
        self,
        kind: str,
        wanted: Mapping[str, object],
        /,
        *,
        id: str | None = None,
        send: Collection[str] = (),
        intend: Intend | None = None,
        doubted: bool = False,
    ) -> Ensured[object]:
        """Do the work of `ensure`, for a caller that already holds the turn."""
        described = kind_called(kind)
        checked = described.check(wanted, keyed=id is None)
        key = described.text_key(checked) if id is None else f"{described.name}:{id}"
        named = await described.placed(self._session, checked)
        seen = await self._look(described, named, id=id)
        sent = tuple(field for field in send if field in named)
        writing = Writing(self._session, self._look, self._doubts, described, named, key, intend, sent)
        if doubted:
            self._doubts.assume_created(key)
        missing = seen[0].status == "missing"
        result = await (writing.create() if missing else writing.settle(seen))
        self._session.claims[described.name, result.id] = key
        return result

    async def delete(
        self,
        kind: str,
        wanted: Mapping[str, object] | Found,
        /,
        *,
        intend: Intend | None = None,
        force: bool = False,
    ) -> Ensured[object]:
        """Delete a resource, given its natural key or a result of `look` or `rows`.

        force: with its contents, if the API supports that.

        Returns "deleted", or "unchanged" if it does not exist.
        Raises SeveralMatchesError, ConflictError if others depend on it, and the errors of any call.
        """
        described = kind_called(kind)
        if described.standing:
            raise InvalidArgumentError(f"{kind}: these are settings of an integration; update them instead")
        if isinstance(wanted, Found):
            found, place = wanted, wanted.place
        else:
            named = await described.placed(self._session, described.check(wanted))
            found, place = (await self._look(described, named))[0], named
        if found.status == "several":
            raise several(described, found)
        if found.row is None:
            return Ensured(status="unchanged", id="", value=None)
        if intend is not None:
            await intend()
        try:
            await described.delete(self._session, found.row, place, force)
        except NotFoundError:
            pass  # another client was faster
        except PermissionDeniedError:
            # This is also the response for a resource that no longer exists. Only a list shows which of the
            # two it is.
            if await described.with_id(self._session.alike(), place, found.id):
                raise
        described.dropped(self._session, place, found.row)
        return Ensured(status="deleted", id=found.id, value=found.current)

    async def _look(
        self, kind: Kind, named: Wanted, session: Session | None = None, *, id: str | None = None
    ) -> Seen:
        session = session or self._session
        rows = [] if id is None else await kind.with_id(session, named, id)
        rows = rows or await kind.find(session, named)
        if not rows:
            return Found(kind=kind.name, status="missing", place=named), {}
        if len(rows) > 1:
            ids = tuple(row.id for row in rows)
            slugs = tuple(str(row.shown["slug"]) for row in rows if row.shown.get("slug"))
            several = Found(kind=kind.name, status="several", matches=ids, slugs=slugs, place=named)
            return several, {}
        (row,) = rows
        result = await kind.compared(session, named, row)
        found = Found(
            kind=kind.name,
            status="different" if result.difference else "same",
            id=row.id,
            current=row.current,
            difference=result.difference,
            unverified=(*result.unverified, *kind.passed_over(named, row)),
            unkept=result.unkept,
            matches=(row.id,),
            row=row,
            place=named,
        )
        return found, result.values


# Per event loop, because locks belong to one.
_LOCKS: RunVar[WeakValueDictionary[tuple[str, str], anyio.Lock]] = RunVar("portkey_admin.reconcile.locks")


@asynccontextmanager
async def _turn(transport: Transport, keys: Iterable[str]) -> AsyncIterator[None]:
    """Wait until no other task on this event loop, of any client, writes under one of these keys."""
    server = getattr(transport, "servers", None)
    place = f"{getattr(server, 'control', id(transport))} {getattr(transport, 'workspace', '') or ''}"
    async with AsyncExitStack() as stack:
        # In sorted order, to avoid deadlocks.
        for key in sorted(set(keys)):
            await stack.enter_async_context(_lock(place, key))
        yield


def _lock(place: str, key: str) -> anyio.Lock:
    locks = _LOCKS.get(None)
    if locks is None:
        _LOCKS.set(locks := WeakValueDictionary())
    lock = locks.get((place, key))
    if lock is None:
        lock = locks[place, key] = anyio.Lock()
    return lock
