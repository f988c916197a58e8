"""A failed request as a command for a terminal, without secrets."""

from __future__ import annotations

import json
from collections.abc import Mapping

from portkey_admin.calls.answer import Call
from portkey_admin.calls.request import PreparedRequest
from portkey_admin.secrets.masking import MASK, mask_text, redacted

_KEY = '-H "x-portkey-api-key: $PORTKEY_API_KEY"'


def command(call: Call, prepared: PreparedRequest, url: str, headers: Mapping[str, str]) -> str:
    """Return the request as a curl command on one line. `headers` are the caller's own."""
    words = ["curl", "-X", prepared.method]
    if any(sign in url for sign in "{}[]"):
        words.append("--globoff")  # to curl they are patterns
    words.append(_quoted(mask_text(url, call.secrets)))
    if call.operation.server != "public":
        words.append(_KEY)
    for name in headers:  # what they hold, only their owner knows
        words += ["-H", _quoted(f"{name}: {MASK}")]
    if prepared.content is not None:
        words += ["-H", _quoted("content-type: application/json")]
        words += ["-d", _quoted(_json(redacted(prepared.body, call.secrets)))]
    return " ".join(words)


def _quoted(text: str) -> str:
    # Always, so that the parts are easy to tell apart, and to change.
    return "'" + text.replace("'", "'\"'\"'") + "'"


def _json(body: object) -> str:
    text = json.dumps(body, ensure_ascii=False)
    # What a terminal would take for a command, or not show, is spelled out.
    return text if text.isprintable() else json.dumps(body)
