"""The organisation of `killed_runs`: what is wanted, what exists at the end, and which secrets were saved."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from plane_process import Plane

from portkey_admin import PortkeyAdmin

SCOPES = ("completions.write",)

Things = Counter[tuple[str, ...]]


def organisation(items: int) -> dict[str, object]:
    """Return a manifest with this many resources: workspaces, people, keys, labels and collections."""
    teams = max(1, items // 50)
    keys, labels, collections = items // 5, items // 10, items // 10
    people = items - teams - keys - labels - collections

    def share(count: int, team: int) -> range:
        return range(team, count, teams)

    return {
        "workspaces": [
            {
                "name": f"Team {team}",
                "api_keys": [{"name": f"service {n}", "scopes": list(SCOPES)} for n in share(keys, team)],
                "labels": [{"name": f"label-{n}"} for n in share(labels, team)],
                "collections": [{"name": f"collection {n}"} for n in share(collections, team)],
            }
            for team in range(teams)
        ],
        "people": [
            {
                "email": f"person.{n}@example.com",
                "role": "member",
                "workspaces": {f"Team {n % teams}": "member"},
            }
            for n in range(people)
        ],
    }


def wanted(manifest: Mapping[str, object]) -> Things:
    """Return the resources in a manifest, by type and names."""
    found: Things = Counter()
    workspaces, people = manifest["workspaces"], manifest["people"]
    assert isinstance(workspaces, list)
    assert isinstance(people, list)
    for workspace in workspaces:
        found["workspace", workspace["name"]] += 1
        for section in ("api_keys", "labels", "collections"):
            for thing in workspace[section]:
                found[section, workspace["name"], thing["name"]] += 1
    for person in people:
        found["person", person["email"]] += 1
    return found


async def there(plane: Plane) -> tuple[Things, dict[str, str]]:
    """Return the resources of the plane, and the masked secret of each key by its id."""
    found: Things = Counter()
    masks: dict[str, str] = {}
    async with PortkeyAdmin(plane.key, base_url=plane.url, max_retries=20) as portkey:
        names = {str(each.id): str(each.name) async for each in portkey.workspaces.list()}
        found.update(("workspace", name) for name in names.values())
        found += await _people(portkey)
        async for key in portkey.api_keys.list():
            if key.workspace_id:
                found["api_keys", names[key.workspace_id], str(key.name)] += 1
                masks[str(key.id)] = str(key.key)
        for id, name in names.items():
            async for label in portkey.labels.list(workspace_id=id):
                if label.workspace_id:
                    found["labels", name, str(label.name)] += 1
            async for collection in portkey.collections.list(workspace_id=id):
                if not collection.is_default:
                    found["collections", name, str(collection.name)] += 1
    return found, masks


async def _people(portkey: PortkeyAdmin) -> Things:
    # An invite that is accepted between reading the two lists would be in neither: repeat until none is.
    users = await _users(portkey)
    while True:
        pending = portkey.invites.list(status="pending")
        invited: Things = Counter([("person", str(each.email)) async for each in pending])
        before, users = users, await _users(portkey)
        if users == before:
            return users + invited


async def _users(portkey: PortkeyAdmin) -> Things:
    return Counter(
        [("person", str(each.email)) async for each in portkey.users.list() if each.role != "owner"]
    )


def secrets_on_file(file: Path) -> list[tuple[str, str]]:
    """Return the id and secret of each line."""
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.exists() else []
    return [(line["id"], line["key"]) for line in lines]


def without_secret(file: Path, masks: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return the keys whose secret was not saved."""
    last = dict(secrets_on_file(file))
    return [
        ("secret", id)
        for id, mask in masks.items()
        if id not in last or not (last[id].startswith(mask[:2]) and last[id].endswith(mask[-3:]))
    ]


def rotated(file: Path, masks: Mapping[str, str]) -> list[str]:
    """Return the keys that got another secret, or were recreated, after their secret was saved."""
    handed_over = Counter(id for id, _ in secrets_on_file(file))
    return [id for id, count in handed_over.items() if count > 1 or id not in masks]
