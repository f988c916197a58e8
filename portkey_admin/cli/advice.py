"""What to do about an error: one sentence for each kind. Nothing here does I/O."""

from __future__ import annotations

from collections.abc import Sequence

from portkey_admin import errors

# The first that fits counts, so that what is special comes before what is general.
_ADVICE: Sequence[tuple[type[errors.PortkeyError], str]] = (
    (errors.AmbiguousWriteError, "look whether it happened (list or get it) before you run this again"),
    (
        errors.APITimeoutError,
        "run it again; if that does not help, portkey-admin doctor shows where it gets stuck",
    ),
    (errors.APIConnectionError, "run portkey-admin doctor: it checks URL, DNS, TCP, TLS and proxy"),
    (
        errors.AuthenticationError,
        "the key is wrong or revoked: portkey-admin doctor says where it comes from",
    ),
    (
        errors.PermissionDeniedError,
        "compare what it needs, portkey-admin scopes {command}, with what the key has, portkey-admin scopes"
        " --mine",
    ),
    (errors.NotFoundError, "check the id, and whether it is of another workspace or of another profile"),
    (errors.ConflictError, "something of that name exists already, or others depend on it: look at it first"),
    (errors.RateLimitError, "wait and run it again; the limit is for the whole organisation"),
    (errors.PaymentRequiredError, "ask an owner of the organisation about the plan"),
    (errors.RedirectError, "check the base URL: it needs the right host, and /v1 at its end"),
    (errors.BadRequestError, "compare what you gave with portkey-admin {command} --help"),
    (errors.UnprocessableEntityError, "compare what you gave with portkey-admin {command} --help"),
    (
        errors.ServerError,
        "the fault is the server's: try again later, and quote the request id to its support",
    ),
    (errors.ResponseError, "check the base URL: something else than the Admin API may answer there"),
    (errors.ConfigurationError, "run portkey-admin doctor: it checks the settings"),
    (errors.KeyDiscoveryError, "give the key a scope to read API keys, or look at it in Portkey"),
    (
        errors.ExportError,
        "portkey-admin log-exports list shows it; portkey-admin logs export --id ID goes on",
    ),
)


def advice_on(error: errors.PortkeyError) -> str | None:
    """Return what to do about an error; None where there is nothing to say."""
    operation = getattr(error, "operation", None) or ""
    command = operation.replace(".", " ").replace("_", "-")
    for kind, text in _ADVICE:
        if isinstance(error, kind):
            return text.format(command=command) if command or "{" not in text else None
    return None
