"""How something that will go is announced. CONTRIBUTING.md has the policy, and a test holds us to it."""

from __future__ import annotations

import functools
import inspect
import warnings
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def deprecated(*, since: str, removed_in: str, instead: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Mark a function or method that will go: each call of it warns.

    Args:
        since: The first version that warns, such as "0.3.0".
        removed_in: The version that no longer has it, two minor versions later at the earliest: "0.5.0".
        instead: What to use, as one writes it: "`workspaces.members.add`".

    Returns:
        A decorator.
    """

    def mark(function: Callable[P, T]) -> Callable[P, T]:
        what = f"`{function.__qualname__}`"

        @functools.wraps(function)
        def call(*args: P.args, **kwargs: P.kwargs) -> T:
            warn_deprecated(what, since=since, removed_in=removed_in, instead=instead, stacklevel=2)
            return function(*args, **kwargs)

        if not inspect.iscoroutinefunction(function):
            return call

        @functools.wraps(function)
        async def call_and_wait(*args: P.args, **kwargs: P.kwargs) -> object:
            warn_deprecated(what, since=since, removed_in=removed_in, instead=instead, stacklevel=2)
            return await function(*args, **kwargs)

        return call_and_wait  # type: ignore[return-value]  # what is awaited is what T stands for

    return mark


def warn_deprecated(what: str, *, since: str, removed_in: str, instead: str, stacklevel: int = 2) -> None:
    """Warn about an argument, a value or a module that will go, where it is used.

    Args:
        what: What will go, as one writes it: "the argument `role` of `invites.create`".
        since: The first version that warns.
        removed_in: The version that no longer has it.
        instead: What to use.
        stacklevel: How far up the caller is that the warning is about, as for `warnings.warn`, counted from
            the function that calls this one: 2 is its caller.
    """
    warnings.warn(
        f"{what} is deprecated since {since} and goes in {removed_in}: use {instead}",
        DeprecationWarning,
        stacklevel=stacklevel + 1,
    )
