# Generated from openapi.yaml by `make generate`; do not edit.
# Source: scripts/templates/runtime/hints.py
"""Type hints that can be resolved at run time, although their types are imported only for type checkers.

`typing.get_type_hints` looks names up in the globals of a module. Names under `if TYPE_CHECKING:` are
imported when a program reads the annotations, which few do: FastAPI, cattrs, beartype and documentation
tools. Until then, nothing is imported for them.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from types import FunctionType
from typing import Any, TypeVar

T = TypeVar("T")

_OURS = ("portkey_admin.", f"{__package__}.")


def resolve_on_demand(namespace: dict[str, Any]) -> None:
    """Make the hints of a module's classes and functions resolvable.

    Args:
        namespace: The module's globals.
    """
    for value in [*namespace.values()]:
        if getattr(value, "__module__", None) == namespace["__name__"]:
            resolvable(value)


def resolvable(owner: T) -> T:
    """Make the hints of a class with its methods, or of a function, resolvable.

    Args:
        owner: The class or function; anything else is ignored.

    Returns:
        The same object.
    """
    if isinstance(owner, FunctionType):
        if not isinstance(owner.__annotations__, _Hints):
            owner.__annotations__ = _Hints(owner.__annotations__, owner.__module__)
    elif isinstance(owner, type):
        for kind in owner.__mro__:  # the hints of a class include those of its bases
            if not kind.__module__.startswith(_OURS):
                continue
            found = vars(kind).get("__annotations__")
            if found and not isinstance(found, _Hints):
                kind.__annotations__ = _Hints(found, kind.__module__)
            # Since CPython 3.14, a function creates those of a typed dict, and calls that of its bases.
            annotate = None if found else getattr(kind, "__annotate__", None)
            if annotate is not None and not isinstance(annotate, _Annotate):
                setattr(kind, "__annotate__", _Annotate(annotate, kind.__module__))  # noqa: B010
        for method in [*vars(owner).values()]:
            if isinstance(method, FunctionType):
                resolvable(method)
    return owner


class _Hints(dict[str, Any]):
    """Annotations whose names are imported on access."""

    def __init__(self, found: Mapping[str, Any], module: str) -> None:
        super().__init__(found)
        self._module = module

    def _resolve(self) -> None:
        name, self._module = self._module, ""
        _import_what_is_named(name)

    # All ways of reading: `dict(hints)` takes the slow path because `__iter__` is overridden.

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
    """Creates annotations whose names are imported on access."""

    def __init__(self, make: Callable[[Any], dict[str, Any]], module: str) -> None:
        self._make = make
        self._module = module

    def __call__(self, format: Any, /) -> dict[str, Any]:
        name, self._module = self._module, ""
        _import_what_is_named(name)
        return self._make(format)


def _import_what_is_named(name: str) -> None:
    """Import into a module what it imports only for type checkers."""
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
