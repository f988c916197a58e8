"""The page at `/`, and the endpoint that it polls twice a second. Watching changes nothing."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
from collections.abc import Callable
from importlib import resources

from portkey_admin.testing.page.overview import overview
from portkey_admin.testing.plane.incoming import Incoming, Next, Reply, refused
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.pipeline import admitted
from portkey_admin.testing.plane.received import RequestLog
from portkey_admin.testing.plane.refusals import Rejected

LIVE = "/_plane/live"
PATHS = frozenset({"/", LIVE})
"""Requests for these are not counted, recorded, delayed or rate limited, and get no faults."""

TOKEN_HEADER = "x-portkey-plane-view"
_TOKEN_PLACE = "%VIEW_TOKEN%"


class PlanePage:
    """Serves the page to everyone who can reach the plane, and the live data to the page.

    The page contains a token, new for each plane, that allows the live endpoint and nothing else. An API key
    allows it too.
    """

    def __init__(self, organisation: Organisation, record: RequestLog, commit: Callable[[], None]) -> None:
        self._organisation = organisation
        self._record = record
        self._commit = commit
        # Not from the seed: knowing the seed must not give access.
        self._token = secrets.token_urlsafe(24)
        document = resources.files("portkey_admin.testing.page").joinpath("page.html").read_text("utf-8")
        self._headers = {
            "content-type": "text/html; charset=utf-8",
            "cache-control": "no-store",
            "content-security-policy": _policy(document),
            "referrer-policy": "no-referrer",
            "x-content-type-options": "nosniff",
        }
        self._document = document.replace(_TOKEN_PLACE, self._token).encode()

    async def layer(self, exchange: Incoming, inner: Next) -> Reply:
        """Serve the requests of the page, and pass on all others."""
        if exchange.path not in PATHS:
            return await inner(exchange)
        try:
            if exchange.method != "GET":
                raise Rejected(405, f"{exchange.method} is not allowed here: GET", {"allow": "GET"})
            if exchange.path == LIVE:
                return self._live(exchange)
        except Rejected as refusal:
            return refused(refusal)
        return Reply(raw=self._document, headers=self._headers)

    def _live(self, exchange: Incoming) -> Reply:
        token = exchange.headers.get(TOKEN_HEADER, "")
        if not hmac.compare_digest(token.encode(), self._token.encode()):
            admitted(self._organisation, exchange)
        with self._organisation.lock:
            self._organisation.settle()
            self._commit()
            body = overview(self._organisation, self._record)
        return Reply(body=body, headers={"cache-control": "no-store"})


def _policy(document: str) -> str:
    """Return a content security policy that allows only the page's own script and style."""

    def allowed(element: str) -> str:
        (text,) = re.findall(rf"<{element}>(.*?)</{element}>", document, re.DOTALL)
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    return (
        f"default-src 'none'; script-src {allowed('script')}; style-src {allowed('style')}; "
        "img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
