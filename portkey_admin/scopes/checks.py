"""Refuse, before any I/O, calls that the key may not make; warn if that is not certain."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, get_args

from portkey_admin._errors import APIError, ConfigurationError, InvalidArgumentError
from portkey_admin.scopes.errors import (
    MissingScopeError,
    PermissionDeniedError,
    ScopeError,
    WrongKeyKindError,
)
from portkey_admin_api.types import Operation

if TYPE_CHECKING:
    from portkey_admin.scopes.access import Judgement, KeyAccess, Needs

# `access` is imported if something is known about the key, or on demand: most programs never need it.

Mode: TypeAlias = Literal["enforce", "warn", "off"]

_DOUBTS = {
    "family": "documented only for its family: only the server knows",
    "inferred": "inferred, not documented: only the server knows",
    "conflicting": "sources disagree: only the server knows",
}

_OWN = ("portkey_admin.", "portkey_admin_api.")


class ScopeRecorder(Protocol):
    """Records what calls need from a key: an open `record_scopes` block."""

    def called(
        self, needs: Needs, key: KeyAccess | None, *, in_workspace: bool, path: Sequence[object]
    ) -> None:
        """Record a call that was made, or refused."""
        ...

    def answered(self, operation: str, path: Sequence[object], answer: object) -> None:
        """Record a response."""
        ...


recorders: ContextVar[tuple[ScopeRecorder, ...]] = ContextVar("portkey_admin.scope_recorders", default=())
"""The `record_scopes` blocks that are open."""


class ScopeWarning(UserWarning):
    """The key seems to lack permission for the call; it was sent anyway."""


class ScopeChecks:
    """What is known about a client's key, and how to handle calls that it may not make.

    A client and its clones share one of these, so discoveries apply to all of them.
    """

    def __init__(self, key: KeyAccess | None = None, mode: Mode = "enforce") -> None:
        if key is not None:
            _check_key(key)
        if mode not in get_args(Mode):
            modes = ", ".join(map(repr, get_args(Mode)))
            raise ConfigurationError(f"scope_checks must be one of {modes}, not {mode!r}")
        self.key = key
        self.own: KeyAccess | None = key if key is not None and key.id is not None else None
        """The key with its ids, if they were looked up."""
        self.mode: Mode = mode
        self._warned: set[str] = set()

    def admit(
        self,
        operation: Operation[Any],
        path: Sequence[object] = (),
        query: object = None,
        body: object = None,
    ) -> None:
        """Raise ScopeError, or warn, if the key may not make a call.

        This runs at the start of every call, so `record_scopes` records it here.
        """
        if recording := recorders.get():
            from portkey_admin.scopes.access import needs_of

            in_workspace = _names_workspace(query) or _names_workspace(body)
            for recorder in recording:
                recorder.called(needs_of(operation, path), self.key, in_workspace=in_workspace, path=path)
        if self.key is not None and self.mode != "off":
            from portkey_admin.scopes.access import needs_of

            refuse([needs_of(operation, path)], self.key, self.mode, self._warned)

    def learn(self, operation: Operation[Any], path: Sequence[object], answer: object) -> None:
        """Pass the response to every open `record_scopes` block."""
        for recorder in recorders.get():
            recorder.answered(operation.id, path, answer)

    def explain(self, error: APIError, operation: Operation[Any], path: Sequence[object]) -> None:
        """Add to a 403 error what the call needs and what is known about the key."""
        if not isinstance(error, PermissionDeniedError):
            return
        from portkey_admin.scopes.access import judge, needs_of

        needs = needs_of(operation, path)
        if needs.scopes or needs.kinds:
            error.needs = needs
            error.explanation = judge(needs, self.key).explanation

    def require(self, ids: Sequence[str]) -> None:
        """Check several operations at once; one error lists all that are refused.

        Raises InvalidArgumentError for an unknown operation id, whatever the mode, and ScopeError.
        """
        needs = [needs_of_id(id) for id in ids]
        if self.key is not None and self.mode != "off":
            refuse(needs, self.key, self.mode, self._warned)


def _check_key(key: object) -> None:
    from portkey_admin.scopes.access import KeyAccess

    if not isinstance(key, KeyAccess):
        # Its value is not shown: it may be the API key itself, passed by mistake.
        raise ConfigurationError(
            f"key must be a portkey_admin.KeyAccess, not {type(key).__name__}; pass the secret as api_key="
        )


def _names_workspace(fields: object) -> bool:
    return isinstance(fields, Mapping) and fields.get("workspace_id") is not None


def refuse(needs: Sequence[Needs], key: KeyAccess, mode: Mode, warned: set[str]) -> None:
    """Raise one ScopeError for all refused calls, and warn about the doubtful ones.

    warned: operations that have already been warned about; grows.
    """
    from portkey_admin.scopes.access import judge

    refused: list[tuple[Judgement, Needs]] = []
    for each in needs:
        verdict = judge(each, key)
        if verdict.refusal is None:
            continue
        if verdict.certain and mode == "enforce":
            refused.append((verdict, each))
        elif each.operation not in warned:
            warned.add(each.operation)
            why = "" if verdict.certain else f" ({_DOUBTS[each.evidence]})"
            warnings.warn(f"{verdict.explanation}{why}", ScopeWarning, stacklevel=callers_level())
    if refused:
        raise _error(refused, key)


def _error(refused: Sequence[tuple[Judgement, Needs]], key: KeyAccess) -> ScopeError:
    from portkey_admin.scopes.access import Refusal

    reasons = {verdict.refusal for verdict, _ in refused}
    kind: type[ScopeError] = ScopeError
    if len(reasons) == 1:
        kind = WrongKeyKindError if reasons == {Refusal.KIND} else MissingScopeError
    # Once per operation, even if it was given twice.
    told = list(dict.fromkeys(verdict.explanation for verdict, _ in refused))
    return kind(
        told[0] if len(told) == 1 else f"{len(told)} operations: {' | '.join(told)}",
        refused=tuple(dict.fromkeys(needs for _, needs in refused)),
        missing=tuple(dict.fromkeys(scope for verdict, _ in refused for scope in verdict.missing)),
        key=key,
    )


def needs_of_id(id: str) -> Needs:
    """Return what an operation needs. "api_keys.create_workspace_user" also names the kind of key.

    Raises InvalidArgumentError for an unknown operation id.
    """
    from portkey_admin.scopes.access import needs_of
    from portkey_admin.text import did_you_mean
    from portkey_admin_api import api

    named = _named()
    operation, path = named.get(id, (id, ()))
    if operation not in api.OPERATIONS:
        known = [*api.OPERATIONS, *named]
        hint = did_you_mean(str(id), known) or "; portkey_admin.operations() lists them"
        raise InvalidArgumentError(f"there is no operation {id!r}{hint}")
    found: Operation[Any] = api.operation(operation)
    return needs_of(found, path)


def _named() -> dict[str, tuple[str, tuple[str, ...]]]:
    from portkey_admin.scopes.access import PATH_SCOPES

    return {
        f"{operation}_{'_'.join(path)}": (operation, path)
        for operation, by_path in PATH_SCOPES.items()
        for path in by_path
    }


def callers_level() -> int:
    """Return the `stacklevel` of the first frame outside this package: the line to look at."""
    level, frame = 1, sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith(_OWN):
        level, frame = level + 1, frame.f_back
    return level
