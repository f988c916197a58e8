"""API keys."""

from __future__ import annotations

from collections.abc import Mapping
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
from portkey_admin.reconcile.identity import Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.rules import LIMITS, MOVING, FieldRules
from portkey_admin.reconcile.session import Session

# The least that the API takes. Nobody has the secret that goes.
_SHORTEST_TRANSITION_MS = 1_800_000


@attrs.frozen(kw_only=True, eq=False)
class ApiKeyKind(Kind):
    """API keys, whose kind is one word in answers and two in the path of a create."""

    def check(self, wanted: Mapping[str, object], *, keyed: bool = True) -> dict[str, Json]:
        """Return what is wanted. Raises InvalidFieldError where the kind of key is not named."""
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
        # Some answers have this on top, as 0 or 1, and others among the defaults.
        defaults, override = shown.get("defaults"), shown.get("allow_config_override")
        if override is not None and (defaults is None or isinstance(defaults, Mapping)):
            shown["defaults"] = {"allow_config_override": bool(override), **(defaults or {})}
        return shown

    async def create(self, session: Session, wanted: Wanted) -> object:
        """Create a key of its kind."""
        kind = str(wanted["type"]), str(wanted["sub_type"])
        return await session.send("api_keys.create", *kind, body=self.new(wanted))

    async def new_secret(self, session: Session, row: Row, wanted: Wanted) -> tuple[Row, object]:
        """Give a key a secret that somebody knows: the answer with its first one was lost."""
        body = {"key_transition_period_ms": _SHORTEST_TRANSITION_MS}
        try:
            return row, await session.send("api_keys.rotate", row.id, body=body)
        except (AmbiguousWriteError, ResponseError):
            raise
        except (BadRequestError, ConflictError):
            # A rotation before this one was lost as well. Nobody has any secret of this key: it can go.
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
    also={"type": "string", "sub_type": "string"},
    narrow={"workspace_id": "workspace_id"},
    triggers=frozenset({"reset_usage"}),
    rules=FieldRules(
        unseen=MOVING,
        unordered=frozenset({"scopes", "alert_emails"}),
        addresses=frozenset({"alert_emails"}),
        told_apart_by=LIMITS,
        references={"defaults.config_id": "configs"},
    ),
)
