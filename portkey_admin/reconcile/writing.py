"""The writes for one resource: create it, or update what was found."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Literal, TypeAlias

import anyio
import attrs

from portkey_admin._errors import (
    AmbiguousWriteError,
    APIStatusError,
    BadRequestError,
    ConflictError,
    InvalidArgumentError,
    PortkeyError,
    ResponseError,
)
from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.compare import top_level
from portkey_admin.reconcile.doubts import Doubt, Doubts, Write
from portkey_admin.reconcile.errors import ImmutableFieldError, SeveralMatchesError, in_doubt
from portkey_admin.reconcile.found import Found, Update
from portkey_admin.reconcile.identity import Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.outcome import Change, Ensured, Intend
from portkey_admin.reconcile.session import Session

Seen: TypeAlias = tuple[Found, Mapping[str, Json]]
"""The result of a look-up, and what an update would send for each named field."""


@attrs.frozen
class Writing:
    """The writes for one resource."""

    session: Session
    look: Callable[[Kind, Wanted, Session], Awaitable[Seen]]
    doubts: Doubts
    kind: Kind
    named: Wanted
    key: str
    intend: Intend | None
    send: tuple[str, ...] = ()
    """Fields that are sent although it is not known whether they differ."""

    async def create(self) -> Ensured[object]:
        """Create it; if another client was faster, use theirs."""
        kind = self.kind
        self._check_creatable()
        await self._announce("create", creates=True)
        try:
            answer = await self._doubtful("created", "create", kind.create(self.session, self.named))
        except (BadRequestError, ConflictError) as refusal:
            if not says_taken(refusal):
                raise
            return await self.settle(await self._made_meanwhile(refusal))
        row = await kind.entered(self.session, self.named, answer)
        if later := kind.later(self.named):
            await self._set(Update(row, self.named, later), "created")
        self.doubts.settle(self.key)
        return Ensured(status="created", id=row.id, value=answer)

    async def _made_meanwhile(self, conflict: APIStatusError) -> Seen:
        """Look once more for a resource that is said to exist, with a session of its own."""
        seen = await self.look(self.kind, self.named, self.session.alike())
        found, _ = seen
        if found.row is not None:
            self.kind.enter(self.session, self.named, found.row)
        if found.status != "missing":
            return seen
        if self.doubts.of(self.key) is None:
            raise conflict
        # It most probably exists, because an earlier create got no response, and reads are stale.
        raise in_doubt(conflict, conflict.message) from conflict

    async def settle(self, seen: Seen) -> Ensured[object]:
        """Update what was found if it differs, or leave it unchanged."""
        found, values = seen
        row = found.row
        if found.status == "several" or row is None:
            raise several(self.kind, found)
        doubt = self.doubts.of(self.key)
        status: Literal["created", "updated", "unchanged"] = doubt or "unchanged"
        value = found.current
        if found.difference or self.send:
            value = await self._update(found, values, row)
            status = "created" if doubt == "created" else "updated"
        fields = (*top_level(found.difference), *self.send)
        if doubt == "created" and self.kind.has_secret and not self.kind.gives_secret(fields):
            await self._announce("new_secret", creates=True)
            renewing = self.kind.new_secret(self.session, row, self.named)
            row, value = await self._doubtful("created", "new_secret", renewing)
        self.doubts.settle(self.key)
        return Ensured(
            status=status,
            id=row.id,
            value=value,
            difference=found.difference,
            unverified=found.unverified,
            unkept=found.unkept,
            adopted=doubt is not None,
        )

    async def _update(self, found: Found, sent: Mapping[str, Json], row: Row) -> object:
        """Update what differs. Return what was found, or the response if a new one had to be created."""
        kind = self.kind
        fields = tuple(dict.fromkeys((*top_level(found.difference), *self.send)))
        if kind.is_remade(row):
            await self._announce("create")
            return await self._replace(row)
        if fixed := kind.fixed(row, top_level(found.difference)):
            raise _immutable(kind, found, fixed[0])
        issues = kind.gives_secret(fields)
        await self._announce("update", creates=issues)
        values = {field: sent.get(field, self.named.get(field)) for field in fields}
        update = Update(row, self.named, values, found.difference)
        response = await self._set(update, "created" if issues else "updated")
        return response if issues else found.current

    async def _set(self, update: Update, what: Doubt) -> object:
        response = await self._doubtful(what, "update", self.kind.update(self.session, update))
        self.kind.updated(self.session, update)
        return response

    async def _replace(self, row: Row) -> object:
        """Delete what cannot be changed, and create its replacement; return the response.

        A cancellation in between waits for the end: there is either the old one or the new one.
        """
        kind = self.kind
        wanted = kind.anew(row, self.named)
        answer: object = None
        made = row
        with anyio.CancelScope(shield=True):
            await kind.delete(self.session, row, self.named, False)
            kind.dropped(self.session, self.named, row)
            try:
                answer = await self._doubtful("updated", "create", kind.create(self.session, wanted))
            except (AmbiguousWriteError, ResponseError):
                raise
            except Exception as error:
                await self._put_back(row, error)
                raise
            made = await kind.entered(self.session, wanted, answer)
        self.doubts.settle(self.key)
        row.id, row.model, row.detail = made.id, made.model, None
        return answer

    async def _put_back(self, former: Row, error: Exception) -> None:
        """Create the deleted resource again, because its replacement was refused."""
        try:
            answer = await self.kind.create(self.session, self.kind.as_wanted(former))
        except PortkeyError as failure:
            error.add_note(
                f"The existing {self.kind.thing} was deleted, and could not be restored: {failure}"
            )
            return
        former.id = self.kind.id_of(answer)
        self.kind.enter(self.session, self.named, former)

    async def _announce(self, write: Write, *, creates: bool = False) -> None:
        self.doubts.check_repeatable(self.key, write)
        if self.intend is not None:
            await self.intend(creates=creates)

    async def _doubtful(self, what: Doubt, write: Write, sending: Awaitable[Any]) -> Any:
        try:
            return await sending
        except (AmbiguousWriteError, ResponseError) as error:
            self.doubts.add(self.key, what, write, error)
            raise

    def _check_creatable(self) -> None:
        (field, *_) = self.kind.key_of(self.named)
        if field in ("id", "slug") and field not in self.kind.fields_of("create").kinds:
            raise InvalidArgumentError(
                f"{self.kind.name}.ensure: there is no {self.kind.thing} with this {field}, and Portkey "
                f"assigns the {field} of a new one: leave {field} out to find it by name, or to create it"
            )
        if self.kind.standing:
            raise InvalidArgumentError(f"{self.kind.name}.ensure: there is no such {self.kind.thing}")


def says_taken(refusal: APIStatusError) -> bool:
    """Return whether a create was refused because the resource already exists."""
    # A slug in use is a 400 according to some sources and a 409 according to others, and AB07 according to
    # all of them.
    return refusal.status == 409 or refusal.code == "AB07"


def several(kind: Kind, found: Found) -> SeveralMatchesError:
    """Return the error for a natural key with several matches."""
    told = found.slugs or found.matches
    shown = ", ".join(told[:10]) + (", …" if len(told) > 10 else "")
    by = " and ".join(kind.key_of(found.place))
    way = "give the slug of one" if found.slugs and ("slug",) in kind.keys else "give the id of one"
    return SeveralMatchesError(
        f"{kind.name}.ensure: {len(found.matches)} of them have this {by}: {shown}; delete or rename all but"
        f" one, or {way}",
        kind=kind.name,
        ids=found.matches,
    )


def _immutable(kind: Kind, found: Found, field: str) -> ImmutableFieldError:
    change: Change = next(each for each in found.difference if top_level([each]) == (field,))
    return ImmutableFieldError(
        f"{kind.name}.ensure: {change.field} of the {kind.thing} {found.id} is {change.before!r} and cannot "
        f"be changed to {change.after!r}; leave it out, or delete the {kind.thing} and create it again",
        kind=kind.name,
        id=found.id,
        field=change.field,
        before=change.before,
        after=change.after,
    )
