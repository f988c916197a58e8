"""The hand-written code of each operation: its client method, and its control-plane rules."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from pathlib import Path

import attrs

ROOT = Path(__file__).resolve().parents[2]
FACADE = "portkey_admin/resources"
PLANE = "portkey_admin/testing/resources"


@attrs.frozen
class Written:
    """The files of each operation, by operation id, as paths relative to the repository.

    Attributes:
        facade: the files with the client methods.
        plane: the files with the rules of the local control plane.
        scopes: the scopes that the package knows.
    """

    facade: Mapping[str, str]
    plane: Mapping[str, str]
    scopes: frozenset[str]

    def facade_file(self, id: str) -> str:
        """Return the file of the client method, or the one where it belongs."""
        return _place(id, self.facade, FACADE)

    def plane_file(self, id: str) -> str:
        """Return the file of the control plane's rules, or the one where they belong."""
        return _place(id, self.plane, PLANE)


def _place(id: str, known: Mapping[str, str], folder: str) -> str:
    if id in known:
        return known[id]
    *path, _ = id.split(".")
    while path:  # in the file of the operation with the closest name
        prefix = ".".join(path) + "."
        beside = next((file for other, file in known.items() if other.startswith(prefix)), None)
        if beside is not None:
            return beside
        path.pop()
    return f"{folder}/{id.partition('.')[0]}.py"


def written(ids: Iterable[str]) -> Written:
    """Inspect the package."""
    from portkey_admin import SCOPES, PortkeyAdmin
    from portkey_admin.testing import resources

    client = PortkeyAdmin("unused", base_url="https://api.example.com/v1")  # never sends a request
    facade = {}
    for id in ids:
        try:
            method = attrgetter(id)(client)
        except AttributeError:
            continue
        if callable(method):
            facade[id] = _file(method)
    plane = {
        id: f"{PLANE}/{name}.py"
        for name, module in vars(resources).items()
        if hasattr(module, "FAMILY")
        for id in module.FAMILY.handlers
    }
    return Written(facade, plane, frozenset(map(str, SCOPES)))


def _file(method: Callable[..., object]) -> str:
    file = inspect.getsourcefile(inspect.unwrap(method))
    return Path(file or "").resolve().relative_to(ROOT).as_posix()
