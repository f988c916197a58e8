"""Describe an organisation in one file, and make it match: load, plan, apply.

    org = manifest.load("org.yaml")
    async with PortkeyAdmin() as portkey:
        plan = await manifest.plan(portkey, org)
        print(plan)                                        # what would be created, changed and kept
        with manifest.SecretFile("keys.jsonl") as secrets:
            print(await manifest.apply(portkey, plan, secrets=secrets))

Importing this package loads neither PyYAML nor a JSON Schema validator; reading a manifest needs the extra
`manifest`. Clients share no state.

The modules, in reading order; each imports only what stands above it, `exporter` nothing of the planner's:

- `errors`: problems with their positions, and the exceptions.
- `model/`: what a manifest can say: its sections, its schema, references, secrets, and a resource in it.
- `reader/`: files to a `Manifest`: parse, expand, validate.
- `live`: the resources that exist, by all their names, and several reads at once.
- `exporter/`: an organisation to a manifest.
- `planner/`: a manifest and an organisation to a `Plan`.
- `saved/`: a plan to a file, and back.
- `runner/`: a plan to what was done: the lock, the writes, and the secrets of new keys.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from portkey_admin._lazy import lazily

if TYPE_CHECKING:
    from portkey_admin.manifest.exporter.existing import ExportState
    from portkey_admin.manifest.exporter.export import Export, export
    from portkey_admin.manifest.model.schemas import schema
    from portkey_admin.manifest.planner.digests import SecretDigests
    from portkey_admin.manifest.planner.plan import plan
    from portkey_admin.manifest.planner.steps import Plan, RunNeeds, Step
    from portkey_admin.manifest.reader.document import Manifest, load, loads
    from portkey_admin.manifest.reader.validation import Validation, validate
    from portkey_admin.manifest.runner.apply import apply
    from portkey_admin.manifest.runner.sinks import IssuedKey, SecretFile, SecretSink
    from portkey_admin.manifest.saved.saved_plan import SavedPlan

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
        "exporter.existing": ["ExportState"],
        "exporter.export": ["Export", "export"],
        "model.schemas": ["schema"],
        "planner.digests": ["SecretDigests"],
        "planner.plan": ["plan"],
        "planner.steps": ["Plan", "RunNeeds", "Step"],
        "reader.document": ["Manifest", "load", "loads"],
        "reader.validation": ["Validation", "validate"],
        "runner.apply": ["apply"],
        "runner.sinks": ["IssuedKey", "SecretFile", "SecretSink"],
        "saved.saved_plan": ["SavedPlan"],
    },
)
