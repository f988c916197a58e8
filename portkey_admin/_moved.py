"""Old module paths, for objects pickled by 0.1.0 and for programs that import them.

A pickle names the module of each class in it, and errors outlive the process that created them: in a queue,
in a job's result. None of our own code imports a module by its old path.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType

MODULES = {
    "portkey_admin.access": "portkey_admin.scopes.access",
    "portkey_admin.aiohttp_transport": "portkey_admin.http.aiohttp",
    "portkey_admin.analytics_filters": "portkey_admin.resources._analytics_filters",
    "portkey_admin.backends": "portkey_admin.http.client",
    "portkey_admin.bulk.events": "portkey_admin.bulk.report",
    "portkey_admin.clock": "portkey_admin.calls.clock",
    "portkey_admin.configuration": "portkey_admin.calls.options",
    "portkey_admin.connection": "portkey_admin.http.client",
    "portkey_admin.curl": "portkey_admin.secrets.curl",
    "portkey_admin.discovery": "portkey_admin.resources._key_in_use",
    "portkey_admin.downloads": "portkey_admin.exports.download",
    "portkey_admin.export_states": "portkey_admin.exports.states",
    "portkey_admin.failures": "portkey_admin.calls.failures",
    "portkey_admin.fields": "portkey_admin.calls.fields",
    "portkey_admin.files": "portkey_admin.durable",
    "portkey_admin.headers": "portkey_admin.calls.options",
    "portkey_admin.limits": "portkey_admin.calls.limiter",
    "portkey_admin.logger": "portkey_admin.secrets.logging",
    "portkey_admin.manifest.document": "portkey_admin.manifest.reader.document",
    "portkey_admin.manifest.nodes": "portkey_admin.manifest.model.nodes",
    "portkey_admin.manifest.problems": "portkey_admin.manifest.errors",
    "portkey_admin.manifest.sinks": "portkey_admin.manifest.runner.sinks",
    "portkey_admin.manifest.steps": "portkey_admin.manifest.planner.steps",
    "portkey_admin.middleware": "portkey_admin.calls.middleware",
    "portkey_admin.options": "portkey_admin.calls.options",
    "portkey_admin.pacing": "portkey_admin.calls.pacing",
    "portkey_admin.paging": "portkey_admin.lists.pager",
    "portkey_admin.parameters": "portkey_admin.resources._signatures",
    "portkey_admin.pickling": "portkey_admin._errors",
    "portkey_admin.pools": "portkey_admin.http.pools",
    "portkey_admin.prefetch": "portkey_admin.lists.prefetch",
    "portkey_admin.pytest_plugin": "portkey_admin.testing.pytest_plugin",
    "portkey_admin.recording": "portkey_admin.calls.recording",
    "portkey_admin.records": "portkey_admin.exports.json_lines",
    "portkey_admin.redaction": "portkey_admin.secrets.masking",
    "portkey_admin.requests": "portkey_admin.calls.request",
    "portkey_admin.responses": "portkey_admin.calls.answer",
    "portkey_admin.retry": "portkey_admin.calls.retry",
    "portkey_admin.rows": "portkey_admin.lists.seen",
    "portkey_admin.scope_checks": "portkey_admin.scopes.checks",
    "portkey_admin.scope_recording": "portkey_admin.scopes.recording",
    "portkey_admin.series": "portkey_admin.tables",
    "portkey_admin.signatures": "portkey_admin.resources._signatures",
    "portkey_admin.statistics": "portkey_admin.calls.statistics",
    "portkey_admin.suggestions": "portkey_admin.text",
    "portkey_admin.transport": "portkey_admin.calls.transport",
    "portkey_admin.unknown_operations": "portkey_admin.calls.unknown_operations",
    "portkey_admin.walk": "portkey_admin.lists.progress",
    "portkey_admin.workspace_view": "portkey_admin.calls.workspace_view",
}


class _Moved:
    """Finds a module under its old path. It is asked last, so other imports cost nothing extra."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        return ModuleSpec(name, _Moved()) if name in MODULES else None  # type: ignore[arg-type]

    @staticmethod
    def create_module(spec: ModuleSpec) -> None:
        return None

    @staticmethod
    def exec_module(module: ModuleType) -> None:
        # The import system uses the entry in sys.modules at the end: one module, not a copy of it.
        sys.modules[module.__name__] = import_module(MODULES[module.__name__])


def keep_old_paths() -> None:
    """Make old paths importable."""
    sys.meta_path.append(_Moved)
