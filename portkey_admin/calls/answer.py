"""From what came over the wire to a model or an error. Nothing here does I/O."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, TypeVar

import attrs

from portkey_admin import errors
from portkey_admin.secrets.masking import mask, mask_text
from portkey_admin.text import one_line
from portkey_admin_api.decoding import ModelDecoder
from portkey_admin_api.types import Operation

T = TypeVar("T")
E = TypeVar("E", bound=errors.APIError)

# An error keeps this much of an answer that is not JSON, or of JSON that is longer.
_LONGEST_BODY = 16_384
_LONGEST_MESSAGE = 500

_BY_STATUS: Mapping[int, type[errors.APIStatusError]] = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    402: errors.PaymentRequiredError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    422: errors.UnprocessableEntityError,
    429: errors.RateLimitError,
}

# Portkey's own headers first (the official Python SDK reads both), then what proxies in front of a
# self-hosted control plane set.
_REQUEST_ID_HEADERS = ("x-portkey-request-id", "x-portkey-trace-id", "x-request-id")

_NOT_JSON = object()


@attrs.frozen(kw_only=True, eq=False)
class Response:
    """A whole answer, or what is left of one that broke off after its status had come.

    It prints its status alone: answers hold new API keys, and people.
    """

    status: int
    headers: Mapping[str, str] = attrs.field(factory=dict, repr=False)
    """Names in lower case."""
    content: bytes = attrs.field(default=b"", repr=False)
    broken: Exception | None = attrs.field(default=None, repr=False)
    """Why the body is not whole; None: it is."""

    @property
    def request_id(self) -> str | None:
        """What to quote to Portkey's support, as far as the headers say it."""
        return request_id_of(self.headers)


@attrs.frozen(kw_only=True, eq=False)
class Call:
    """What an error says about the call: which operation, and how often it was sent."""

    operation: Operation[Any]
    attempts: int = 1
    secrets: frozenset[str] = attrs.field(default=frozenset(), repr=False)

    def error(self, kind: type[E], message: str, **facts: Any) -> E:
        """Return an error about this call, its message masked and on one line."""
        return kind(
            one_line(mask_text(message, self.secrets)),
            operation=self.operation.id,
            method=self.operation.method,
            path=self.operation.path,
            attempts=self.attempts,
            **facts,
        )

    def masked(self, text: str | None) -> str | None:
        """Return a short text of the server without secrets."""
        return text and _cut(one_line(mask_text(text, self.secrets)))


def status_class(status: int) -> type[errors.APIStatusError]:
    """Return the error class of a status that is not 2xx."""
    if 300 <= status < 400:
        return errors.RedirectError
    if 500 <= status < 600:
        return errors.ServerError
    return _BY_STATUS.get(status, errors.APIStatusError)


def status_error(call: Call, answer: Response, retry_after: float | None = None) -> errors.APIStatusError:
    """Return the error for an answer that is not 2xx, whatever its body holds."""
    data = _read_json(answer.content)
    message, code = error_message(data) if data is not _NOT_JSON else (_page_message(answer.content), None)
    if 300 <= answer.status < 400:
        message = _redirect_message(answer.headers)
    return call.error(
        status_class(answer.status),
        message or _phrase(answer.status),
        code=call.masked(code),
        retry_after=retry_after,
        **_facts(call, answer, data),
    )


def read_success(operation: Operation[T], call: Call, answer: Response) -> T:
    """Return the parsed answer to a request that was answered 2xx, or raise ResponseError.

    Where the operation answers nothing, an empty body, any JSON and plain text will do; a web page will not:
    that is a proxy's login form. Deleting is allowed to answer nothing at all, as SCIM mappings did before
    Portkey's backend 1.16.0.
    """
    # Raised here, where no local variable holds the answer: it may have a secret in it.
    read = _read(operation, call, answer)
    if isinstance(read, errors.ResponseError):
        raise read
    return read


def _read(operation: Operation[T], call: Call, answer: Response) -> T | errors.ResponseError:
    content = answer.content.strip()
    data = _read_json(content)
    if answer.broken is not None:
        return _response_error(call, answer, data, f"a body that cannot be decoded: {answer.broken}")
    if not content and operation.response is anything:
        return operation.parse(None)
    if not content:
        if operation.response is None or operation.method == "DELETE":
            return operation.parse({})
        return _response_error(call, answer, data, "an empty body")
    if data is _NOT_JSON:
        if operation.response is None and not content.startswith(b"<"):
            return operation.parse({})
        return _response_error(call, answer, data, f"what is not JSON: {_page_message(content)}")
    if _is_error_body(data):
        return _refused(call, answer, data)
    if operation.paging is not None and operation.paging.rows and isinstance(data, list):
        # Rows without their envelope, as some lists were documented.
        for name in reversed(operation.paging.rows[0].split(".")):
            data = {name: data}
    if isinstance(operation.response, ModelDecoder) and not isinstance(data, dict):
        return _response_error(call, answer, data, f"{type(data).__name__} where an object was promised")
    return operation.parse(data)


def request_id_of(headers: Mapping[str, str]) -> str | None:
    """Return what Portkey's support calls the request, as far as the headers say it."""
    return next((headers[name] for name in _REQUEST_ID_HEADERS if headers.get(name)), None)


def anything(data: object) -> object:
    """Decode an answer of which nothing is known: it stays as it came, and may be none at all."""
    return data


def error_message(data: object) -> tuple[str | None, str | None]:
    """Return the message and Portkey's code in an error body, each None where it is not there.

    The shapes seen: `{"success": false, "data": {"message", "errorCode"}}`, `{"error": {"message", "code"}}`,
    `{"error": "…"}`, and `{"message", "errorCode"}` at the top.
    """
    if isinstance(data, str):
        return _cut(data), None
    if not isinstance(data, dict):
        return None, None
    places = [place for place in (data.get("error"), data.get("data"), data) if isinstance(place, dict)]
    texts = [place.get("message") for place in places] + [data.get("error"), data.get("detail")]
    codes = [place.get(name) for place in places for name in ("errorCode", "error_code", "code")]
    message = next(
        (text for text in texts if text and not (isinstance(text, dict) and "message" in text)), None
    )
    code = next((code for code in codes if isinstance(code, str) and code), None)
    if message is not None and not isinstance(message, str):
        message = json.dumps(message, ensure_ascii=False)  # a list of complaints, one per field
    return (_cut(message) if message else None), code


def _response_error(call: Call, answer: Response, data: object, what: str) -> errors.ResponseError:
    effect = "" if call.operation.method == "GET" else "; the write most probably took effect"
    return call.error(
        errors.ResponseError,
        f"the server answered {answer.status} with {what}{effect}",
        **_facts(call, answer, data),
    )


def _is_error_body(data: object) -> bool:
    """Say whether it is Portkey's own form of an error. A failed connection test only says so, and why."""
    if not isinstance(data, dict) or data.get("success") is not False:
        return False
    return isinstance(data.get("data"), dict) and error_message(data["data"])[0] is not None


def _refused(call: Call, answer: Response, data: object) -> errors.ResponseError:
    """Return the error for an error body under a status that promises success."""
    message, code = error_message(data)
    return call.error(
        errors.ResponseError,
        f"the server answered {answer.status}, and an error with it: {message}",
        code=call.masked(code),
        **_facts(call, answer, data),
    )


def _facts(call: Call, answer: Response, data: object) -> dict[str, Any]:
    """Return the attributes that every error about an answer has."""
    if data is _NOT_JSON or len(answer.content) > _LONGEST_BODY:
        data = answer.content[:_LONGEST_BODY].decode("utf-8", "replace") or None
    request_id = request_id_of(answer.headers)
    if request_id is None and isinstance(data, dict):
        found = data.get("request_id")
        request_id = found if isinstance(found, str) else None
    return {
        "status": answer.status,
        "request_id": call.masked(request_id),
        "body": mask(data, call.secrets),
    }


def _read_json(content: bytes) -> object:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):  # no JSON, no UTF-8; nested too deeply
        return _NOT_JSON


def _page_message(content: bytes) -> str | None:
    """Return what a text or a web page says, in short."""
    text = content[:_LONGEST_BODY].decode("utf-8", "replace").strip()
    if text.startswith("<"):
        import html

        title = re.search(r"<(title|h1)[^>]*>(.*?)</\1", text, re.IGNORECASE | re.DOTALL)
        return f"a web page: {html.unescape(title[2]).strip()}" if title else "a web page"
    return _cut(text) or None


def _redirect_message(headers: Mapping[str, str]) -> str:
    """Say where the server points to. Only the host: a path or a query may carry secrets."""
    host = re.match(
        r"(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#]*@)?([^/?#]*)", headers.get("location", ""), re.IGNORECASE
    )
    target = f" to {host[1]}" if host else ""
    return f"the server redirects{target}; redirects are not followed: is base_url right?"


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"the server answered {status}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_MESSAGE else f"{text[:_LONGEST_MESSAGE]}…"
