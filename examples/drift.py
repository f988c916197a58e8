"""Say whether somebody changed by hand what a manifest describes: exit 0 no, 1 yes with the differences.

Usage: PORTKEY_API_KEY=<organisation service key> python drift.py org.yaml [--all] [--json]

Nothing is written. With --all, what is there and the manifest does not have is a difference as well, in the
sections that the manifest has. Exit 2 where it could not be found out.
"""

import argparse
import json
import sys

import anyio

from portkey_admin import PortkeyAdmin, PortkeyError, manifest


async def differences(org: manifest.Manifest, *, everything: bool) -> list[manifest.Step]:
    """Return what would have to be written to bring the organisation to what the manifest says."""
    async with PortkeyAdmin() as portkey:
        plan = await manifest.plan(portkey, org, prune=everything)
    return [step for step in plan if step.writes]


def told(step: manifest.Step) -> str:
    """Say of a difference what it is, and not what would be done about it."""
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
        print(f"{path}: {len(found)} of {len(org)} things differ" if found else f"{path}: no drift")
    return 1 if found else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("manifest", help="YAML or JSON")
    parser.add_argument("--all", action="store_true", help="also what the manifest does not have")
    parser.add_argument("--json", action="store_true", help="a line for each difference, for programs")
    arguments = parser.parse_args()
    sys.exit(main(arguments.manifest, everything=arguments.all, as_json=arguments.json))
