"""Onboard an organisation from a list of people: workspaces, invites, team leads, and a service key per team.

    PORTKEY_API_KEY=... python examples/onboard.py examples/people.csv

The API key is an organisation service key; PORTKEY_BASE_URL names a server other than Portkey's own.
"""

import csv
import sys
from collections.abc import Awaitable, Callable, Sequence
from typing import Literal, TypedDict, TypeVar, cast

import anyio
from rich.progress import MofNCompleteColumn, Progress

from portkey_admin import PortkeyAdmin, bulk

Item = TypeVar("Item")
JOINED_WITHIN = 300  # seconds; a lead who has not joined by then is reported as failed


class Person(TypedDict):
    email: str
    team: str
    role: Literal["admin", "manager", "member"]
    lead: Literal["yes", "no"]


async def step(title: str, items: Sequence[Item], work: Callable[[Item], Awaitable[None]]) -> bool:
    """Work on every item, show how far it is, and print what became of them."""
    columns = (*Progress.get_default_columns(), MofNCompleteColumn())
    with Progress(*columns, transient=True, disable=not sys.stdout.isatty()) as bar:
        task = bar.add_task(f"{title:<10}", total=len(items))
        report = await bulk.run(items, work, concurrency=32, on_outcome=lambda _: bar.advance(task))
    print(f"{title:<10} {report}", flush=True)
    for outcome in (*report.failed(), *report.in_doubt()):
        print(f"  {outcome.status}: {outcome.item}: {outcome.error!r}")
    return len(report.done()) == len(items)


async def joined(portkey: PortkeyAdmin, email: str) -> str:
    """Return the user id of a person once they have accepted their invite."""
    with anyio.fail_after(JOINED_WITHIN):
        while True:
            async for user in portkey.users.list(email=email):
                return user.id
            await anyio.sleep(1)


async def onboard(portkey: PortkeyAdmin, people: Sequence[Person]) -> bool:
    """Bring the people and their teams into the organisation, and say whether all of it worked."""
    teams = sorted({person["team"] for person in people})
    leads = [person for person in people if person["lead"] == "yes"]
    workspaces: dict[str, str] = {}

    async def create_workspace(team: str) -> None:
        workspaces[team] = (await portkey.workspaces.create(name=team)).id

    async def invite(person: Person) -> None:
        await portkey.invites.create(
            email=person["email"],
            role="member",
            workspaces=[{"id": workspaces[person["team"]], "role": person["role"]}],
        )

    async def promote(lead: Person) -> None:
        user_id = await joined(portkey, lead["email"])
        await portkey.workspaces.members.update(workspaces[lead["team"]], user_id, role="manager")

    async def create_key(team: str) -> None:
        # The answer holds the key's secret, once and never again: put it into your vault here.
        await portkey.api_keys.create_workspace_service(
            workspace_id=workspaces[team],
            name=f"{team} service",
            scopes=["completions.write", "prompts.render"],
            usage_limits={"type": "cost", "credit_limit": 500, "periodic_reset": "monthly"},  # US dollars
            rate_limits=[{"type": "requests", "unit": "rpm", "value": 600}],
        )

    worked = await step("Workspaces", teams, create_workspace)
    worked &= await step("Invites", people, invite)
    worked &= await step("Leads", leads, promote)
    return worked & await step("Keys", teams, create_key)


async def main(people: Sequence[Person]) -> bool:
    async with PortkeyAdmin() as portkey:
        return await onboard(portkey, people)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        rows = cast(list[Person], list(csv.DictReader(file)))
    try:
        sys.exit(0 if anyio.run(main, rows) else 1)
    except KeyboardInterrupt:
        sys.exit(130)
