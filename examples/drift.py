"""Check whether the resources in a manifest were changed manually: exit 0 if not, 1 with the differences.

Usage: PORTKEY_API_KEY=<organisation service key> python drift.py org.yaml [--all] [--json]

Nothing is written. With --all, resources that are not in the manifest are differences too, in the sections
that the manifest has. Exit 2 if the check failed.
"""

import argparse
import json
import sys

import anyio

from portkey_admin import PortkeyAdmin, PortkeyError, manifest


async def differences(org: manifest.Manifest, *, everything: bool) -> list[manifest.Step]:
    """Return the writes that would make the organisation match the manifest."""
    async with PortkeyAdmin() as portkey:
        plan = await manifest.plan(portkey, org, prune=everything)
    return [step for step in plan if step.writes]


def told(step: manifest.Step) -> str:
    """Describe a difference, not the write that would remove it."""
    missing = {"create": "is not there", "delete": "is not in the manifest"}.get(step.action)
    if missing:
        return f"{step.title} {missing}"
    fields = [f"{change.field} is {change.before!r} and not {change.after!r}" for change in step.changes]
    return f"{step.title}: {'; '.join(fields) or step.note}"


def main(path: str, *, everything: bool, as_json: bool) -> int:
    """Compare, print the differences, and return the exit code."""
    try:
        org = manifest.load(path)
        found = anyio.run(lambda: differences(org, everything=everything))
    except (PortkeyError, OSError) as error:
        print(f"drift.py: {error}", file=sys.stderr)
        return 2
    for step in found:
        where = f"  ({step.mark})" if step.mark is not None else ""
        print(json.dumps(step.to_dict(), default=str) if as_json else f"{told(step)}{where}")
    if not as_json:
        print(f"{path}: {len(found)} of {len(org)} resources differ" if found else f"{path}: no drift")
    return 1 if found else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("manifest", help="YAML or JSON")
    parser.add_argument("--all", action="store_true", help="also resources that are not in the manifest")
    parser.add_argument("--json", action="store_true", help="print a line of JSON per difference")
    arguments = parser.parse_args()
    sys.exit(main(arguments.manifest, everything=arguments.all, as_json=arguments.json))
