"""Describe an organisation in one file, and make it match: load, plan, apply.

    org = manifest.load("org.yaml")
    async with PortkeyAdmin() as portkey:
        plan = await manifest.plan(portkey, org)
        print(plan)                                        # what would be created, changed and kept
        with manifest.SecretFile("keys.jsonl") as secrets:
            print(await manifest.apply(portkey, plan, secrets=secrets))

Importing this package loads neither PyYAML nor a JSON Schema validator; reading a manifest needs the extra
`manifest`. Clients share no state.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from portkey_admin._lazy import lazily

if TYPE_CHECKING:
    from portkey_admin.manifest.applying import apply
    from portkey_admin.manifest.checking import Validation, validate
    from portkey_admin.manifest.digests import SecretDigests
    from portkey_admin.manifest.document import Manifest, load, loads
    from portkey_admin.manifest.export_lists import ExportState
    from portkey_admin.manifest.exporting import Export, export
    from portkey_admin.manifest.planning import plan
    from portkey_admin.manifest.saved import SavedPlan
    from portkey_admin.manifest.schemas import schema
    from portkey_admin.manifest.sinks import IssuedKey, SecretFile, SecretSink
    from portkey_admin.manifest.steps import Plan, RunNeeds, Step

__all__ = [
    "Export",
    "ExportState",
    "IssuedKey",
    "Manifest",
    "Plan",
    "RunNeeds",
    "SavedPlan",
    "SecretDigests",
    "SecretFile",
    "SecretSink",
    "Step",
    "Validation",
    "apply",
    "export",
    "load",
    "loads",
    "plan",
    "schema",
    "validate",
]

__getattr__: Callable[[str], object]
__dir__: Callable[[], list[str]]
__getattr__, __dir__ = lazily(
    __name__,
    {
        "Export": "exporting",
        "ExportState": "export_lists",
        "IssuedKey": "sinks",
        "Manifest": "document",
        "Plan": "steps",
        "RunNeeds": "steps",
        "SavedPlan": "saved",
        "SecretDigests": "digests",
        "SecretFile": "sinks",
        "SecretSink": "sinks",
        "Step": "steps",
        "Validation": "checking",
        "apply": "applying",
        "export": "exporting",
        "load": "document",
        "loads": "document",
        "plan": "planning",
        "schema": "schemas",
        "validate": "checking",
    },
)
