"""A failed request as a shell command, without secrets."""

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

    headers: names of the caller's own headers.
    has_body: whether there is a body: None may be one.
    has_key: whether the API key is sent.
    secrets: strings to mask.
    """
    words = ["curl", "-X", method]
    if any(sign in url for sign in "{}[]"):
        words.append("--globoff")  # curl treats them as patterns
    words.append(_quoted(mask_text(url, secrets)))
    if has_key:
        words.append(_KEY)
    for name in headers:  # only their owner knows whether they are secret
        words += ["-H", _quoted(f"{name}: {MASK}")]
    if has_body:
        words += ["-H", _quoted("content-type: application/json")]
        words += ["-d", _quoted(_json(redacted(body, secrets)))]
    return " ".join(words)


def _quoted(text: str) -> str:
    # Always quoted, so that the parts are easy to tell apart and to change.
    return "'" + text.replace("'", "'\"'\"'") + "'"


def _json(body: object) -> str:
    text = json.dumps(body, ensure_ascii=False)
    # Characters that a terminal would act on, or not show, are escaped.
    return text if text.isprintable() else json.dumps(body)
