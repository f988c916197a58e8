"""Tell of calls that a key may not make: by an error, or by a warning where that is not certain."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Sequence
from typing import Any

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.scopes.access import PATH_SCOPES, KeyAccess, Needs, Refusal, Verdict, judge, needs_of
from portkey_admin.scopes.checks import Mode, ScopeWarning
from portkey_admin.scopes.errors import MissingScopeError, ScopeError, WrongKeyKindError
from portkey_admin.text import did_you_mean
from portkey_admin_api import api
from portkey_admin_api.types import Operation

_ERRORS: dict[Refusal | None, type[ScopeError]] = {
    Refusal.KIND: WrongKeyKindError,
    Refusal.SCOPE: MissingScopeError,
}

_DOUBTS = {
    "inferred": "inferred, not documented: only the server knows",
    "conflicting": "sources disagree: only the server knows",
}

_OWN = ("portkey_admin.", "portkey_admin_api.")


def refuse(needs: Sequence[Needs], key: KeyAccess, mode: Mode, warned: set[str]) -> None:
    """Raise one ScopeError for all of these calls that are refused, and warn of those that are doubted.

    warned: operations of which there was a warning already; grows.
    """
    refused: list[tuple[Verdict, Needs]] = []
    for each in needs:
        verdict = judge(each, key)
        if verdict.refusal is None:
            continue
        if verdict.certain and mode == "enforce":
            refused.append((verdict, each))
        elif each.operation not in warned:
            warned.add(each.operation)
            why = "" if verdict.certain else f" ({_DOUBTS[each.evidence]})"
            warnings.warn(f"{verdict.explanation}{why}", ScopeWarning, stacklevel=_callers_level())
    if refused:
        raise _error(refused, key)


def _error(refused: Sequence[tuple[Verdict, Needs]], key: KeyAccess) -> ScopeError:
    kinds = {verdict.refusal for verdict, _ in refused}
    kind = _ERRORS[kinds.pop()] if len(kinds) == 1 else ScopeError
    # Said once for each operation, though the same one may have been asked for twice.
    told = list(dict.fromkeys(verdict.explanation for verdict, _ in refused))
    return kind(
        told[0] if len(told) == 1 else f"{len(told)} operations: {' | '.join(told)}",
        refused=tuple(dict.fromkeys(needs for _, needs in refused)),
        missing=tuple(dict.fromkeys(scope for verdict, _ in refused for scope in verdict.missing)),
        key=key,
    )


def needs_of_id(id: str) -> Needs:
    """Return what an operation needs. "api_keys.create_workspace_user" says for which kind of key as well.

    Raises InvalidArgumentError for an id that no operation has.
    """
    operation, path = _named().get(id, (id, ()))
    if operation not in api.OPERATIONS:
        known = [*api.OPERATIONS, *_named()]
        hint = did_you_mean(str(id), known) or "; portkey_admin.operations() lists them"
        raise InvalidArgumentError(f"there is no operation {id!r}{hint}")
    found: Operation[Any] = api.operation(operation)
    return needs_of(found, path)


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
