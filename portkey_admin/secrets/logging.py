"""The logger of this package, "portkey_admin": its masking, and `PORTKEY_LOG`.

DEBUG   each attempt: method, path template, status, milliseconds, number of the attempt, request id
INFO    each retry, with the reason
WARNING needs attention: an ambiguous write, a long pause, a deletion taken as done

Ids in a path, bodies and headers are not logged. Messages that a program sends to this logger itself are
masked as well: the API keys of its clients, for as long as these exist; the secrets of a request's body, for
as long as the call runs; and values in mappings whose field names mark them as secrets.
"""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Iterator, Mapping
from traceback import format_exception
from weakref import WeakValueDictionary

from portkey_admin.secrets.masking import Secrets, mask, mask_text, secrets_in
from portkey_admin.text import printable

NAME = "portkey_admin"
ENVIRONMENT_VARIABLE = "PORTKEY_LOG"

# What HTTP libraries log at DEBUG includes the headers of responses, such as a signed `location`.
_LIBRARIES = (
    *("httpx", "httpcore.connection", "httpcore.http11", "httpcore.http2", "httpcore.proxy"),
    *("httpcore.socks", "aiohttp.client", "aiohttp.internal", "hpack.hpack", "hpack.table"),
)
# Compiled on first use: few programs log these.
_SECRET_PARAMETER = (
    r"(?i)([?&;](?:[\w.-]|%2d)*(?:sig|signature|token|credential|secret|password|key|keyid|accessid)=)"
    r"[^&\s'\";#]+"
)
_SECRET_HEADER = (
    r"""(?i)(b?(['"])[\w-]*(?:cookie|authorization|api-key|token)\2, b?)(['"])(?:\\.|(?!\3).)*\3"""
)

_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING}

# By identity: of two clients with the same key, one may be dropped while the other stays.
_known: WeakValueDictionary[int, Secrets] = WeakValueDictionary()


def hide(secrets: Secrets) -> Secrets:
    """Mask these in all log messages, for as long as the caller holds them; return them."""
    _known[id(secrets)] = secrets
    return secrets


class RedactionFilter(logging.Filter):
    """Passes every record, with its secrets masked."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Mask message, arguments, traceback and extra attributes; escape terminal control characters."""
        secrets = _all_known()
        for value in (*vars(record).values(), *_values(record.args)):
            if isinstance(value, Mapping):
                secrets.update(secrets_in(value))
        try:
            message = record.getMessage()
        except Exception:  # a message and arguments that do not match; logging would print both as they are
            message = f"{record.msg} {record.args}"
            record.msg, record.args = message, ()
        # One record is one line: a server can't inject a second one.
        if (masked := printable(mask_text(message, secrets))) != message:
            record.msg, record.args = masked, ()
        if record.exc_info and record.exc_info[1] is not None:
            told = "".join(format_exception(record.exc_info[1])).rstrip()
            if (masked := printable(mask_text(told, secrets), lines=True)) != told:
                record.exc_info, record.exc_text = None, masked
        if not secrets:
            return True
        for name, value in [*vars(record).items()]:
            if name not in ("msg", "args"):
                setattr(record, name, mask(value, secrets))
        return True


class LibraryFilter(logging.Filter):
    """Passes every record of an HTTP library, with secrets masked in headers and queries."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Mask what is known to be secret, or what its name says is."""
        try:
            message = record.getMessage()
        except Exception:  # logging reports it
            return True
        masked = re.sub(_SECRET_PARAMETER, r"\1***", message)
        masked = mask_text(re.sub(_SECRET_HEADER, r"\1\3***\3", masked), _all_known())
        if masked != message:
            record.msg, record.args = masked, ()
        return True


def _all_known() -> set[str]:
    return {secret for reference in _known.valuerefs() for secret in reference() or ()}


def _values(args: object) -> Iterator[object]:
    if isinstance(args, Mapping):  # logging unpacks a tuple with a single mapping
        yield args
    elif isinstance(args, tuple):
        yield from args


class _Stderr(logging.Handler):
    """Writes to stderr, unless the program's own handler gets the record anyway."""

    def __init__(self) -> None:
        super().__init__()
        self.addFilter(RedactionFilter())  # again, for loggers below ours
        self.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        if not _another_listens(logging.getLogger(record.name), self):
            sys.stderr.write(f"{self.format(record)}\n")


def _another_listens(where: logging.Logger | None, self: logging.Handler) -> bool:
    while where is not None:
        if any(each is not self and not isinstance(each, logging.NullHandler) for each in where.handlers):
            return True
        where = where.parent if where.propagate else None
    return False


def follow_environment() -> None:
    """Log to stderr if `PORTKEY_LOG` is "debug", "info" or "warning". Called for every client.

    There is one handler, however many clients; and if the program has its own handlers for our records, it
    stays silent, so that no line is logged twice.
    """
    wanted = os.environ.get(ENVIRONMENT_VARIABLE, "").strip().lower()
    if not wanted:
        return
    if not any(isinstance(each, _Stderr) for each in logger.handlers):
        logger.addHandler(_Stderr())
        logger.setLevel(_LEVELS.get(wanted, logging.WARNING))
        if wanted not in _LEVELS:
            logger.warning("%s must be %s; using warning", ENVIRONMENT_VARIABLE, ", ".join(_LEVELS))


logger: logging.Logger = logging.getLogger(NAME)
logger.addHandler(logging.NullHandler())
logger.addFilter(RedactionFilter())
for _name in _LIBRARIES:
    logging.getLogger(_name).addFilter(LibraryFilter())
