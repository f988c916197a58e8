"""Validate arguments before anything starts."""

from __future__ import annotations

import inspect
import math
from collections.abc import AsyncIterable, Iterable

from portkey_admin._errors import InvalidArgumentError


def check_items(items: object) -> None:
    """Raise InvalidArgumentError if the items cannot be read."""
    if not isinstance(items, Iterable | AsyncIterable):
        raise InvalidArgumentError(
            f"items must be an iterable or an async iterable, not {type(items).__name__}: call a generator "
            "function, and await a coroutine, before you pass the result"
        )


def check_function(name: str, function: object) -> None:
    """Raise InvalidArgumentError if it cannot be called with an item."""
    if not callable(function):
        raise InvalidArgumentError(
            f"{name} must be an async function of one item, not {type(function).__name__}"
        )


def check_on_event(on_event: object) -> None:
    """Raise InvalidArgumentError if it cannot be called with an event, or would have to be awaited."""
    if inspect.iscoroutinefunction(on_event):
        raise InvalidArgumentError(
            "on_event must be a plain function; to await something for each outcome, use bulk.stream"
        )
    if on_event is not None and not callable(on_event):
        raise InvalidArgumentError(f"on_event must be a function, not {type(on_event).__name__}")


def check_count(name: str, value: object) -> None:
    """Raise InvalidArgumentError unless it is an integer of 1 or more."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise InvalidArgumentError(f"{name} is {value!r}: it must be an integer of 1 or more")


def check_seconds(name: str, value: float) -> None:
    """Raise InvalidArgumentError unless it is a number of seconds."""
    if isinstance(value, bool) or not isinstance(value, int | float) or math.isnan(value) or value < 0:
        raise InvalidArgumentError(f"{name} is {value!r}: it must be 0 seconds or more")


def check_choice(name: str, value: object, first: str, second: str) -> None:
    """Raise InvalidArgumentError unless it is one of the two."""
    if value not in (first, second):
        raise InvalidArgumentError(f'{name} is {value!r}: it must be "{first}" or "{second}"')


def check_journal(journal: object, key: object) -> None:
    """Raise InvalidArgumentError if only one of them is given."""
    if (journal is None) != (key is None):
        raise InvalidArgumentError("journal and key go together: a journal identifies an item by its key")
