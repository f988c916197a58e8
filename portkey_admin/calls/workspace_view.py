"""Clients for one workspace: which fields are filled in for the caller."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.calls.request import check_path_value
from portkey_admin_api.types import Operation

Filled = tuple[Mapping[str, object] | None, object]

_UUID = r"(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"

_FIELDS = ("workspace_id", "workspace_slug")

# According to Portkey's Terraform provider, a slug finds nothing here: the list would be misleadingly empty.
_BY_UUID_ONLY = frozenset({"workspaces.scim_mappings.list", "workspaces.scim_mappings.create"})


def check_workspace(workspace: object) -> str:
    """Return the slug or UUID of a workspace, or raise InvalidArgumentError."""
    return check_path_value("workspace", "workspace", workspace)


def workspace_of(transport: object) -> str | None:
    """Return the workspace that a transport adds to its calls; None if it belongs to no view."""
    workspace: str | None = getattr(transport, "workspace", None)
    return workspace


def workspace_asked(transport: object, query: Mapping[str, object] | None) -> str | None:
    """Return the workspace that a read covers; None if none is named.

    The key's own workspace if known, else the named one, else the view's.
    """
    own = getattr(getattr(transport, "checks", None), "own", None)
    of_key = getattr(own, "workspace_id", None)
    named = None
    if query:
        named = next((found for name in _FIELDS if (found := query.get(name)) is not None), None)
    found = of_key or named or workspace_of(transport)
    return found if isinstance(found, str) else None


def targeted(
    operation: Operation[Any],
    workspace: str | None,
    path: Sequence[object] = (),
    query: Mapping[str, object] | None = None,
    body: object = None,
) -> Filled:
    """Return query and body with the workspace filled in, in the operation's field for it.

    Values from the caller take precedence, including None. Operations without such a field, or that use it
    for other cases, are unchanged.
    Raises InvalidArgumentError if a slug is needed and the workspace is a UUID, or the reverse.
    """
    if workspace is None or _is_for_organisation(operation, path):
        return query, body
    if (query is None or isinstance(query, Mapping)) and operation.query is not None:
        added = _added(operation, workspace, operation.query.kinds, query or {})
        query = {**(query or {}), **added} if added else query
    if (body is None or isinstance(body, Mapping)) and operation.body is not None:
        added = _added(operation, workspace, operation.body.kinds, body or {})
        body = {**(body or {}), **added} if added else body
    return query, body


def _is_for_organisation(operation: Operation[Any], path: Sequence[object]) -> bool:
    # One operation creates all types of keys; a key of the organisation belongs to no workspace.
    return operation.id == "api_keys.create" and bool(path) and path[0] == "organisation"


def _added(
    operation: Operation[Any], workspace: str, kinds: Mapping[str, str], given: Mapping[str, object]
) -> dict[str, object]:
    if not any(name in given for name in _FIELDS):
        for name in _FIELDS:
            if name in kinds:
                _check_form(operation, name, workspace)
                return {name: workspace}
    return {}


def _check_form(operation: Operation[Any], name: str, workspace: str) -> None:
    is_uuid = re.fullmatch(_UUID, workspace) is not None
    if is_uuid and name == "workspace_slug":
        wanted = "the slug of the workspace (ws-…)"
    elif not is_uuid and operation.id in _BY_UUID_ONLY:
        wanted = "the UUID of the workspace"
    else:
        return
    raise InvalidArgumentError(f"{operation.id}: {name} must be {wanted}, not {workspace!r}; give {name}=")
