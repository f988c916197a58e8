"""Bring things to a wanted state, with lists that are read once for all of them."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Mapping, Sequence

from portkey_admin._errors import InvalidArgumentError, NotFoundError
from portkey_admin.reconcile.compare import compare, lacks
from portkey_admin.reconcile.found import Found
from portkey_admin.reconcile.kind import Kind, Wanted
from portkey_admin.reconcile.kinds import kind_called
from portkey_admin.reconcile.kinds.workspaces import WORKSPACES
from portkey_admin.reconcile.outcome import Ensured, Intend
from portkey_admin.reconcile.session import Session
from portkey_admin.reconcile.writing import Doubt, Seen, Writing, several
from portkey_admin_api.types import Transport


class Reconciler:
    """Looks up and writes things of many kinds. One is for one run, and for any number of tasks in it.

    Each list is walked once, for all who look for something in it, and is kept; what this object writes is
    entered there, what others write meanwhile is not seen before `forget`.
    """

    def __init__(self, transport: Transport, /, *, narrow: bool = False) -> None:
        """Make one that reads lists as a whole, for many things.

        transport: of a client or of one of its families, such as `portkey.workspaces.transport`.
        narrow: for a single thing: lists are asked only for what has its natural key.
        """
        self._session = Session(transport, workspaces=WORKSPACES.source({}), narrow=narrow)
        self._doubts: dict[str, Doubt] = {}

    def __repr__(self) -> str:
        return f"<Reconciler over {self._session.transport!r}>"

    def key(self, kind: str, wanted: Mapping[str, object]) -> str:
        """Return a text that tells this one from all others, such as "workspaces/Search".

        It holds the fields that the caller names, as they are named: a workspace by its slug and the same by
        its UUID give two keys. Raises InvalidFieldError where no natural key is named.
        """
        described = kind_called(kind)
        return described.text_key(described.check(wanted))

    def forget(self, kind: str | None = None) -> None:
        """Forget what was read of one kind, or of all: the next look walks the lists again."""
        self._session.listings.forget(None if kind is None else kind_called(kind).lists)

    async def look(self, kind: str, wanted: Mapping[str, object], *, id: str | None = None) -> Found:
        """Look whether there is such a thing, and what would have to change. Nothing is written.

        wanted: the natural key, and the fields to compare, as of `ensure`. id: as of `ensure`.

        Raises InvalidFieldError, InvalidArgumentError for an unknown kind, and the errors of any call.
        """
        described = kind_called(kind)
        return (await self._look(described, described.check(wanted, keyed=id is None), id=id)).found

    async def rows(self, kind: str, place: Mapping[str, object]) -> Sequence[Found]:
        """Return all there is of a kind in a place, such as {"workspace_id": …}, each with status "same".

        Raises InvalidArgumentError for a kind without a list of its own, and the errors of any call.
        """
        described = kind_called(kind)
        if described.standing:
            raise InvalidArgumentError(f"{kind}: these are settings of an integration, and not in a list")
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
        """Look, compare what `wanted` names, and create or update where that is needed.

        kind: a name of `KINDS`.
        wanted: the natural key, and the fields of a create or an update. None clears.
        id: what paths take for the one that is meant, where that is known: it is found by this, and a name
            that differs is changed. Where it has gone, the natural key counts.
        send: fields to send although they cannot be compared, as those that hold secrets.
        intend: called right before the first write.
        doubted: an earlier run announced its create, and nobody has seen the answer. What is found is then
            "created", and an API key gets a new secret, as nobody has the one that it has.

        An update sends the top-level fields in which something differs, each whole, as the caller gave it.
        After an AmbiguousWriteError, wait, `forget`, and call this again: it knows what was in doubt.
        Raises SeveralMatchesError, ImmutableFieldError, InvalidFieldError, InvalidArgumentError where the
        natural key is one that Portkey gives out, and the errors of any call.
        """
        described = kind_called(kind)
        named = described.check(wanted, keyed=id is None)
        key = described.text_key(named) if id is None else f"{described.name}:{id}"
        seen = await self._look(described, named, id=id)
        sent = tuple(field for field in send if field in named)
        writing = Writing(self._session, self._look, self._doubts, described, named, key, intend, sent)
        if seen.row is not None and doubted:
            self._doubts.setdefault(key, "created")
        if seen.found.status == "missing":
            return await writing.create()
        return await writing.settle(seen)

    async def delete(
        self,
        kind: str,
        wanted: Mapping[str, object] | Found,
        /,
        *,
        intend: Intend | None = None,
        force: bool = False,
    ) -> Ensured[object]:
        """Delete one thing, given its natural key or what `look` and `rows` found.

        force: with all that it holds, where the API has this.

        Returns "deleted", or "unchanged" where there is none.
        Raises SeveralMatchesError, ConflictError where others need it, and the errors of any call.
        """
        described = kind_called(kind)
        if described.standing:
            raise InvalidArgumentError(f"{kind}: these are settings of an integration; update them instead")
        if isinstance(wanted, Found):
            found, place = wanted, wanted.place
        else:
            named = described.check(wanted)
            found, place = (await self._look(described, named)).found, named
        if found.status == "several":
            raise several(described, found)
        if found.row is None:
            return Ensured(status="unchanged", id="", value=None)
        if intend is not None:
            await intend()
        with contextlib.suppress(NotFoundError):  # somebody else was faster
            await described.delete(self._session, found.row, place, force)
        described.dropped(self._session, place, found.row)
        return Ensured(status="deleted", id=found.id, value=found.current)

    async def _look(
        self, kind: Kind, named: Wanted, session: Session | None = None, *, id: str | None = None
    ) -> Seen:
        session = session or self._session
        rows = [] if id is None else await kind.with_id(session, named, id)
        rows = rows or await kind.find(session, named)
        if not rows:
            return Seen(found=Found(kind=kind.name, status="missing", place=named), row=None)
        if len(rows) > 1:
            ids = tuple(row.id for row in rows)
            return Seen(found=Found(kind=kind.name, status="several", matches=ids, place=named), row=None)
        (row,) = rows
        rules = kind.rules_for(named)
        prepared = await kind.prepared(session, named)
        fields = kind.comparable(prepared, row)
        current = row.shown
        if lacks(fields, current, rules) and row.detail is None:
            row.detail = await kind.get(session, row, named)
        if row.detail is not None:
            current = {**current, **kind.shown(row.detail)}
        result = compare(fields, current, rules)
        found = Found(
            kind=kind.name,
            status="different" if result.difference else "same",
            id=row.id,
            current=row.current,
            difference=result.difference,
            unverified=(*result.unverified, *kind.passed_over(named, row)),
            matches=(row.id,),
            row=row,
            place=named,
        )
        return Seen(found=found, row=row)
