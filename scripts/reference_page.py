"""Write docs/reference.md: every operation with its method, scopes, types of key and paging.

Usage: python scripts/reference_page.py [--check]

With --check nothing is written, and the exit status is 1 if the page is stale.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from portkey_admin import OperationRecord, operations
from portkey_admin_api import api
from portkey_admin_api.types import Operation

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference.md"

_KEYS = {"organisation-service": "O", "workspace-service": "W", "workspace-user": "U"}

HEAD = """\
# Operations

Written by `make generate` from the code; do not edit.

All operations of the Admin API, by the name of their method on `PortkeyAdmin`. `operations()` returns the
same as data.

- **Keys**: the types of API key that may call it. O: organisation key (Admin API key), W: service key of a
  workspace, U: key of a user in a workspace. None: public.
- **Scopes**: the key needs one of these, or all of them if they are joined by "and". The evidence is in
  brackets: *documented* for the operation, documented for the *family*, *inferred* from names, or
  *conflicting* if sources disagree.
- **Paging**: the query parameters of the page and its size, and the number of the first page. *one page*: the
  list has no page numbers.
- **Repeatable**: the operation is idempotent: the client retries it if a response is lost. Every GET is.
"""


def page() -> str:
    """Return the whole page."""
    sections = groupby(operations().values(), key=lambda record: record.id.partition(".")[0])
    return HEAD + "".join(_section(family, list(records)) for family, records in sections)


def _section(family: str, records: list[OperationRecord]) -> str:
    lines = [
        "",
        f"## {family}",
        "",
        "| Method | API | Keys | Scopes | Paging | Repeatable |",
        "|---|---|---|---|---|---|",
        *(_row(record, api.operation(record.id)) for record in records),
    ]
    notes = list(_notes(records))
    return "\n".join([*lines, *(["", *notes] if notes else [])]) + "\n"


def _row(record: OperationRecord, operation: Operation[object]) -> str:
    cells = (
        f"`{record.facade or record.id}`<br>{record.summary}",
        f"{record.method} `{record.path}`",
        " ".join(_KEYS[key] for key in record.keys) or "none",
        _scopes(operation),
        _paging(record),
        "yes" if record.idempotent else "no",
    )
    return f"| {' | '.join(cells)} |"


def _scopes(operation: Operation[object]) -> str:
    joint = " and " if operation.scope_rule == "all" else "<br>"
    names = joint.join(f"`{scope}`" for scope in operation.scopes)
    return f"{names or 'none known' if operation.keys else 'none'} ({operation.evidence})"


def _paging(record: OperationRecord) -> str:
    paging = record.paging
    if paging is None:
        return ""
    if paging.page is None:
        return "one page"
    return f"`{paging.page}` from {paging.first}, `{paging.size}`" + (
        f" ≤ {paging.max_size}" if paging.max_size else ""
    )


def _notes(records: list[OperationRecord]) -> Iterator[str]:
    experimental = [record.id for record in records if api.operation(record.id).experimental]
    if experimental:
        names = ", ".join(f"`{name}`" for name in experimental)
        yield f"Experimental, known only from the official SDK or the backend: {names}."


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the page is stale")
    arguments = parser.parse_args()
    text = page()
    if arguments.check:
        if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text:
            return 0
        print(f"docs/{PAGE.name} is stale: run `make generate`", file=sys.stderr)
        return 1
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
