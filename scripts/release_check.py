"""Check that a tag, `portkey_admin.__version__` and the changelog agree, before anything is published.

python scripts/release_check.py v1.2.3
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from portkey_admin import __version__

ROOT = Path(__file__).resolve().parent.parent


def faults(tag: str, version: str, changelog: str) -> list[str]:
    """Return the contradictions."""
    found = []
    if tag != f"v{version}":
        found.append(
            f"the tag is {tag or 'not given'}, and portkey_admin.__version__ is {version}: tag v{version}"
        )
    sections = dict(
        re.findall(r"^## \[?([^\s\]]+)\]?.*?$(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    )
    if version not in sections:
        found.append(f"CHANGELOG.md has no heading for {version}")
    if sections.get("Unreleased", "").strip():
        found.append(f"CHANGELOG.md still has entries under Unreleased: move them to {version}")
    return found


def main(tag: str) -> int:
    wrong = faults(tag, __version__, (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    for fault in wrong:
        print(fault, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
