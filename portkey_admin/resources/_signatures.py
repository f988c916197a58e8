"""Signatures of the friendly methods, for `help()` and `inspect.signature`.

A method declares `**body: Unpack[CreateWorkspace]`. The fields are looked up on first use (see
`portkey_admin.resources._parameters`), so importing costs nothing.
"""

from __future__ import annotations

import inspect
from types import FunctionType, MappingProxyType
from typing import Any

from portkey_admin_api.hints import resolvable


def show_keywords(owner: type) -> None:
    """Give the public methods of a class signatures that list the fields of `**body` and `**query`.

    Their type hints can be resolved, although the types are imported only for type checkers.
    """
    for name, value in vars(owner).items():
        if isinstance(value, FunctionType) and not name.startswith("_"):
            resolvable(value)
            value.__signature__ = _LazySignature(value)  # type: ignore[attr-defined]


class _LazySignature(inspect.Signature):
    """The signature of a method, computed on first use."""

    # All methods of the base class use `parameters` and `return_annotation`.
    __slots__ = ("_function",)

    def __init__(self, function: FunctionType) -> None:
        self._function = function

    @property
    def _whole(self) -> inspect.Signature:
        from portkey_admin.resources._parameters import signature_of

        return signature_of(self._function)

    @property
    def parameters(self) -> MappingProxyType[str, inspect.Parameter]:
        return self._whole.parameters

    @property
    def return_annotation(self) -> Any:
        return self._whole.return_annotation

    def replace(self, **changes: Any) -> inspect.Signature:  # type: ignore[override]
        """Return a plain signature with changes. `inspect` calls this for bound methods."""
        return self._whole.replace(**changes)

    __replace__ = replace  # type: ignore[assignment]

    def __reduce__(self) -> Any:
        return self._whole.__reduce__()
