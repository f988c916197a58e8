"""Take errors through pickle whole: BaseException pickles neither keyword arguments nor the cause.

Both are wanted on the other side of a process pool, where an error often ends up.
"""

from __future__ import annotations

from typing import Any


def pickled(error: Exception, *, own: type[Exception]) -> tuple[Any, ...]:
    """Return what `__reduce__` of an error is to give back. `own`: the errors that pickle by this."""
    return _restore, (type(error), error.args, error.__dict__, _portable(error.__cause__, own))


def _restore(
    kind: type[Exception], args: tuple[object, ...], state: dict[str, object], cause: BaseException | None
) -> Exception:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    error.__cause__ = cause
    return error


def _portable(cause: BaseException | None, own: type[Exception]) -> BaseException | None:
    """Return a picklable copy of a cause without its attributes.

    httpx exceptions carry the request, and with it the headers that hold the API key.
    """
    if cause is None or isinstance(cause, own):
        return cause
    import pickle

    try:
        copy = type(cause)(*cause.args)
        pickle.dumps(copy)
    except Exception:
        return RuntimeError(f"{type(cause).__name__}: {cause}")
    return copy
