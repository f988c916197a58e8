"""Write docs/scope-table.md: every operation, the scopes it needs, and which types of key may call it.

    python scripts/scope_table.py [--check]

The cells are the result of `portkey_admin.scopes.access.judge` for a key with every scope of its type.
"""

import argparse
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from portkey_admin import KEY_CREATORS, SCOPES, KeyAccess, Needs, operations
from portkey_admin.scopes.access import PATH_SCOPES, judge, needs_of
from portkey_admin.scopes.vocabulary import KEY_KINDS
from portkey_admin_api import api

TARGET = Path(__file__).resolve().parent.parent / "docs" / "scope-table.md"

_HEAD = """\
# What each type of key may do

Written by `python scripts/scope_table.py` from `openapi.yaml` and `portkey_admin/scopes/vocabulary.py`; do
not edit.

The three columns on the right say what happens if a key of that type, with every scope that its type can
have, calls the operation:

- **yes**: the call is sent.
- **no**: an error is raised before anything is sent (`WrongKeyKindError`, or `MissingScopeError` if no key of
  that type can have the scope): the requirement is documented for the operation (`documented`), or for scopes
  also for its family (`family`).
- **no?**: the call is sent, with a `ScopeWarning`: the type of key is documented only for the `family`, the
  requirement is `inferred` from names, or sources disagree (`conflicting`).
"""


def table() -> str:
    """Return the page."""
    calls = (
        f"| {name} | {_scopes(needs)} | {needs.evidence} | {' | '.join(_verdicts(needs))} |"
        for name, needs in _needs()
    )
    sections = [
        f"{_HEAD}\n{len(operations())} operations, {len(SCOPES)} scopes.\n",
        _section("Operations", "Operation | Scopes | Evidence", calls),
        _section("Which types of key can have a scope", "Scope", _matrix(SCOPES.items())),
        _section("Who may create which type of key", "Role", _matrix(KEY_CREATORS.items())),
    ]
    return "".join(sections)


def _section(title: str, columns: str, rows: Iterable[str]) -> str:
    head = f"| {columns} | {' | '.join(KEY_KINDS)} |"
    return "\n".join([f"\n## {title}\n", head, f"|{'---|' * (head.count('|') - 1)}", *rows]) + "\n"


def _matrix(held: Iterable[tuple[str, Collection[str]]]) -> Iterator[str]:
    for name, kinds in held:
        yield f"| {name} | {' | '.join('yes' if kind in kinds else 'no' for kind in KEY_KINDS)} |"


def _needs() -> Iterator[tuple[str, Needs]]:
    """Yield the needs of each operation, and if they depend on its path, those with each path."""
    for id in operations():
        operation = api.operation(id)
        yield id, needs_of(operation)
        for path in PATH_SCOPES.get(id, ()):
            yield f"{id} ({'/'.join(path)})", needs_of(operation, path)


def _scopes(needs: Needs) -> str:
    return (" and " if needs.rule == "all" else " or ").join(needs.scopes) or "none"


def _verdicts(needs: Needs) -> Iterator[str]:
    for kind in KEY_KINDS:
        every = KeyAccess(kind, [scope for scope, kinds in SCOPES.items() if kind in kinds])
        verdict = judge(needs, every)
        yield "yes" if verdict.refusal is None else "no" if verdict.certain else "no?"


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit code: 0, or 1 if the page is out of date."""
    parser = argparse.ArgumentParser(description="Write docs/scope-table.md.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail if it is out of date")
    options = parser.parse_args(arguments)
    if not options.check:
        TARGET.parent.mkdir(exist_ok=True)
        TARGET.write_text(table(), encoding="utf-8")
    elif not TARGET.exists() or TARGET.read_text(encoding="utf-8") != table():
        print(f"{TARGET.name} is out of date: run python scripts/scope_table.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
