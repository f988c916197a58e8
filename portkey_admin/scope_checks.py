"""Refuse, before any I/O, what the key may not do; warn where that is not certain."""

from __future__ import annotations

import difflib
import sys
import warnings
from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias, get_args

from portkey_admin.access import PATH_SCOPES, KeyAccess, Needs, Refusal, Verdict, judge, needs_of
from portkey_admin.errors import (
    APIError,
    ConfigurationError,
    InvalidArgumentError,
    MissingScopeError,
    PermissionDeniedError,
    ScopeError,
    WrongKeyKindError,
)
from portkey_admin.scope_recording import is_recording, record
from portkey_admin_api import api
from portkey_admin_api.types import Operation

Mode: TypeAlias = Literal["enforce", "warn", "off"]

_ERRORS: dict[Refusal | None, type[ScopeError]] = {
    Refusal.KIND: WrongKeyKindError,
    Refusal.SCOPE: MissingScopeError,
}
_OWN = ("portkey_admin.", "portkey_admin_api.")


class ScopeWarning(UserWarning):
    """The key seems not to be allowed what was asked; the call was sent all the same."""


class ScopeChecks:
    """What is known about a client's key, and what to do about calls that it may not make.

    A client and its clones share one of these: what one learns, all know.
    """

    def __init__(self, key: KeyAccess | None = None, mode: Mode = "enforce") -> None:
        if key is not None and not isinstance(key, KeyAccess):
            # Its value is not shown: somebody may have meant the API key itself.
            raise ConfigurationError(
                f"key must be a portkey_admin.KeyAccess, not {type(key).__name__}; the secret is api_key="
            )
        if mode not in get_args(Mode):
            modes = ", ".join(map(repr, get_args(Mode)))
            raise ConfigurationError(f"scope_checks must be one of {modes}, not {mode!r}")
        self.key = key
        self.mode = mode
        self._warned: set[str] = set()

    def admit(
        self,
        operation: Operation[Any],
        path: Sequence[object] = (),
        query: object = None,
        body: object = None,
    ) -> None:
        """Raise ScopeError, or warn, where the key may not make a call.

        Called at the beginning of every call, so it is here that `record_scopes` learns of it.
        """
        if is_recording():
            in_workspace = _names_workspace(query) or _names_workspace(body)
            record(needs_of(operation, path), self.key, in_workspace=in_workspace, path=path)
        if self.key is not None and self.mode != "off":
            needs = needs_of(operation, path)
            self._act([judge(needs, self.key)], [needs])

    def explain(self, error: APIError, operation: Operation[Any], path: Sequence[object]) -> None:
        """Tell an error, where it is a 403, what the call needs and what is known about the key."""
        if not isinstance(error, PermissionDeniedError):
            return
        needs = needs_of(operation, path)
        if needs.scopes or needs.kinds:
            error.needs = needs
            error.explanation = judge(needs, self.key).explanation

    def require(self, ids: Sequence[str]) -> None:
        """Check several operations at once; one error tells of all that are refused.

        Raises InvalidArgumentError for an id that no operation has, whatever the mode, and ScopeError.
        """
        needs = [_needs_of_id(id) for id in ids]
        if self.key is not None and self.mode != "off":
            self._act([judge(each, self.key) for each in needs], needs)

    def _act(self, verdicts: Sequence[Verdict], needs: Sequence[Needs]) -> None:
        refused: list[tuple[Verdict, Needs]] = []
        for verdict, each in zip(verdicts, needs, strict=True):
            if verdict.refusal is None:
                continue
            if verdict.certain and self.mode == "enforce":
                refused.append((verdict, each))
            else:
                self._warn(verdict, each)
        if refused:
            raise self._error(refused)

    def _error(self, refused: Sequence[tuple[Verdict, Needs]]) -> ScopeError:
        kinds = {verdict.refusal for verdict, _ in refused}
        kind = _ERRORS[kinds.pop()] if len(kinds) == 1 else ScopeError
        # Said once for each operation, though the same one may have been asked for twice.
        told = list(dict.fromkeys(verdict.explanation for verdict, _ in refused))
        return kind(
            told[0] if len(told) == 1 else f"{len(told)} operations: {' | '.join(told)}",
            refused=tuple(dict.fromkeys(needs for _, needs in refused)),
            missing=tuple(dict.fromkeys(scope for verdict, _ in refused for scope in verdict.missing)),
            key=self.key,
        )

    def _warn(self, verdict: Verdict, needs: Needs) -> None:
        if needs.operation in self._warned:
            return
        self._warned.add(needs.operation)
        why = "" if verdict.certain else f" ({_DOUBTS[needs.evidence]})"
        warnings.warn(f"{verdict.explanation}{why}", ScopeWarning, stacklevel=_callers_level())


_DOUBTS = {
    "inferred": "inferred, not documented: only the server knows",
    "conflicting": "sources disagree: only the server knows",
}


def _needs_of_id(id: str) -> Needs:
    """Return what an operation needs. "api_keys.create_workspace_user" says for which kind of key as well."""
    operation, path = _named().get(id, (id, ()))
    if operation not in api.OPERATIONS:
        near = difflib.get_close_matches(str(id), [*api.OPERATIONS, *_named()], n=1, cutoff=0.5)
        hint = f"; did you mean {near[0]!r}?" if near else "; portkey_admin.operations() lists them"
        raise InvalidArgumentError(f"there is no operation {id!r}{hint}")
    found: Operation[Any] = api.operation(operation)
    return needs_of(found, path)


def _names_workspace(fields: object) -> bool:
    return isinstance(fields, Mapping) and fields.get("workspace_id") is not None


def _named() -> dict[str, tuple[str, tuple[str, ...]]]:
    return {
        f"{operation}_{'_'.join(path)}": (operation, path)
        for operation, by_path in PATH_SCOPES.items()
        for path in by_path
    }


def _callers_level() -> int:
    """Return the `stacklevel` of the first frame that is no part of this package: the line to look at."""
    level, frame = 1, sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith(_OWN):
        level, frame = level + 1, frame.f_back
    return level
