"""Make `openapi.yaml` from the document that Portkey publishes and our overlay, and report what changed.

Usage: python scripts/sync.py UPSTREAM [--output openapi.yaml]

UPSTREAM is a file or a URL. Exit status: 0 written, 1 stopped (the reasons are listed, nothing is written),
2 usage.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from spec_sync.annotate import annotate
from spec_sync.check import check
from spec_sync.correct import apply_corrections
from spec_sync.dangling import drop_dangling, refuse_dangling
from spec_sync.describe import describe
from spec_sync.document import Node, endpoints, load_document, schemas
from spec_sync.name import name_schemas
from spec_sync.overlay_data import Overlay, load_overlay
from spec_sync.problems import SyncError
from spec_sync.prune import prune
from spec_sync.repair import repair
from spec_sync.report import differences
from spec_sync.select import select_admin_operations
from spec_sync.tidy import tidy
from spec_sync.write import to_yaml
from yaml_reader import read_yaml

ROOT = Path(__file__).resolve().parent.parent


def convert(published: Node, overlay: Overlay) -> tuple[Node, list[str]]:
    """Turn a published document into ours.

    Returns:
        Our document, and remarks about overlay entries: what the document has caught up with or does not
        have.

    Raises:
        SyncError: Something has to be decided by a person.
    """
    document: Node = {
        "paths": published["paths"],
        "components": {
            key: value
            for key, value in published.get("components", {}).items()
            if key in ("schemas", "parameters", "securitySchemes")
        },
    }
    select_admin_operations(document, overlay)
    repair(document)
    prune(document)
    refuse_dangling(document)
    remarks = [f"naming: {remark}" for remark in name_schemas(document, overlay)]
    for applied in apply_corrections(document, overlay):
        if applied.effect != "changed":
            remarks.append(f"correction {applied.effect}: {applied.place} ({applied.target})")
    remarks += [
        f"older document: {remark}"
        for remark in drop_dangling(document, overlay.info["components"].get("schemas", {}))
    ]
    prune(document)
    remarks += [f"not in this document: {operation_id}" for operation_id in annotate(document, overlay)]
    document["components"] = {**overlay.info["components"], "schemas": schemas(document)}
    document["components"]["schemas"] |= overlay.info["components"].get("schemas", {})
    described = describe(document, overlay)
    remarks += [f"unused {item}" for item in described.unused]
    remarks += [f"undescribed: {item}" for item in described.bare]
    tidy(document)
    head = {key: value for key, value in overlay.info.items() if key != "components"}
    result: Node = {
        **head,
        "tags": document["tags"],
        "paths": document["paths"],
        "components": document["components"],
    }
    check(result)
    return result, remarks


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("upstream", help="the published document: a file or a URL")
    parser.add_argument("--output", type=Path, default=ROOT / "openapi.yaml")
    parser.add_argument("--overlay", type=Path, default=ROOT / "scripts" / "overlay")
    parser.add_argument(
        "--quiet", action="store_true", help="print only counts, no remarks about overlay entries"
    )
    arguments = parser.parse_args()
    try:
        document, remarks = convert(load_document(arguments.upstream), load_overlay(arguments.overlay))
    except SyncError as error:
        print(f"sync stopped, nothing written: {error}", file=sys.stderr)
        return 1
    text = to_yaml(document)
    before = (
        read_yaml(arguments.output.read_text(encoding="utf-8"))
        if arguments.output.exists()
        else {"paths": {}}
    )
    changes = differences(before, read_yaml(text))
    arguments.output.write_text(text, encoding="utf-8")
    count = sum(1 for _ in endpoints(document))
    print(f"{arguments.output.name}: {count} operations, {len(schemas(document))} schemas")
    for line in changes:
        print(f"  {line}")
    if not changes:
        print("  no operation, parameter or field differs from the file before")
    if remarks and not arguments.quiet:
        print(f"overlay: {len(remarks)} remarks")
        for remark in remarks:
            print(f"  {remark}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
