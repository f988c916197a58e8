"""A failed request as a command for a terminal, without secrets."""

from __future__ import annotations

import json
from collections.abc import Iterable

from portkey_admin.secrets.masking import MASK, mask_text, redacted

_KEY = '-H "x-portkey-api-key: $PORTKEY_API_KEY"'


def command(
    method: str,
    url: str,
    *,
    headers: Iterable[str],
    body: object = None,
    has_body: bool,
    has_key: bool,
    secrets: Iterable[str],
) -> str:
    """Return the request as a curl command on one line.

    headers: the names of the caller's own headers.
    has_body: whether there is a body: None may be one.
    has_key: whether the API key is sent.
    secrets: what must not be seen.
    """
    words = ["curl", "-X", method]
    if any(sign in url for sign in "{}[]"):
        words.append("--globoff")  # to curl they are patterns
    words.append(_quoted(mask_text(url, secrets)))
    if has_key:
        words.append(_KEY)
    for name in headers:  # what they hold, only their owner knows
        words += ["-H", _quoted(f"{name}: {MASK}")]
    if has_body:
        words += ["-H", _quoted("content-type: application/json")]
        words += ["-d", _quoted(_json(redacted(body, secrets)))]
    return " ".join(words)


def _quoted(text: str) -> str:
    # Always, so that the parts are easy to tell apart, and to change.
    return "'" + text.replace("'", "'\"'\"'") + "'"


def _json(body: object) -> str:
    text = json.dumps(body, ensure_ascii=False)
    # What a terminal would take for a command, or not show, is spelled out.
    return text if text.isprintable() else json.dumps(body)
