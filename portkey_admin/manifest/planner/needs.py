"""Determine the scopes that a run needs, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from portkey_admin.manifest.planner.people_index import is_user
from portkey_admin.manifest.planner.steps import RunNeeds, Step
from portkey_admin.reconcile import KINDS
from portkey_admin.scopes.access import KeyAccess, judge, needs_of
from portkey_admin.scopes.recording import NeededScopes, RecordedNeed
from portkey_admin_api import api

# Operations of a resource type in addition to the one of the action.
_MORE: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("prompts", "update"): ("prompts.versions.list", "prompts.publish"),
    ("prompt_partials", "update"): ("prompt_partials.versions.list", "prompt_partials.publish"),
    ("workspaces", "create"): ("workspaces.update",),
}


def needs_for(looked: NeededScopes, steps: Iterable[Step], key: KeyAccess | None) -> RunNeeds:
    """Return what the look-ups and the writes of these steps need together."""
    calls: dict[tuple[str, tuple[str, ...], bool], None] = {}
    for step in steps:
        for id, path in (*((id, ()) for id in _looks(step)), *_writes(step)):
            calls[id, path, _in_workspace(step)] = None
    lacking: dict[str, None] = {}
    operations: dict[str, tuple[str, ...]] = {id: api.operation(id).scopes for id in looked.operations}
    for id, path, in_workspace in calls:
        needs = needs_of(api.operation(id), path)
        looked.add(RecordedNeed(needs=needs, kind=key.kind if key else None, in_workspace=in_workspace))
        operations["_".join((id, *path)) if path else id] = needs.scopes
        verdict = judge(needs, key)
        if verdict.refusal is not None:
            lacking[verdict.explanation] = None
    return RunNeeds(scopes=tuple(looked), operations=dict(sorted(operations.items())), lacking=tuple(lacking))


def operations_of(steps: Iterable[Step]) -> list[str]:
    """Return the ids of the write operations, as `PortkeyAdmin.require` takes them."""
    return sorted({"_".join((id, *path)) for step in steps for id, path in _writes(step)})


def _looks(step: Step) -> Iterator[str]:
    """Yield the lists that are read again while writing, even if the plan did not need them."""
    if step.writes and (step.action != "delete" or step.wanted is not None):
        yield from KINDS[step.kind].lists


def _writes(step: Step) -> Iterator[tuple[str, tuple[str, ...]]]:
    if not step.writes:
        return
    kind = step.kind
    if step.action == "replace":
        for action in ("delete", "create"):
            yield from _writes(attrs.evolve(step, action=action))
        return
    if kind == "people":
        if step.found is not None and is_user(step.found):
            yield ("users.update" if step.action == "update" else "users.delete"), ()
            return
        if step.action in ("update", "delete"):
            yield "invites.delete", ()
        if step.action != "delete":
            yield "invites.create", ()
        return
    deletes_entries = step.wanted is not None and "remove" in step.wanted
    taken = "delete" if deletes_entries else "update" if step.wanted is not None else step.action
    operation = KINDS[kind].operation(taken)
    if operation is not None:
        yield operation.id, _path(step) if operation.id == "api_keys.create" else ()
    if kind == "workspaces" and step.action == "create" and not _settings_later(step):
        return
    if step.rotates:
        yield "api_keys.rotate", ()
    for id in _MORE.get((kind, step.action), ()):
        yield id, ()


def _settings_later(step: Step) -> bool:
    """Return whether a workspace has fields that only an update accepts."""
    body = step.thing.body if step.thing is not None else {}
    return any(name in body for name in ("settings", "security_settings"))


def _path(step: Step) -> tuple[str, ...]:
    if step.thing is None or step.thing.workspace is None:
        return ("organisation", "service")
    return ("workspace", "user" if "user" in step.thing.body else "service")


def _in_workspace(step: Step) -> bool:
    return step.thing is not None and step.thing.workspace is not None
