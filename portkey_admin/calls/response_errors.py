"""Turn a response that is not a result into an error: its class, its message, and what may be quoted."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from portkey_admin import _errors as errors
from portkey_admin.calls import json_text
from portkey_admin.calls.call import Call, issued_secret, returns_secrets
from portkey_admin.http.roundtrip import Answer
from portkey_admin.scopes.errors import PermissionDeniedError
from portkey_admin.secrets.masking import NO_SECRETS, Secrets, mask, mask_text, secrets_in
from portkey_admin.text import python_name

# An error keeps this much of a response that is not JSON, or of longer JSON.
_LONGEST_BODY = 16_384

# A character of a secret takes up to this many, as in \ud83d\ude00.
_LONGEST_FORM = 12

# Longer or more deeply nested error bodies are not parsed: they are probably malicious.
_LONGEST_JSON = 1024 * 1024
_DEEPEST = 64

# Portkey's codes have four letters. A secret is longer than this.
_LONGEST_CODE = 12

_BY_STATUS: Mapping[int, type[errors.APIStatusError]] = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    402: errors.PaymentRequiredError,
    403: PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    422: errors.UnprocessableEntityError,
    429: errors.RateLimitError,
}

# Portkey's own headers first (the official Python SDK reads both), then those of proxies in front of a
# self-hosted control plane.
_REQUEST_ID_HEADERS = ("x-portkey-request-id", "x-portkey-trace-id", "x-request-id")

NOT_JSON: Any = object()
"""Stands for a body that is not JSON."""


def status_class(status: int) -> type[errors.APIStatusError | errors.ResponseError]:
    """Return the error class for a status that is not a success."""
    if 200 <= status < 300:
        return errors.ResponseError
    if 300 <= status < 400:
        return errors.RedirectError
    if 500 <= status < 600:
        return errors.ServerError
    return _BY_STATUS.get(status, errors.APIStatusError)


def status_error(
    call: Call, answer: Answer, retry_after: float | None = None
) -> errors.APIStatusError | errors.ResponseError:
    """Return the error for a response that is not a success, whatever its body contains."""
    data = _read_error(answer.content)
    if data is not NOT_JSON:
        message, code = _told(call, data)
    else:
        message, code = quoted(call, answer.content, answer.status), None
    if answer.status < 300:
        message = f"the server returned {answer.status}, which the API never does: check proxies in between"
    elif answer.status < 400:
        message = _redirect_message(call, answer.headers)
    elif issued_secret(call.operation) and (answer.status == 408 or not 400 <= answer.status < 500):
        message = None  # it may quote the new resource
    about = _named(call) if answer.status == 404 or code == "AB03" else ""
    return call.error(
        status_class(answer.status),
        f"{message or _phrase(answer.status)}{about}",
        code=_code(call, code),
        retry_after=retry_after,
        **_facts(call, answer, data),
    )


def _named(call: Call) -> str:
    """Return the ids of a call; one of them was not found. Ids are not secrets."""
    pairs = zip(call.operation.path_params, call.ids, strict=False)
    return f" ({', '.join(f'{python_name(name)} {id!r}' for name, id in pairs)})" if call.ids else ""


def without_secret(call: Call, answer: Answer, field: str) -> errors.APIError:
    """Return the error for a response without the secret that it should have issued."""
    return call.error(
        errors.AmbiguousWriteError,
        f"the server returned {answer.status} without the new secret ({field}), or with a masked one; find"
        " the new resource, and rotate its secret",
        **_facts(call, answer, NOT_JSON),
    )


def unread(call: Call, answer: Answer, what: str) -> errors.APIError:
    """Return the error for a body that was not parsed, and so may say anything about a write."""
    return call.error(
        errors.AmbiguousWriteError if call.is_in_doubt else errors.ResponseError,
        f"the server returned {answer.status} with {what}",
        **_facts(call, answer, NOT_JSON),
    )


def request_id_of(headers: Mapping[str, str]) -> str | None:
    """Return the request id for Portkey's support, if the headers have one."""
    return next((headers[name] for name in _REQUEST_ID_HEADERS if headers.get(name)), None)


def error_message(data: object) -> tuple[object, str | None]:
    """Return the message and Portkey's code from an error body, each None if missing.

    A message that is not a string is a list of errors, one per field.

    Known shapes: `{"success": false, "data": {"message", "errorCode"}}`, `{"error": {"message", "code"}}`,
    `{"error": "…"}`, and `{"message", "errorCode"}` at the top.
    """
    if isinstance(data, str):
        return data, None
    if not isinstance(data, dict):
        return None, None
    places = [place for place in (data.get("error"), data.get("data"), data) if isinstance(place, dict)]
    texts = [place.get("message") for place in places] + [data.get("error"), data.get("detail")]
    codes = [place.get(name) for place in places for name in ("errorCode", "error_code", "code")]
    message = next(
        (text for text in texts if text and not (isinstance(text, dict) and "message" in text)), None
    )
    code = next((code for code in codes if isinstance(code, str) and code), None)
    return message or None, code


def _told(call: Call, data: object) -> tuple[str | None, str | None]:
    """Return the message of an error body as a short text without secrets, and its code; None if missing."""
    message, code = error_message(data)
    if not isinstance(message, str) or message is data:
        # A part of the body, or all of it.
        is_hidden = _is_secret(call) and not _is_sentences(message)
        if message is None or is_hidden or json_text.is_deep(message, _DEEPEST):
            return None, code
        message = message if isinstance(message, str) else json.dumps(message, ensure_ascii=False)
    return call.masked(mask_text(message, _secrets_of(data))), code


def _is_sentences(message: object) -> bool:
    """Return whether it is a list of strings, or such a list for each field: no part of a resource."""
    lists = [*message.values()] if isinstance(message, dict) else [message]
    return all(isinstance(each, list) and all(isinstance(text, str) for text in each) for each in lists)


def response_error(call: Call, answer: Answer, data: object, what: str) -> errors.APIError:
    """Return the error for a response that can't be read.

    If it should have had a new secret, the caller has to look for the resource: the secret is lost.
    """
    effect = "" if call.operation.method == "GET" else "; the write most probably succeeded"
    issues_secret = issued_secret(call.operation) is not None
    if issues_secret:
        effect = ", without the new secret; find the new resource, and rotate its secret"
    return call.error(
        errors.AmbiguousWriteError if issues_secret else errors.ResponseError,
        f"the server returned {answer.status} with {what}{effect}",
        **_facts(call, answer, data),
    )


def is_error_body(data: dict[str, Any]) -> bool:
    """Return whether this is Portkey's form of an error. A failed connection test only reports its result."""
    return isinstance(data.get("data"), dict) and error_message(data["data"])[0] is not None


def refused(call: Call, answer: Answer, data: object) -> errors.ResponseError:
    """Return the error for an error body with a success status."""
    message, code = _told(call, data)
    if _is_secret(call):
        message = "its text is not shown, because it may contain a secret"
    elif message is None:
        message = "it says that it did not succeed"
    return call.error(
        errors.ResponseError,
        f"the server returned {answer.status} with an error: {message}",
        code=_code(call, code),
        **_facts(call, answer, data),
    )


def _facts(call: Call, answer: Answer, data: object) -> dict[str, Any]:
    """Return the attributes that every error about a response has."""
    request_id = request_id_of(answer.headers)
    if request_id is None and isinstance(data, dict):
        found = data.get("request_id")
        request_id = found if isinstance(found, str) else None
    return {
        "status": answer.status,
        "request_id": call.masked(request_id),
        "body": None if _is_secret(call, answer.status) else _shown(call, answer, data),
    }


def _code(call: Call, code: str | None) -> str | None:
    """Return the code to show: a long one may be a secret of the call."""
    is_long = code is not None and len(code) > _LONGEST_CODE
    return None if is_long and _is_secret(call) else call.masked(code)


def _secrets_of(data: object) -> Secrets:
    """Return the secrets in a body's own fields, which its message may repeat."""
    return NO_SECRETS if json_text.is_deep(data, _DEEPEST) else secrets_in(data)


def _is_secret(call: Call, status: int = 200) -> bool:
    """Return whether bodies of this call must never be quoted, because it sends or returns secrets."""
    if call.takes_secrets or issued_secret(call.operation) is not None:
        return True
    return 200 <= status < 300 and returns_secrets(call.operation)


def _shown(call: Call, answer: Answer, data: object) -> object:
    if data is NOT_JSON or len(answer.content) > _LONGEST_BODY or json_text.is_deep(data, _DEEPEST):
        return _beginning(call, answer.content) or None
    return mask(data, call.secrets)


def _beginning(call: Call, content: bytes) -> str:
    """Return the beginning of a body as text, in which no secret is cut, because half of one isn't masked."""
    margin = _LONGEST_FORM * max(map(len, call.secrets), default=0) if len(content) > _LONGEST_BODY else 0
    text = mask_text(content[: _LONGEST_BODY + margin].decode("utf-8", "replace"), call.secrets)
    return text[: max(0, min(_LONGEST_BODY, len(text) - margin))]


def _read_error(content: bytes) -> object:
    if len(content) > _LONGEST_JSON:
        return NOT_JSON
    try:
        return json_text.read(content)
    except (ValueError, RecursionError):
        return NOT_JSON


def quoted(call: Call, content: bytes, status: int) -> str | None:
    """Return a short excerpt of a text or web page; empty if it may contain a secret."""
    if _is_secret(call, status):
        return None
    text = _beginning(call, content).strip()
    if text.startswith("<"):
        import html

        title = re.search(r"<(title|h1)[^>]*>(.*?)</\1", text, re.IGNORECASE | re.DOTALL)
        return f"a web page: {call.masked(html.unescape(title[2]).strip())}" if title else "a web page"
    return call.masked(text) or None


def _redirect_message(call: Call, headers: Mapping[str, str]) -> str:
    """Describe the target of a redirect: only the host, because paths and queries may contain secrets."""
    host = re.match(
        r"(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#]*@)?([^/?#]*)", headers.get("location", ""), re.IGNORECASE
    )
    target = f" to {call.masked(host[1])}" if host and host[1] else ""
    return f"the server redirects{target}; redirects are not followed: is base_url right?"


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"the server returned {status}"
