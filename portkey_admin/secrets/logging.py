"""The one logger of this package, "portkey_admin": what is masked on it, and `PORTKEY_LOG`.

DEBUG   each attempt: method, path template, status, milliseconds, number of the attempt, request id
INFO    each request that is sent again, with the reason
WARNING what a person should look at: a write of which nobody knows, a long pause, a deletion taken for done

Neither ids of a path nor bodies nor headers are logged. What a program says itself through this logger is
masked as well: the API keys of its clients, for as long as these exist; the secrets of a request's body, for
as long as the call is under way; and values in mappings that are secrets by the names of their fields.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator, Mapping
from traceback import format_exception
from weakref import WeakValueDictionary

from portkey_admin.secrets.masking import Secrets, mask, mask_text, secrets_in
from portkey_admin.text import printable

NAME = "portkey_admin"
ENVIRONMENT_VARIABLE = "PORTKEY_LOG"

_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING}

# By identity: of two clients with the same key, one may go while the other stays.
_known: WeakValueDictionary[int, Secrets] = WeakValueDictionary()


def hide(secrets: Secrets) -> Secrets:
    """Mask these in all that the logger is told, for as long as somebody holds them; return them."""
    _known[id(secrets)] = secrets
    return secrets


class RedactionFilter(logging.Filter):
    """Let every record through, with the secrets in it masked."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Mask message, arguments, traceback and additional attributes; escape what acts on a terminal."""
        secrets = {secret for reference in _known.valuerefs() for secret in reference() or ()}
        for value in (*vars(record).values(), *_values(record.args)):
            if isinstance(value, Mapping):
                secrets.update(secrets_in(value))
        try:
            message = record.getMessage()
        except Exception:  # a message and arguments that do not fit; logging would print both as they are
            message = f"{record.msg} {record.args}"
            record.msg, record.args = message, ()
        # One record is one line: a server can't write a second one.
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


def _values(args: object) -> Iterator[object]:
    if isinstance(args, Mapping):  # logging takes a single mapping out of its tuple
        yield args
    elif isinstance(args, tuple):
        yield from args


class _Stderr(logging.Handler):
    """Writes to stderr, unless a handler of the program's own gets the record anyway."""

    def __init__(self) -> None:
        super().__init__()
        self.addFilter(RedactionFilter())  # once more, for loggers below ours
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
    """Log to stderr where `PORTKEY_LOG` is "debug", "info" or "warning". Called for every client.

    There is one handler, however many clients; and where the program has handlers of its own, to which our
    records go, it stays silent, so that no line comes twice.
    """
    wanted = os.environ.get(ENVIRONMENT_VARIABLE, "").strip().lower()
    if not wanted:
        return
    if not any(isinstance(each, _Stderr) for each in logger.handlers):
        logger.addHandler(_Stderr())
        logger.setLevel(_LEVELS.get(wanted, logging.WARNING))
        if wanted not in _LEVELS:
            logger.warning("%s must be %s; taken for warning", ENVIRONMENT_VARIABLE, ", ".join(_LEVELS))


logger: logging.Logger = logging.getLogger(NAME)
logger.addHandler(logging.NullHandler())
logger.addFilter(RedactionFilter())
