"""Where finished log exports lie: beside the API, at signed addresses, without a key and without a limit."""

from __future__ import annotations

from urllib.parse import parse_qsl

from portkey_admin.testing.plane import signing
from portkey_admin.testing.plane.incoming import Incoming, Layer, Next, Reply
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.refusals import Rejected


def storage(organisation: Organisation) -> Layer:
    """Answer what is meant for storage, pass the rest on."""

    async def layer(exchange: Incoming, inner: Next) -> Reply:
        if not exchange.path.startswith(signing.PREFIX):
            return await inner(exchange)
        query, exchange.query = dict(parse_qsl(exchange.query)), ""  # the record of requests keeps no secret
        if exchange.method != "GET":
            raise Rejected(405, f"{exchange.method} is not allowed here: GET", {"allow": "GET"})
        with organisation.lock:
            id = signing.id_in(exchange.path)
            secret, content = organisation.ask("log_exports.file", id) or ("", bytes)
            # Storage does not tell a wrong signature from a file that is not there.
            if not (secret and signing.is_good(id, secret, query, organisation.clock.time())):
                raise Rejected(403, "this address is not signed, or its time is over")
            written = content()
        headers = {"content-type": "application/jsonl", "etag": f'"{id}"'}
        return Reply(raw=written, headers=headers)

    return layer
