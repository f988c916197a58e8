"""What goes with an integration that is deleted: its providers or MCP servers, wherever they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import anyio
import attrs

from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.items import title_of
from portkey_admin.manifest.resolving import Resolver
from portkey_admin.manifest.sections import SECTIONS
from portkey_admin.manifest.steps import Step
from portkey_admin.manifest.unlisted import deletion, shown_by
from portkey_admin.reconcile import Found
from portkey_admin.scopes.errors import PermissionDeniedError, ScopeError

# Portkey deletes the providers of an integration with it, and no MCP integration that has servers.
_GO_WITH: Mapping[str, tuple[str, str]] = {
    "integrations": ("providers", "integration_id"),
    "mcp_integrations": ("mcp_servers", "mcp_integration_id"),
}
_AT_ONCE = 8


@attrs.frozen
class _User:
    """A provider or MCP server, and the name of its workspace."""

    kind: str
    workspace: str
    found: Found

    @property
    def title(self) -> str:
        shown = shown_by(self.found)
        return title_of(SECTIONS[self.kind], str(shown.get("slug") or self.found.id), self.workspace)

    @property
    def is_automatic(self) -> bool:
        return SECTIONS[self.kind].is_automatic(shown_by(self.found))


class TakenAlong:
    """Finds what uses an integration."""

    def __init__(self, resolver: Resolver, steps: Sequence[Step]) -> None:
        self._resolver = resolver
        self._steps = steps
        self._read: dict[str, list[_User]] = {}
        # What the file has and stays; of a new one nothing was found.
        self._listed = {_mark(step.kind, step.found): step for step in steps if step.found is not None}

    async def listed_user(self, step: Step) -> Step | None:
        """Return what the file has and would go with an integration, if there is any."""
        for user in await self._users(step):
            listed = self._listed.get(_mark(user.kind, user.found))
            if listed is not None and listed.action not in ("delete", "replace"):
                return listed
        return None

    async def deletions(self, step: Step, others: Sequence[Step]) -> tuple[list[Step], str]:
        """Return the deletions of what goes with an integration, but for others, and what there is to say."""
        told = {_mark(each.kind, each.found) for each in others if each.found is not None}
        users = await self._users(step)
        counts = Counter(SECTIONS[user.kind].noun for user in users)
        said = [f"{count:,} {noun}{'' if count == 1 else 's'}" for noun, count in counts.items()]
        return [
            deletion(SECTIONS[user.kind], user.workspace, user.found, part_of=step.key)
            for user in users
            if not user.is_automatic and _mark(user.kind, user.found) not in told
        ], f"with all that uses it: {', '.join(said)}" if said else ""

    async def check_replaced(self) -> None:
        """Raise ManifestError if something that is replaced would take along what is not."""
        problems = Problems()
        for step in self._steps:
            if step.action != "replace" or step.thing is None:
                continue
            lost = [user for user in await self._users(step) if not self._is_replaced(user)]
            if lost:
                told = ", ".join(sorted(user.title for user in lost)[:5])
                problems.add(
                    step.thing.mark,
                    step.thing.node.path,
                    f"{step.title} can only be changed by making it anew, and {len(lost):,} that use it would"
                    f" go with it ({told}): replace or delete them as well",
                )
        problems.raise_any()

    def _is_replaced(self, user: _User) -> bool:
        listed = self._listed.get(_mark(user.kind, user.found))
        return user.is_automatic if listed is None else listed.action == "replace"

    async def _users(self, step: Step) -> list[_User]:
        kind, field = _GO_WITH.get(step.kind, ("", ""))
        if not kind or step.wanted is not None or step.found is None:
            return []
        shown = shown_by(step.found)
        names = {str(name) for name in (step.id, shown.get("id"), shown.get("slug")) if name}
        return [user for user in await self._all(kind) if str(shown_by(user.found).get(field)) in names]

    async def _all(self, kind: str) -> list[_User]:
        """Return all that there are of a kind, in every workspace."""
        if kind not in self._read:
            found: list[_User] = []
            waiting = iter(await self._resolver.live.rows("workspaces", {}))

            async def read() -> None:
                for each in waiting:
                    name = str(each.shown.get("name"))
                    try:
                        rows = await self._resolver.reconciler.rows(kind, {"workspace_id": each.known.path})
                    except (PermissionDeniedError, ScopeError):
                        continue  # what this key may not see, nobody can tell
                    found.extend(_User(kind, name, row) for row in rows)

            async with anyio.create_task_group() as tasks:
                for _ in range(_AT_ONCE):
                    tasks.start_soon(read)
            self._read[kind] = found
        return self._read[kind]


def _mark(kind: str, found: Found | None) -> tuple[str, str]:
    """Return what tells a resource from all others, also where its slug is that of its workspace alone."""
    shown: Mapping[str, Any] = {} if found is None else shown_by(found)
    return kind, str(shown.get("id") or (found.id if found is not None else ""))
