"""The server of the tests itself: what it leaves open would be told of a later test."""

from __future__ import annotations

import gc
import socket

import pytest
from scripted_server import DROP, HANG, answer, serving


@pytest.mark.parametrize("script", [answer(200), DROP, HANG], ids=["answers", "drops", "hangs"])
@pytest.mark.parametrize("sent", [b"", b"GET /v1/users HTTP/1.1\r\n\r\n"], ids=["silent", "asking"])
def test_a_connection_that_is_being_accepted_when_the_server_ends_is_closed(
    script: bytes, sent: bytes
) -> None:
    """How far the server gets is chance, so this is done often; what it loses, pytest makes an error of."""
    for _ in range(40):
        with serving(script) as server, socket.create_connection(("127.0.0.1", server.port)) as client:
            client.sendall(sent)
    gc.collect()
