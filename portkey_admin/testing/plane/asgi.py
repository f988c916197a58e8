"""The ASGI interface: the only module that deals with scopes and events."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any

from portkey_admin.testing.plane.incoming import Ending, Incoming, Reply
from portkey_admin.testing.plane.refusals import Rejected

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

# Scope extension with a function that closes the connection, which ASGI itself lacks.
HANG_UP = "portkey_admin.hang_up"

_MOST_BYTES = 16 * 1024 * 1024


class ClientGoneError(Exception):
    """The client disconnected before its request was complete."""


def path_of(scope: Scope) -> str:
    """Return the path, still quoted, so that a slash inside an id does not separate segments."""
    raw: bytes = scope.get("raw_path") or scope["path"].encode()
    return raw.decode("latin-1")


async def exchange_of(scope: Scope, receive: Receive, number: int) -> Incoming:
    """Return the request of an ASGI scope, with its body.

    Raises a 413 if the body is too long to keep in memory, and a 400 if its length is stated twice, because a
    proxy may then read another request from the same bytes. Either way, the connection has to be closed.
    """
    if {name for name, _ in scope["headers"]} >= {b"content-length", b"transfer-encoding"}:
        raise Rejected(400, "a request has either content-length or transfer-encoding, not both")
    client = scope.get("client")
    return Incoming(
        number=number,
        method=scope["method"],
        path=path_of(scope),
        query=scope["query_string"].decode("latin-1"),
        headers={name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]},
        content=await _content(receive),
        client_ip=client[0] if client else "",
    )


async def respond(scope: Scope, receive: Receive, send: Send, answer: Reply, number: int) -> None:
    """Send a reply, or as much of it as its ending allows."""
    if answer.ending is Ending.DROPPED:
        _hang_up(scope)
    if answer.ending in (Ending.DROPPED, Ending.HANGING):
        await _gone(receive)
        return
    content = answer.content()
    headers = {
        "content-type": "application/json",
        "content-length": str(len(content)),
        "x-portkey-request-id": f"plane-{number:08d}",
        **answer.headers,
    }
    encoded = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": answer.status, "headers": encoded})
    if answer.ending is Ending.WHOLE:
        await send({"type": "http.response.body", "body": content})
        return
    await send({"type": "http.response.body", "body": content[: len(content) // 2], "more_body": True})
    _hang_up(scope)
    await _gone(receive)


def _hang_up(scope: Scope) -> None:
    extensions: Mapping[str, Callable[[], None]] = scope.get("extensions") or {}
    if HANG_UP not in extensions:
        # Other servers close the connection if an app fails midway, or respond 500.
        raise ConnectionAbortedError("the fault plan drops this connection")
    extensions[HANG_UP]()


async def _gone(receive: Receive) -> None:
    """Wait until the server has noticed that the connection is closed."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _content(receive: Receive) -> bytes:
    parts: list[bytes] = []
    length = 0
    while True:
        event = await receive()
        if event["type"] == "http.disconnect":
            raise ClientGoneError
        parts.append(event.get("body", b""))
        length += len(parts[-1])
        if length > _MOST_BYTES:
            raise Rejected(413, f"body: longer than {_MOST_BYTES} bytes")
        if not event.get("more_body"):
            return b"".join(parts)
