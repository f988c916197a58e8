"""Create `openapi.yaml` from the document that Portkey publishes and our overlay, and report what changed.

Usage: python scripts/sync.py UPSTREAM [--output openapi.yaml]

UPSTREAM is a file or a URL. Standard output is Markdown: the changes, for a changelog, and the tasks for a
person, each with the file to edit. Exit status: 0 written, 1 stopped (the reasons are listed, nothing is
written), 2 usage.

Open decisions stop the sync: an operation that the overlay does not know, an object without a name, a missing
description. The report is still complete, with drafts in their place, and ends with the drafts.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import attrs
from spec_sync.annotate import annotate
from spec_sync.check import check
from spec_sync.correct import apply_corrections
from spec_sync.dangling import drop_dangling
from spec_sync.describe import describe
from spec_sync.document import Node, load_document, schemas
from spec_sync.draft import draft, unplaced_stop, with_drafts
from spec_sync.drift import drift
from spec_sync.facts import facts
from spec_sync.live import keep_live
from spec_sync.name import name_schemas
from spec_sync.overlay_data import Overlay, load_overlay
from spec_sync.problems import Stop, SyncError, stopped
from spec_sync.prune import prune
from spec_sync.read import read
from spec_sync.repair import repair
from spec_sync.report import report
from spec_sync.select import is_data_plane, select_admin_operations
from spec_sync.tasks import checklist, tasks
from spec_sync.tidy import tidy
from spec_sync.write import to_yaml
from spec_sync.written import written
from yaml_reader import read_yaml

from portkey_admin import SCOPES

ROOT = Path(__file__).resolve().parent.parent


@attrs.frozen
class Converted:
    """The result of converting a published document.

    Attributes:
        document: Our document.
        remarks: Remarks on overlay entries that the document has adopted or does not have.
        kept: Fields that the document has dropped but that are kept, with the reason.
        stops: Decisions that a person has to make before the document can be written.
    """

    document: Node
    remarks: list[str]
    kept: list[str]
    stops: list[Stop]


def convert(published: Node, overlay: Overlay) -> Converted:
    """Convert a published document to ours, with drafts for what the overlay lacks."""
    stops: list[Stop] = []
    document, left_out = read(
        published,
        lambda each: each.shape in overlay.entries or not is_data_plane(each, overlay.data_plane),
        stops,
        known=overlay.components.keys() | overlay.names(),
    )
    remarks = [f"left out: {remark}" for remark in left_out]
    drafts = draft(document, overlay, SCOPES)
    if drafts:
        stops.append(unplaced_stop(drafts))
        overlay = with_drafts(overlay, drafts)
    if not document["paths"]:
        stops.append(
            Stop(
                "the document has no operation of the Admin API",
                ["paths"],
                "Name the one that Portkey publishes.",
            )
        )
    select_admin_operations(document, overlay)
    repair(document)
    prune(document)
    remarks += [f"naming: {remark}" for remark in name_schemas(document, overlay, stops)]
    for applied in apply_corrections(document, overlay, stops):
        if applied.effect != "changed":
            remarks.append(f"correction {applied.effect}: {applied.place} ({applied.target})")
    kept = keep_live(document, overlay)
    remarks += [
        f"older document: {remark}"
        for remark in drop_dangling(document, overlay.info["components"].get("schemas", {}))
    ]
    prune(document)
    missing, unturned = annotate(document, overlay, stops)
    remarks += [f"not in this document: {id}" for id in missing]
    remarks += [f"paging: {what}" for what in unturned]
    document["components"] = {**overlay.info["components"], "schemas": schemas(document)}
    document["components"]["schemas"] |= overlay.info["components"].get("schemas", {})
    described = describe(document, overlay, stops)
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
    check(result, stops)
    return Converted(result, remarks, kept, stops)


def account(before: Node, after: Node, converted: Converted) -> str:
    """Return the report and the list of tasks, in Markdown."""
    old, new = facts(before), facts(after)
    changes = drift(old, new)
    code = written([*old.operations, *new.operations])
    found = tasks(changes, old, after, new, converted.remarks, code)
    return f"{report(changes, old, new, converted.kept)}\n{checklist(found)}"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("upstream", help="the published document: a file or a URL")
    parser.add_argument("--output", type=Path, default=ROOT / "openapi.yaml")
    parser.add_argument("--overlay", type=Path, default=ROOT / "scripts" / "overlay")
    arguments = parser.parse_args()
    try:
        published, overlay = load_document(arguments.upstream), load_overlay(arguments.overlay)
    except SyncError as error:
        print(f"sync stopped, nothing written: {error}", file=sys.stderr)
        return 1
    converted = convert(published, overlay)
    text = to_yaml(converted.document)
    before: Node = {"paths": {}}
    if arguments.output.exists():
        before = read_yaml(arguments.output.read_text(encoding="utf-8"))
    print(account(before, read_yaml(text), converted), end="")
    if converted.stops:
        print(f"\n{stopped(converted.stops)}", end="")
        print("sync stopped, nothing written:", *converted.stops, sep="\n", file=sys.stderr)
        return 1
    arguments.output.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
