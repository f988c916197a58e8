# Generated from openapi.yaml by `make generate`; do not edit.
# Source: scripts/templates/runtime/hints.py
"""Type hints that can be resolved at run time, though what they name is imported for type checkers alone.

`typing.get_type_hints` looks names up in the globals of a module. Those that stand under `if TYPE_CHECKING:`
are imported when somebody asks for the annotations, which few programs do: FastAPI, cattrs, beartype and
documenters. Until then, nothing is loaded for them.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from types import FunctionType
from typing import Any, TypeVar

T = TypeVar("T")

_OURS = ("portkey_admin.", f"{__package__}.")


def resolve_on_demand(namespace: dict[str, Any]) -> None:
    """Let the hints of a module's classes and functions be resolved.

    Args:
        namespace: The module's globals.
    """
    for value in [*namespace.values()]:
        if getattr(value, "__module__", None) == namespace["__name__"]:
            resolvable(value)


def resolvable(owner: T) -> T:
    """Let the hints of a class with its methods, or of a function, be resolved.

    Args:
        owner: The class or function; anything else is left alone.

    Returns:
        The same.
    """
    if isinstance(owner, FunctionType):
        if not isinstance(owner.__annotations__, _Hints):
            owner.__annotations__ = _Hints(owner.__annotations__, owner.__module__)
    elif isinstance(owner, type):
        for kind in owner.__mro__:  # the hints of a class are those of its bases as well
            if not kind.__module__.startswith(_OURS):
                continue
            found = vars(kind).get("__annotations__")
            if found and not isinstance(found, _Hints):
                kind.__annotations__ = _Hints(found, kind.__module__)
            # Since CPython 3.14, a function makes those of a typed dict, and asks that of its bases.
            annotate = None if found else getattr(kind, "__annotate__", None)
            if annotate is not None and not isinstance(annotate, _Annotate):
                setattr(kind, "__annotate__", _Annotate(annotate, kind.__module__))  # noqa: B010
        for method in [*vars(owner).values()]:
            if isinstance(method, FunctionType):
                resolvable(method)
    return owner


class _Hints(dict[str, Any]):
    """Annotations, the names in which are there by the time that somebody reads them."""

    def __init__(self, found: Mapping[str, Any], module: str) -> None:
        super().__init__(found)
        self._module = module

    def _resolve(self) -> None:
        name, self._module = self._module, ""
        _import_what_is_named(name)

    # All ways of reading: `dict(hints)` takes the slow one because `__iter__` is our own.

    def __iter__(self) -> Iterator[str]:
        self._resolve()
        return super().__iter__()

    def __getitem__(self, name: str) -> Any:
        self._resolve()
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:
        self._resolve()
        return super().get(name, default)

    def keys(self) -> Any:
        self._resolve()
        return super().keys()

    def values(self) -> Any:
        self._resolve()
        return super().values()

    def items(self) -> Any:
        self._resolve()
        return super().items()

    def copy(self) -> dict[str, Any]:
        return dict(self.items())


class _Annotate:
    """Makes annotations, the names in which are there from then on."""

    def __init__(self, make: Callable[[Any], dict[str, Any]], module: str) -> None:
        self._make = make
        self._module = module

    def __call__(self, format: Any, /) -> dict[str, Any]:
        name, self._module = self._module, ""
        _import_what_is_named(name)
        return self._make(format)


def _import_what_is_named(name: str) -> None:
    """Import into a module what it imports for type checkers alone."""
    module = sys.modules.get(name)
    if module is None:
        return
    import ast
    import inspect

    try:
        tree = ast.parse(inspect.getsource(module))
    except OSError:  # a program that was frozen without its sources
        return
    for block in tree.body:
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING":
            for line in block.body:
                with suppress(ImportError):  # of an extra that is not installed
                    exec(compile(ast.Module([line], []), module.__file__ or "", "exec"), vars(module))
