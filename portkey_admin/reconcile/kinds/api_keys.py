"""API keys."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import attrs

from portkey_admin._errors import (
    AmbiguousWriteError,
    BadRequestError,
    ConflictError,
    InvalidFieldError,
    ResponseError,
)
from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.found import Update
from portkey_admin.reconcile.identity import Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.moments import Once
from portkey_admin.reconcile.rules import LIMITS, FieldRules
from portkey_admin.reconcile.session import Session
from portkey_admin_api import api

# The minimum that the API accepts. The secret that expires was lost.
_SHORTEST_TRANSITION_MS = 1_800_000
_ROTATE, _PERIOD = "rotate", "key_transition_period_ms"


@attrs.frozen(kw_only=True, eq=False)
class ApiKeyKind(Kind):
    """API keys, whose kind is one word in responses and two in the path of a create."""

    def check(self, wanted: Mapping[str, object], *, keyed: bool = True) -> dict[str, Json]:
        """Return the wanted state. Raises InvalidFieldError if the kind of key is not given."""
        named = super().check(wanted, keyed=keyed)
        if missing := [field for field in ("type", "sub_type") if not named.get(field)]:
            raise InvalidFieldError(
                f"api_keys.ensure: name {' and '.join(missing)}: type 'organisation' or 'workspace',"
                " sub_type 'service' or 'user'"
            )
        return named

    def shown(self, model: object) -> dict[str, Any]:
        """Return a row with the kind of key in its two parts."""
        shown = super().shown(model)
        if "sub_type" not in shown and "-" in str(shown.get("type")):
            shown["type"], _, shown["sub_type"] = str(shown["type"]).partition("-")
        # Some responses have this at the top level, as 0 or 1, and others inside the defaults.
        defaults, override = shown.get("defaults"), shown.get("allow_config_override")
        if override is not None and (defaults is None or isinstance(defaults, Mapping)):
            shown["defaults"] = {"allow_config_override": bool(override), **(defaults or {})}
        # The single response has this at the top level.
        limits, resets = shown.get("usage_limits"), shown.get("next_usage_reset_at")
        if resets and isinstance(limits, Mapping) and limits and not limits.get("next_usage_reset_at"):
            shown["usage_limits"] = {**limits, "next_usage_reset_at": resets}
        return shown

    async def create(self, session: Session, wanted: Wanted) -> object:
        """Create a key of its kind."""
        kind = str(wanted["type"]), str(wanted["sub_type"])
        return await session.send("api_keys.create", *kind, body=self.new(wanted))

    def gives_secret(self, fields: Collection[str]) -> bool:
        """Return whether an update of these fields rotates the key."""
        return _ROTATE in fields

    async def update(self, session: Session, update: Update) -> object:
        """Set these fields; then rotate the key if that is due, and return the response with the secret."""
        fields = {name: value for name, value in update.values.items() if name != _ROTATE}
        answer = await super().update(session, update.only(fields)) if fields else None
        if _ROTATE not in update.values:
            return answer
        return await self._rotate(session, update.row, update.wanted)

    async def _rotate(self, session: Session, row: Row, wanted: Wanted) -> object:
        rotation = wanted.get(_ROTATE)
        period = rotation.get(_PERIOD) if isinstance(rotation, Mapping) else None
        body = {} if period is None else {_PERIOD: period}
        return await session.send("api_keys.rotate", row.id, body=body)

    async def new_secret(self, session: Session, row: Row, wanted: Wanted) -> tuple[Row, object]:
        """Give a key a known secret, because the response with the last one was lost.

        Raises AmbiguousWriteError if Portkey refuses another rotation for now, and the earlier secret may
        still be in use.
        """
        is_used = _ROTATE in wanted and self.once[_ROTATE].is_old(wanted[_ROTATE], row.shown)
        body = {_PERIOD: _SHORTEST_TRANSITION_MS}
        try:
            if is_used:
                return row, await self._rotate(session, row, wanted)
            return row, await session.send("api_keys.rotate", row.id, body=body)
        except (AmbiguousWriteError, ResponseError):
            raise
        except (BadRequestError, ConflictError) as refusal:
            if is_used:
                operation = api.operation("api_keys.rotate")
                raise AmbiguousWriteError(
                    f"the API key {row.id} was rotated and its new secret was lost; Portkey rotates it "
                    "again once the transition from the earlier secret is over: try again then",
                    operation=operation.id,
                    method=operation.method,
                    path=operation.path,
                ) from refusal
            # The response of an earlier rotation was lost as well. No secret of this key is known: it can
            # be deleted.
            await self.delete(session, row, wanted, False)
            self.dropped(session, wanted, row)
            answer = await self.create(session, wanted)
            return await self.entered(session, wanted, answer), answer


API_KEYS = ApiKeyKind(
    name="api_keys",
    thing="API key",
    prefix="api_keys",
    has_secret=True,
    keys=(("name",),),
    within=("type", "sub_type", "workspace_id", "user_id"),
    also={"type": "string", "sub_type": "string", "reset_usage": "string", _ROTATE: "object"},
    narrow={"workspace_id": "workspace_id"},
    triggers=frozenset({"reset_usage"}),
    once={
        "reset_usage": Once(done=("last_reset_at",)),
        # A rotation changes the key, and no response shows when it happened.
        _ROTATE: Once(done=("last_updated_at",), at="at"),
    },
    rules=FieldRules(
        unordered=frozenset({"scopes", "alert_emails"}),
        addresses=frozenset({"alert_emails"}),
        told_apart_by=LIMITS,
        references={"defaults.config_id": "configs"},
    ),
)
