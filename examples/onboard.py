"""Onboard an organisation from a list of people: workspaces, a service key for each, invites, and team leads.

Usage: PORTKEY_API_KEY=<organisation service key> [PORTKEY_BASE_URL=<server>] python onboard.py people.csv
"""

import csv
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Any, TypeVar

import anyio
from rich.progress import Progress

from portkey_admin import PortkeyAdmin, bulk

Item = TypeVar("Item")
Person = dict[str, Any]
COLUMNS = {"email": (), "team": (), "role": ("admin", "manager", "member"), "lead": ("yes", "no")}
BAR = Progress(transient=True, disable=not sys.stdout.isatty())


def read_people(path: str) -> Iterator[Person]:
    """Read the list of people. Raises ValueError, which names the line, if it is invalid."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        if missing := [name for name in COLUMNS if name not in (rows.fieldnames or ())]:
            raise ValueError(f"line 1: there is no column {', '.join(missing)}")
        for row in rows:
            for name, allowed in COLUMNS.items():
                if not (row[name] or "").strip() or (allowed and row[name] not in allowed):
                    raise ValueError(f"line {rows.line_num}: {name} must be {' or '.join(allowed) or 'set'}")
            yield {name: row[name] for name in COLUMNS}
        if rows.line_num < 2:
            raise ValueError("line 2: the list is empty")


async def step(title: str, items: Sequence[Item], work: Callable[[Item], Awaitable[None]]) -> list[Item]:
    """Process every item, print the results, and return the items that are done."""
    task = BAR.add_task(f"{title:<10}", total=len(items))
    with BAR:
        report = await bulk.run(
            items, work, max_failures=10, on_event=lambda now: BAR.advance(task, now.kind == "finished")
        )
    told = [f"\n  {each.status}: {each.item}: {each.error!r}" for each in report.having("in_doubt", "failed")]
    print(f"{title:<10} {report}{''.join(told[:10])}", flush=True)  # the report says how many there are
    if report.stopped:
        sys.exit("Too many items failed: the rest was not tried.")
    return [outcome.item for outcome in report.done()]


async def onboard(portkey: PortkeyAdmin, people: Sequence[Person]) -> bool:
    """Add the people and their teams to the organisation, and return whether everything worked."""
    workspaces: dict[str, str] = {}

    async def create_workspace(team: str) -> None:
        workspaces[team] = (await portkey.workspaces.create(name=team)).id

    async def create_key(team: str) -> None:
        # Only this response contains the key's secret: put it into your vault here.
        await portkey.api_keys.create_workspace_service(
            workspace_id=workspaces[team],
            name=f"{team} service",
            scopes=["completions.write", "prompts.render"],
            usage_limits={"type": "cost", "credit_limit": 500, "periodic_reset": "monthly"},  # US dollars
            rate_limits=[{"type": "requests", "unit": "rpm", "value": 600}],
        )

    async def invite(person: Person) -> None:
        email, id, role = person["email"], workspaces[person["team"]], person["role"]
        await portkey.invites.create(email=email, role="member", workspaces=[{"id": id, "role": role}])

    async def promote(lead: Person) -> None:
        with anyio.fail_after(300):  # seconds in which to accept the invite
            while not (found := await portkey.users.list(email=lead["email"])).items:  # noqa: ASYNC110
                await anyio.sleep(1)
        await portkey.workspaces.members.update(workspaces[lead["team"]], found.items[0].id, role="manager")

    async with portkey:  # each step uses the results of the previous one; steps that wait for people are last
        made = await step("Workspaces", sorted({person["team"] for person in people}), create_workspace)
        keyed = await step("Keys", made, create_key)
        invited = await step("Invites", [person for person in people if person["team"] in made], invite)
        leads = [person for person in invited if person["lead"] == "yes"]
        return await step("Leads", leads, promote) == leads and keyed == made and invited == people


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    try:
        listed, client = list(read_people(sys.argv[1])), PortkeyAdmin()
    except (OSError, ValueError, csv.Error) as error:
        print(f"{' '.join(sys.argv)}: {error}", file=sys.stderr)
        sys.exit(2)
    try:
        sys.exit(0 if anyio.run(onboard, client, listed) else 1)
    except KeyboardInterrupt:
        tried = (f"{task.completed:,.0f} of {task.total:,.0f} {task.description}" for task in BAR.tasks)
        print(f"Interrupted; tried so far: {', '.join(map(str.strip, tried))}")
        sys.exit(130)
