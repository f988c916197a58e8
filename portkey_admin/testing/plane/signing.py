"""Signed URLs, which allow reading one file for a limited time without a key."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping

PREFIX = "/exports/"
_SUFFIX = ".jsonl"


def signed_url(origin: str, id: str, secret: str, expires: int) -> str:
    """Return the URL of a file on the server at `origin`; `expires` is in seconds since the epoch."""
    return f"{origin}{PREFIX}{id}{_SUFFIX}?expires={expires}&signature={_signature(id, secret, expires)}"


def id_in(path: str) -> str:
    """Return the id of the file for a path."""
    return path.removeprefix(PREFIX).removesuffix(_SUFFIX)


def is_good(id: str, secret: str, query: Mapping[str, str], now: float) -> bool:
    """Return whether the query of a URL has a valid signature and has not expired."""
    expires = query.get("expires", "")
    # With a valid signature, this contains only digits.
    if not (expires.isascii() and expires.isdigit() and len(expires) <= 12):
        return False
    right = _signature(id, secret, int(expires)).encode()
    return hmac.compare_digest(right, query.get("signature", "").encode()) and now <= int(expires)


def _signature(id: str, secret: str, expires: int) -> str:
    return hmac.new(secret.encode(), f"{id}\n{expires}".encode(), hashlib.sha256).hexdigest()
