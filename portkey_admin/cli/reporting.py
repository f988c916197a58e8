"""Errors and notes on stderr with advice, for people or as JSON."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping

from portkey_admin import errors
from portkey_admin.cli.printing import complain, copyable, json_text

_MACHINE_FORMATS = ("json", "jsonl")


FAILURE = "failure"
"""The key in a command's context for its exit code on failure."""

# Exit codes of the manifest commands.
DONE = 0
"""There is nothing to do, or everything was done."""
NOT_DONE = 1
"""`plan --check`: something would be written. `apply`: some writes failed or are in doubt."""
TROUBLE = 2
"""The manifest, saved plan, key or network is at fault: nothing was written, or everything failed."""
INTERRUPTED = 130


def tell(error: errors.PortkeyError, arguments: Iterable[str]) -> None:
    """Report an API or call error. With `--output json` or `jsonl`, it is reported as JSON."""
    arguments = [*arguments]
    to_do = advice_on(error)
    curl = error.curl() if isinstance(error, errors.APIError) and wants_curl(arguments) else None
    if wants_json(arguments):
        facts = {
            "type": type(error).__name__,
            "message": getattr(error, "message", None) or str(error),
            **{name: getattr(error, name, None) for name in ("status", "code", "request_id", "operation")},
            "notes": list(getattr(error, "__notes__", ())) or None,
            "what_to_do": to_do,
            "curl": curl,
        }
        told = {name: value for name, value in facts.items() if value is not None}
        copyable(json_text({"error": told}))
        return
    complain(str(error))
    for fact in getattr(error, "__notes__", ()):
        complain(fact)
    if to_do:
        complain(f"what to do: {to_do}")
    if curl:
        copyable(curl)


def wants_curl(arguments: Iterable[str]) -> bool:
    """Return whether to show a failed request as a curl command."""
    return "--curl" in arguments or os.environ.get("PORTKEY_LOG", "").strip().lower() == "debug"


def wants_json(arguments: Iterable[str]) -> bool:
    """Return whether these arguments seem to ask for JSON, without parsing them fully."""
    given = list(arguments)
    for name, value in zip(given, [*given[1:], ""], strict=True):
        if name in ("-o", "--output") and value in _MACHINE_FORMATS:
            return True
        if name.removeprefix("--output=").removeprefix("-o") in _MACHINE_FORMATS and name.startswith("-"):
            return True
    return False


_FIELD = re.compile(r"(?:body\.|query\.)?(\w+)\b[^:]{0,40}: ")
"""The start of an error about a field: "body.workspace_id: ..."."""


_ADVICE: Mapping[str, str] = {
    "AmbiguousWriteError": "check whether it happened (list or get the resource) before you run this again",
    "APITimeoutError": "run it again; if that doesn't help, portkey-admin doctor shows where it gets stuck",
    "APIConnectionError": "run portkey-admin doctor: it checks URL, DNS, TCP, TLS and proxy",
    "AuthenticationError": "the key is wrong or revoked: portkey-admin doctor shows where it comes from",
    "PermissionDeniedError": "compare the scopes it needs (portkey-admin scopes {command}) with those of"
    " the key (portkey-admin scopes --mine)",
    "NotFoundError": "check the id, and whether it belongs to another workspace or profile",
    "ConflictError": "a resource of that name already exists, or others depend on this one: check first",
    "RateLimitError": "wait and run it again; the limit is for the whole organisation",
    "PaymentRequiredError": "ask an owner of the organisation about the plan",
    "RedirectError": "check the base URL: it needs the right host, and /v1 at its end",
    "BadRequestError": "compare your arguments with portkey-admin {command} --help",
    "UnprocessableEntityError": "compare your arguments with portkey-admin {command} --help",
    "ServerError": "this is a server error: try again later, or contact support with the request id",
    "ResponseError": "check the base URL: the server there may not be the Admin API",
    "ConfigurationError": "run portkey-admin doctor: it checks the settings",
    "KeyDiscoveryError": "give the key a scope to read API keys, or look the key up in Portkey",
    "ExportError": "portkey-admin log-exports list shows it; resume it with portkey-admin logs export"
    " --id ID",
}
"""Advice for each type of error, and for those derived from it that have none of their own."""


def advice_on(error: errors.PortkeyError) -> str | None:
    """Return advice for an error, or None if there is none."""
    operation = getattr(error, "operation", None) or ""
    command = operation.replace(".", " ").replace("_", "-")
    if isinstance(error, errors.BadRequestError | errors.UnprocessableEntityError):
        option = _option_meant(operation, str(error))
        if option is not None:
            return f"see {option} in portkey-admin {command} --help"
    text = next((_ADVICE[kind.__name__] for kind in type(error).__mro__ if kind.__name__ in _ADVICE), "")
    return text.format(command=command) if text and (command or "{" not in text) else None


def _option_meant(operation: str, message: str) -> str | None:
    """Return the option for the field named in a server's error, or None if it names none."""
    from portkey_admin.cli.parameters import option_name
    from portkey_admin_api import api

    found = _FIELD.match(message)
    if found is None or operation not in api.OPERATIONS:
        return None
    called = api.operation(operation)
    fields = {name for part in (called.query, called.body) if part for name in part.kinds}
    return option_name(found[1]) if found[1] in fields else None
