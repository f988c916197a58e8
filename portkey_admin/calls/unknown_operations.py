"""Operations that the API document does not have, described by the caller."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias, get_args
from urllib.parse import unquote

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.calls.answer import anything
from portkey_admin_api.types import Fields, Operation

Server: TypeAlias = Literal["control", "gateway", "public"]

ID = "request"
"""The id of such operations in logs and errors."""

_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")

# Unquoted path characters (RFC 3986, 3.3), quoted octets, and the names of path parameters.
_PATH = re.compile(r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2}|\{[A-Za-z][A-Za-z0-9_-]*\})+")
_PARAMETER = re.compile(r"\{([^}]+)\}")


def describe_operation(
    method: object, path: object, *, idempotent: bool | None, server: object
) -> Operation[object]:
    """Return an operation with any query, any body, and any or no response.

    Raises InvalidArgumentError for an invalid method, path or server.
    """
    if not isinstance(method, str) or method.upper() not in _METHODS:
        raise InvalidArgumentError(f"request: method must be one of {', '.join(_METHODS)}, not {method!r}")
    if server not in get_args(Server):
        raise InvalidArgumentError(f"request: server must be one of {get_args(Server)}, not {server!r}")
    if idempotent is not None and not isinstance(idempotent, bool):
        raise InvalidArgumentError(f"request: idempotent must be a bool or None, not {idempotent!r}")
    text = _check_path(path)
    names = tuple(_PARAMETER.findall(text))
    if len(set(names)) < len(names):
        raise InvalidArgumentError(f"request: path {text!r} has the same name twice; use different names")
    return Operation(
        id=ID,
        method=method.upper(),
        path=text,
        summary="Call an operation that the API document does not have",
        path_params=names,
        query=Fields(kinds={}, open=True),
        body=Fields(kinds={}, open=True, optional=True, root="any"),
        idempotent=bool(idempotent),
        server=_server(server),
        response=anything,
    )


def _server(server: object) -> Server:
    return "gateway" if server == "gateway" else "public" if server == "public" else "control"


def _check_path(path: object) -> str:
    if not isinstance(path, str):
        raise InvalidArgumentError(f"request: path must be a str, not {type(path).__name__}")
    if not path.startswith("/") or path.startswith("//"):
        raise InvalidArgumentError(
            f"request: path {path!r} must start with one '/', without scheme and host, as in '/configs'"
        )
    if "?" in path or "#" in path:
        # Not shown: a query may contain private data.
        raise InvalidArgumentError("request: the path contains a '?' or a '#'; give the query as query={…}")
    if any(segment in (".", "..") for segment in re.split(r"[/\\]", unquote(path))):
        raise InvalidArgumentError(f"request: path {path!r} leads to another path")
    if _PATH.fullmatch(path) is None:
        raise InvalidArgumentError(
            f"request: path {path!r} contains a character that must be quoted; write '{{id}}' there, and give"
            " the id after the path"
        )
    return path
