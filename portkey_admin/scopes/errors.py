"""The errors of a key without permission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin._errors import APIStatusError, PortkeyError
from portkey_admin.text import one_line

if TYPE_CHECKING:
    from portkey_admin.scopes.access import KeyAccess, Needs


class ScopeError(PortkeyError):
    """The key may not make the call, so nothing was sent.

    Raised only if Portkey documents what the operation needs; `scope_checks="warn"` sends the call anyway.
    `refused` has the needs of each refused operation, `operation` and `needs` are those of the first;
    `missing` has the scopes that the key lacks (for an operation with the rule "any", one of them is enough);
    `key` is what is known about the key.
    """

    refused: tuple[Needs, ...]
    missing: tuple[str, ...]
    key: KeyAccess | None
    needs: Needs | None
    operation: str | None

    def __init__(
        self,
        message: str,
        *,
        refused: tuple[Needs, ...] = (),
        missing: tuple[str, ...] = (),
        key: KeyAccess | None = None,
    ) -> None:
        super().__init__(one_line(message))
        self.refused = refused
        self.missing = missing
        self.key = key
        self.needs = refused[0] if refused else None
        self.operation = refused[0].operation if refused else None


class MissingScopeError(ScopeError):
    """The key lacks a scope that the operation needs."""


class WrongKeyKindError(ScopeError):
    """The operation is for another kind of key, whatever scopes this one has."""


class KeyDiscoveryError(PortkeyError):
    """The API does not say what the key may do; the message says why, and what to do."""


class PermissionDeniedError(APIStatusError):
    """The key may not do this, or the resource is deleted or in another workspace (403, usually AB03).

    `needs` is what the operation needs from a key, and `explanation` says it, with what is known about this
    key; both are None if nothing is known about the operation.
    """

    needs: Needs | None = None
    explanation: str | None = None

    def __str__(self) -> str:
        return one_line(f"{super().__str__()} {self.explanation or ''}")
