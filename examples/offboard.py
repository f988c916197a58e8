"""Remove a person from an organisation: API keys, invites, workspace memberships, and finally the user.

Usage: PORTKEY_API_KEY=<organisation service key> python offboard.py ada@example.com [--yes]

Without --yes it only prints what it would do. You can run it again at any time: it skips what was removed.
"""

import argparse
import sys
from collections.abc import Awaitable, Callable
from functools import partial

import anyio
import attrs

from portkey_admin import NotFoundError, PortkeyAdmin, PortkeyError, bulk
from portkey_admin_api.models import Workspace


@attrs.frozen
class Step:
    """Something to remove."""

    title: str
    take: Callable[[], Awaitable[None]] = attrs.field(repr=False)


async def find(portkey: PortkeyAdmin, email: str) -> list[list[Step]]:
    """Find everything that the person has, as lists of steps to do one after the other."""
    address = email.lower()
    invites = [
        Step(f"invite {invite.id}", partial(portkey.invites.delete, invite.id))
        async for invite in portkey.invites.list(email=email, status="pending")
        if invite.email.lower() == address
    ]
    users = [user async for user in portkey.users.list(email=email) if user.email.lower() == address]
    keys: list[Step] = []
    places: list[Step] = []
    for user in users:
        if user.role == "owner":
            raise ValueError(f"{email} owns the organisation: make someone else its owner first")
        async for key in portkey.api_keys.list().prefetch(4):
            if key.user_id == user.id:
                title = f"API key {key.name!r} in workspace {key.workspace_id}"
                keys.append(Step(title, partial(portkey.api_keys.delete, key.id)))

        async def look(workspace: Workspace, id: str = user.id) -> None:
            async for member in portkey.workspaces.members.list(workspace.id, email=email):
                if member.id == id:
                    remove = partial(portkey.workspaces.members.remove, workspace.id, id)
                    places.append(Step(f"member of {workspace.name!r}", remove))

        for outcome in (await bulk.run(portkey.workspaces.list(), look)).failed():
            raise outcome.error or RuntimeError(f"{outcome.item.name}: not read")
    gone = [Step(f"user {user.id}", partial(portkey.users.delete, user.id)) for user in users]
    # First everything that gives access now or later. The user comes last: a later run needs it to find the
    # rest.
    return [keys, invites, sorted(places, key=lambda step: step.title), gone]


async def take(step: Step) -> None:
    """Remove something; it may already be gone."""
    try:
        await step.take()
    except NotFoundError:
        return  # removed by someone else, or together with its parent


async def offboard(email: str, *, yes: bool) -> bool:
    """Remove the person, or print the steps; returns whether nothing is left to do."""
    async with PortkeyAdmin() as portkey:
        levels = await find(portkey, email)
        if not any(levels):
            print(f"{email}: nothing to do")
            return True
        for steps in levels:
            if not yes:
                print("".join(f"would remove {step.title}\n" for step in steps), end="")
                continue
            for outcome in (report := await bulk.run(steps, take)).outcomes:
                told = "removed" if outcome.succeeded else f"{outcome.status}: {outcome.error}:"
                print(f"{told} {outcome.item.title}", flush=True)
            if not report.ok:
                print(f"{email}: not done; run it again")
                return False
    print(f"{email}: {'done' if yes else 'nothing was changed; add --yes to do this'}")
    return True


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("email", help="address of the person")
    parser.add_argument("--yes", action="store_true", help="do it")
    arguments = parser.parse_args()
    try:
        sys.exit(0 if anyio.run(lambda: offboard(arguments.email, yes=arguments.yes)) else 1)
    except (PortkeyError, ValueError) as error:
        sys.exit(f"offboard.py: {error}")
