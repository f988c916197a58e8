"""Refuse, before any I/O, what the key may not do; warn where that is not certain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from portkey_admin._errors import APIError, ConfigurationError
from portkey_admin.calls.open_blocks import needed_scopes
from portkey_admin.scopes.errors import PermissionDeniedError
from portkey_admin_api.types import Operation

if TYPE_CHECKING:
    from portkey_admin.scopes.access import KeyAccess

# Access and refusals are loaded where something is known about the key, or asked.

Mode: TypeAlias = Literal["enforce", "warn", "off"]


class ScopeWarning(UserWarning):
    """The key seems not to be allowed what was asked; the call was sent all the same."""


class ScopeChecks:
    """What is known about a client's key, and what to do about calls that it may not make.

    A client and its clones share one of these: what one learns, all know.
    """

    def __init__(self, key: KeyAccess | None = None, mode: Mode = "enforce") -> None:
        if key is not None:
            _check_key(key)
        if mode not in get_args(Mode):
            modes = ", ".join(map(repr, get_args(Mode)))
            raise ConfigurationError(f"scope_checks must be one of {modes}, not {mode!r}")
        self.key = key
        self.mode: Mode = mode
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
        if needed_scopes.get():
            from portkey_admin.scopes.access import needs_of
            from portkey_admin.scopes.recording import record

            in_workspace = _names_workspace(query) or _names_workspace(body)
            record(needs_of(operation, path), self.key, in_workspace=in_workspace, path=path)
        if self.key is not None and self.mode != "off":
            from portkey_admin.scopes.access import needs_of
            from portkey_admin.scopes.refusals import refuse

            refuse([needs_of(operation, path)], self.key, self.mode, self._warned)

    def explain(self, error: APIError, operation: Operation[Any], path: Sequence[object]) -> None:
        """Tell an error, where it is a 403, what the call needs and what is known about the key."""
        if not isinstance(error, PermissionDeniedError):
            return
        from portkey_admin.scopes.access import judge, needs_of

        needs = needs_of(operation, path)
        if needs.scopes or needs.kinds:
            error.needs = needs
            error.explanation = judge(needs, self.key).explanation

    def require(self, ids: Sequence[str]) -> None:
        """Check several operations at once; one error tells of all that are refused.

        Raises InvalidArgumentError for an id that no operation has, whatever the mode, and ScopeError.
        """
        from portkey_admin.scopes.refusals import needs_of_id, refuse

        needs = [needs_of_id(id) for id in ids]
        if self.key is not None and self.mode != "off":
            refuse(needs, self.key, self.mode, self._warned)


def _check_key(key: object) -> None:
    from portkey_admin.scopes.access import KeyAccess

    if not isinstance(key, KeyAccess):
        # Its value is not shown: somebody may have meant the API key itself.
        raise ConfigurationError(
            f"key must be a portkey_admin.KeyAccess, not {type(key).__name__}; the secret is api_key="
        )


def _names_workspace(fields: object) -> bool:
    return isinstance(fields, Mapping) and fields.get("workspace_id") is not None
