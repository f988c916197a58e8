"""Names of a package that are loaded when they are first used (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from types import ModuleType


class _Module(ModuleType):
    """Loads the module of its name when something of it is asked for."""

    def __getattr__(self, name: str) -> object:
        value = getattr(import_module(self.__name__), name)
        setattr(self, name, value)
        return value


def module(name: str) -> ModuleType:
    """Return what stands for a module that is loaded when something of it is used.

    For type hints too, which are looked up at run time in the module that they stand in.
    """
    return _Module(name)


def lazily(
    name: str, places: Mapping[str, str], *, also: Iterable[str] = ()
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return `__getattr__` and `__dir__` of a package, or of a module.

    name: its own.
    places: the module of each name, within the package: "client", or "plane.clock:PlaneClock" for what has
        another name there.
    also: what `dir()` lists besides these: names that are there from the beginning, and packages inside.
    """
    inside = frozenset(also)

    def load(attribute: str) -> object:
        place = places.get(attribute)
        if place is None and attribute in inside:
            try:
                return import_module(f".{attribute}", name)
            except ImportError as missing:  # it needs an extra; completion looks at all that dir() lists
                raise AttributeError(str(missing), name=attribute, obj=sys.modules[name]) from missing
        if place is None:
            raise AttributeError(f"module {name!r} has no attribute {attribute!r}")
        from portkey_admin_api.hints import resolvable

        owner = sys.modules[name]
        module, _, there = place.partition(":")
        value = resolvable(getattr(import_module(f".{module}", owner.__package__), there or attribute))
        setattr(owner, attribute, value)
        return value

    return load, lambda: sorted({*places, *inside})
