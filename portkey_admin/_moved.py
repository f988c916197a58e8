"""Old paths of modules, for what 0.1.0 pickled, and for programs that name them.

A pickle names the module of each class in it, and errors outlive the process that made them: in a queue, in a
job's result. Nothing of ours imports a module by its old path.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType

MODULES = {
    "portkey_admin.access": "portkey_admin.scopes.access",
    "portkey_admin.backends": "portkey_admin.http.client",
    "portkey_admin.bulk.events": "portkey_admin.bulk.report",
    "portkey_admin.export_states": "portkey_admin.exports.states",
    "portkey_admin.files": "portkey_admin.durable",
    "portkey_admin.manifest.nodes": "portkey_admin.manifest.yaml_nodes",
    "portkey_admin.manifest.problems": "portkey_admin.manifest.errors",
    "portkey_admin.pytest_plugin": "portkey_admin.testing.pytest_plugin",
    "portkey_admin.paging": "portkey_admin.lists.pager",
    "portkey_admin.pickling": "portkey_admin._errors",
    "portkey_admin.recording": "portkey_admin.calls.recording",
    "portkey_admin.series": "portkey_admin.tables",
    "portkey_admin.statistics": "portkey_admin.calls.statistics",
}


class _Moved:
    """Finds a module under its old path. Asked last, so it costs no other import anything."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        return ModuleSpec(name, _Moved()) if name in MODULES else None  # type: ignore[arg-type]

    @staticmethod
    def create_module(spec: ModuleSpec) -> None:
        return None

    @staticmethod
    def exec_module(module: ModuleType) -> None:
        # The import system takes from here what stands there in the end: one module, not a copy of it.
        sys.modules[module.__name__] = import_module(MODULES[module.__name__])


def keep_old_paths() -> None:
    """Let old paths be imported."""
    sys.meta_path.append(_Moved)
