"""Names of a package that are imported on first use (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from types import ModuleType


class _Module(ModuleType):
    """Imports a module when one of its attributes is used."""

    def __getattr__(self, name: str) -> object:
        value = getattr(import_module(self.__name__), name)
        setattr(self, name, value)
        return value


def module(name: str) -> ModuleType:
    """Return a stand-in for a module that is imported on first use.

    It also works for type hints, which are looked up at run time in the module that contains them.
    """
    return _Module(name)


def lazily(
    name: str, names: Mapping[str, Iterable[str]], *, also: Iterable[str] = ()
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return `__getattr__` and `__dir__` for a package or a module.

    name: the name of the package or module.
    names: the names of each module within the package; "Clock:PlaneClock" if it has another name there.
    also: additional names for `dir()`: names that always exist, and subpackages.
    """
    inside = frozenset(also)
    places = {each.partition(":")[0]: (module, each) for module, those in names.items() for each in those}

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

        owner, (module, named) = sys.modules[name], place
        there = named.rpartition(":")[2]
        value = resolvable(getattr(import_module(f".{module}", owner.__package__), there))
        setattr(owner, attribute, value)
        return value

    return load, lambda: sorted({*places, *inside})
