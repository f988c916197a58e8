# Generated from openapi.yaml by `make generate`; do not edit.
# Source: scripts/templates/runtime/hints.py
"""Type hints that can be resolved at run time, though what they name is imported for type checkers alone.

`typing.get_type_hints` looks names up in the globals of a module. Those that are not there are put in when
somebody asks for the annotations, which programs rarely do: FastAPI, cattrs, beartype and documenters.
"""

import builtins
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import FunctionType
from typing import Any

_NAME = re.compile(r"(?<![\w.'\"])[A-Za-z_]\w*")
_ANYWHERE = (f"{__package__}.models", f"{__package__}.api", "typing", "collections.abc", "datetime")


def resolve_on_demand(namespace: dict[str, Any]) -> None:
    """Let the hints of a module's classes and functions be resolved.

    Args:
        namespace: The module's globals.
    """
    for value in [*namespace.values()]:
        if getattr(value, "__module__", None) == namespace["__name__"]:
            make_resolvable(value, namespace)


def make_resolvable(owner: object, namespace: dict[str, Any], *places: str) -> None:
    """Let the hints of one class or function be resolved; its methods are for the caller to name.

    Args:
        owner: The class or function.
        namespace: The globals of its module.
        *places: Modules in which names are looked for that the module lacks, before the models, the
            operations and the standard library.
    """
    if isinstance(owner, FunctionType):
        found: Any = owner.__annotations__
    else:
        found = vars(owner).get("__annotations__") if isinstance(owner, type) else None
    if found:
        owner.__annotations__ = _Hints(found, namespace, places)


class _Hints(dict[str, Any]):
    """Annotations, the names in which are there by the time that somebody reads them."""

    def __init__(self, found: Mapping[str, Any], namespace: dict[str, Any], places: tuple[str, ...]) -> None:
        super().__init__(found)
        self._namespace = namespace
        self._places: tuple[str, ...] | None = places

    def _resolve(self) -> None:
        if self._places is None:
            return
        places, self._places = (*self._places, *_ANYWHERE), None
        for annotation in super().values():
            text = annotation if isinstance(annotation, str) else getattr(annotation, "__forward_arg__", "")
            for name in _NAME.findall(text):
                if name not in self._namespace and not hasattr(builtins, name):
                    found = next((each for each in map(import_module, places) if hasattr(each, name)), None)
                    if found is not None:
                        self._namespace[name] = getattr(found, name)

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
