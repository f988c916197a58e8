"""Make the step for one resource of the manifest."""

from __future__ import annotations

from collections.abc import Iterable

from portkey_admin.manifest.model.items import Thing, key_of
from portkey_admin.manifest.model.secret_sources import replaced, secrets_at
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.planner.hidden_values import NOTHING_UNSEEN, Unseen
from portkey_admin.manifest.planner.resolver import Resolver
from portkey_admin.manifest.planner.steps import Action, Step, top_of
from portkey_admin.reconcile import Change, Found
from portkey_admin.secrets.masking import MASK

BY_ADDRESS = ("people", "members")
"""There are very many of these, and only their address identifies them."""


class StepMaker:
    """Makes the steps of a plan."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._manifest = resolver.manifest

    def new(self, thing: Thing, action: Action, *, note: str = "") -> Step:
        """Return the step for a resource that does not exist, or can't be compared yet."""
        body = replaced(thing.body, MASK)
        told = (*thing.section.identity, "slug")
        changes = [
            Change(field=name, before=None, after=value) for name, value in body.items() if name not in told
        ]
        return self.step(thing, action, changes=changes, note=note)

    def step(
        self,
        thing: Thing,
        action: Action,
        *,
        changes: Iterable[Change] = (),
        blocked: Iterable[Change] = (),
        note: str = "",
        found: Found | None = None,
        id: str = "",
        unseen: Unseen = NOTHING_UNSEEN,
    ) -> Step:
        """Return the step for a resource."""
        needs = self._manifest.things.needs(thing)
        if thing.section.name == "people":
            keys = (_workspace_key(member) for member in self._resolver.memberships(thing))
            needs = tuple(key for key in keys if key in self._manifest.things.by_key)
        never_shown = sorted(path for path, _ in secrets_at(thing.body))
        unverified = (*(found.unverified if found else ()), *never_shown)
        return Step(
            key=thing.key,
            kind=thing.section.name,
            title=thing.title,
            action=action,
            level=self._manifest.levels[thing.key],
            changes=tuple(changes),
            blocked=tuple(blocked),
            unverified=tuple(each for each in dict.fromkeys(unverified) if top_of(each) not in unseen.known),
            mark=thing.mark,
            id=found.id if found else id,
            needs=needs,
            note=note,
            send=unseen.send,
            done=unseen.done,
            thing=thing,
            # Unchanged resources are not looked up again.
            found=None if action == "unchanged" and thing.section.name in BY_ADDRESS else found,
        )

    def memberships(self, thing: Thing) -> str:
        """Return the note for an invite: into which workspaces."""
        members = self._resolver.memberships(thing)
        told = ", ".join(f"{member.workspace} ({member.body['role']})" for member in members)
        return f"invite into {told}" if told else "invite into no workspace"


def _workspace_key(member: Thing) -> str:
    return key_of(SECTIONS["workspaces"], None, str(member.workspace))
