"""Rotate the service keys of all workspaces, and pass each new secret to a secret store.

Usage: PORTKEY_API_KEY=<organisation service key> python rotate_keys.py rotation.jsonl [--hours 24] -- COMMAND

COMMAND gets the secret on its standard input, and KEY_ID, KEY_NAME and KEY_WORKSPACE in its environment; it
must exit with 0 once the secret is stored. The old secrets stay valid for --hours. If the program fails or is
killed, run the same command again: the journal knows which keys are done. Each rotation needs a new journal.
"""

import argparse
import os
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeAlias

import anyio

from portkey_admin import AmbiguousWriteError, PortkeyAdmin, PortkeyError, bulk, manifest
from portkey_admin.manifest import IssuedKey
from portkey_admin_api.models import ApiKey

Store: TypeAlias = Callable[[IssuedKey], Awaitable[None]]


async def store_with(command: list[str], issued: IssuedKey) -> None:
    """Pass a secret to a command. Write a function like this one for your own secret store."""
    told = {"KEY_ID": issued.id, "KEY_NAME": issued.name, "KEY_WORKSPACE": issued.workspace or ""}
    secret = issued.secret.encode()
    await anyio.run_process(command, input=secret, stdout=None, stderr=None, env=os.environ | told)


async def rotate_all(portkey: PortkeyAdmin, journal: bulk.Journal, store: Store, hours: float) -> bool:
    """Rotate the keys that are not in the journal yet, and return whether all of them are done."""
    waiting: dict[str, IssuedKey] = {}  # secrets that Portkey showed once, and that are not stored yet

    async def hand_over(key: ApiKey) -> ApiKey:
        try:
            await store(waiting[key.id])
        except Exception as error:
            # In doubt, so that the journal does not record it as done, and `again` tries once more.
            raise AmbiguousWriteError(f"the store did not take it ({type(error).__name__})") from error
        del waiting[key.id]
        return key

    async def rotate(key: ApiKey) -> ApiKey:
        with anyio.CancelScope(shield=True):  # an interrupt in between would lose the secret
            made = await portkey.api_keys.rotate(key.id, key_transition_period_ms=int(hours * 3_600_000))
            issued = IssuedKey(name=key.name, workspace=key.workspace_id, id=key.id, secret=made.key)
            waiting[key.id] = issued
            await hand_over(key)
        return key

    async def again(key: ApiKey) -> ApiKey | None:
        # If an earlier run was killed, or the response was lost, the secret is lost: return None, so that
        # `rotate` runs again. Portkey rejects it while the old secret is valid; until then, the key stays in
        # doubt.
        return await hand_over(key) if key.id in waiting else None

    keys = [key async for key in portkey.api_keys.list().prefetch(4) if key.type == "workspace-service"]
    try:
        report = await bulk.run(
            keys, rotate, journal=journal, key=lambda key: key.id, wanted=lambda key: key.id, find=again
        )
    finally:
        if waiting:  # better in a file that only its owner can read than lost
            file = manifest.SecretFile(f"{journal.path}.secrets")
            with file, anyio.CancelScope(shield=True):
                for issued in waiting.values():
                    await file(issued)
            print(f"{len(waiting)} secrets that the store did not take: {journal.path}.secrets")
    for outcome in report.outcomes:
        told = "done" if outcome.succeeded else f"{outcome.status.replace('_', ' ')}: {outcome.error}"
        print(f"{outcome.item.name} ({outcome.item.workspace_id}): {told}")
    print(report)
    return report.ok


async def main(path: str, hours: float, command: list[str]) -> bool:
    """Open the journal, and rotate."""
    with bulk.Journal.open(path, {"run": "rotate_keys.py"}) as journal:
        async with PortkeyAdmin() as portkey:
            return await rotate_all(portkey, journal, partial(store_with, command), hours)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("journal", help="file that records what is done, without secrets")
    parser.add_argument(
        "--hours", type=float, default=24, help="how long old secrets stay valid; at least 0.5"
    )
    parser.add_argument("command", nargs="+", help="command that stores a secret")
    arguments = parser.parse_args()
    try:
        sys.exit(0 if anyio.run(main, arguments.journal, arguments.hours, arguments.command) else 1)
    except (PortkeyError, OSError) as error:
        sys.exit(f"rotate_keys.py: {error}")
