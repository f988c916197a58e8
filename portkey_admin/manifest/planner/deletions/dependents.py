"""Dependents of a deleted integration: its providers or MCP servers in all workspaces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial

import attrs

from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.live import There, all_of
from portkey_admin.manifest.model.items import title_of
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.planner.deletions.unlisted import deletion
from portkey_admin.manifest.planner.resolver import Resolver
from portkey_admin.manifest.planner.steps import Step
from portkey_admin.reconcile import Found
from portkey_admin.scopes.errors import PermissionDeniedError, ScopeError
from portkey_admin.text import counted

# Portkey deletes an integration's providers with it, but refuses to delete an MCP integration with servers.
_GO_WITH: Mapping[str, tuple[str, str]] = {
    "integrations": ("providers", "integration_id"),
    "mcp_integrations": ("mcp_servers", "mcp_integration_id"),
}


@attrs.frozen
class _User:
    """A provider or MCP server, and the name of its workspace."""

    kind: str
    workspace: str
    found: Found

    @property
    def title(self) -> str:
        shown = self.found.shown
        return title_of(SECTIONS[self.kind], str(shown.get("slug") or self.found.id), self.workspace)

    @property
    def is_automatic(self) -> bool:
        return SECTIONS[self.kind].is_automatic(self.found.shown)


class TakenAlong:
    """Finds the users of an integration."""

    def __init__(self, resolver: Resolver, steps: Sequence[Step]) -> None:
        self._resolver = resolver
        self._steps = steps
        self._read: dict[str, list[_User]] = {}
        # Kept resources in the file; nothing was found for new ones.
        self._listed = {_mark(step.kind, step.found): step for step in steps if step.found is not None}

    async def listed_user(self, step: Step) -> Step | None:
        """Return the resources in the file that would be deleted with an integration, if any."""
        for user in await self._users(step):
            listed = self._listed.get(_mark(user.kind, user.found))
            if listed is not None and listed.action not in ("delete", "replace"):
                return listed
        return None

    async def deletions(self, step: Step, others: Sequence[Step]) -> tuple[list[Step], str]:
        """Return the deletions of an integration's dependents, except others, and a note."""
        told = {_mark(each.kind, each.found) for each in others if each.found is not None}
        users = await self._users(step)
        counts = Counter(SECTIONS[user.kind].noun for user in users)
        said = [counted(count, noun) for noun, count in counts.items()]
        return [
            deletion(SECTIONS[user.kind], user.workspace, user.found, part_of=step.key)
            for user in users
            if not user.is_automatic and _mark(user.kind, user.found) not in told
        ], f"with all that uses it: {', '.join(said)}" if said else ""

    async def check_replaced(self) -> None:
        """Raise ManifestError if replacing a resource would delete others that are not replaced."""
        problems = Problems()
        for step in self._steps:
            if step.action != "replace" or step.thing is None:
                continue
            lost = [user for user in await self._users(step) if not self._is_replaced(user)]
            if lost:
                told = ", ".join(sorted(user.title for user in lost)[:5])
                problems.at(
                    step.thing.node,
                    f"{step.title} can only be changed by recreating it, and {len(lost):,} that use it would"
                    f" be deleted with it ({told}): replace or delete them as well",
                )
        problems.raise_any()

    def _is_replaced(self, user: _User) -> bool:
        listed = self._listed.get(_mark(user.kind, user.found))
        return user.is_automatic if listed is None else listed.action == "replace"

    async def _users(self, step: Step) -> list[_User]:
        kind, field = _GO_WITH.get(step.kind, ("", ""))
        if not kind or step.wanted is not None or step.found is None:
            return []
        names = step.found.names
        return [user for user in await self._all(kind) if str(user.found.shown.get(field)) in names]

    async def _all(self, kind: str) -> list[_User]:
        if kind not in self._read:
            found: list[_User] = []

            async def read(workspace: There) -> None:
                name = str(workspace.shown.get("name"))
                with suppress(PermissionDeniedError, ScopeError):  # this key can't see the workspace
                    place = {"workspace_id": workspace.known.path}
                    rows = await self._resolver.reconciler.rows(kind, place)
                    found.extend(_User(kind, name, row) for row in rows)

            await all_of([partial(read, each) for each in await self._resolver.live.rows("workspaces", {})])
            self._read[kind] = found
        return self._read[kind]


def _mark(kind: str, found: Found) -> tuple[str, str]:
    """Return a resource's unique identity, even if its slug is unique only in its workspace."""
    return kind, str(found.shown.get("id") or found.id)
