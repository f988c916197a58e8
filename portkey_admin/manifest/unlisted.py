"""What is there and not in the manifest: what `prune` would take, and a plain plan leaves and tells."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from portkey_admin.manifest.items import ACCESS, key_of, title_of
from portkey_admin.manifest.live import Known
from portkey_admin.manifest.resolving import Resolver
from portkey_admin.manifest.sections import SECTIONS, Section
from portkey_admin.manifest.steps import Step
from portkey_admin.reconcile import Change, Found
from portkey_admin.reconcile.forms import normal_address
from portkey_admin_api import api

_RUNS_THE_ORGANISATION = ("owner", "admin")
_MADE_WITH_ACCESS = "Created automatically"
_WORKSPACES = SECTIONS["workspaces"]
_DEFAULTS = {
    "input_guardrails": "input guardrail",
    "output_guardrails": "output guardrail",
    "user_api_key_config": "config",
}

DEEPEST = max(section.level for section in SECTIONS.values())
DEFAULT_GUARDRAILS = "default_guardrails"
GRANTS = tuple(ACCESS.values())


async def unlisted(resolver: Resolver, steps: Sequence[Step]) -> list[Step]:
    """Return the steps that would take away what the manifest does not have, what depends on others first."""
    found: list[Step] = []
    kept = {
        (step.kind, _inside(step.kind, step.thing.workspace if step.thing else None), step.id)
        for step in steps
    }
    for section, workspace in _listed(resolver):
        place = _place(resolver, section, workspace)
        if place is None:
            continue  # the workspace is still to be made: there is nothing in it
        for row in await resolver.reconciler.rows(section.name, place):
            if (section.name, _inside(section.name, workspace), row.id) not in kept and not why_it_stays(
                resolver, section, row
            ):
                found.append(deletion(section, workspace, row))
    for step in steps:
        if step.kind in GRANTS and step.found is not None and step.thing and not step.thing.implied:
            found += await _grants(resolver, step)
        elif step.kind == "workspaces" and step.found is not None:
            found += _default_guardrails(resolver, step)
    return sorted(found, key=lambda step: (step.level, step.key))


def _inside(kind: str, workspace: str | None) -> str | None:
    # One person is a member of several workspaces by one id; all else has an id of its own.
    return workspace if kind == "members" else None


def deletion(
    section: Section, workspace: str | None, found: Found, *, part_of: str = "", level: int = 0
) -> Step:
    """Return the step that deletes something; what depends on others goes first."""
    shown = shown_by(found)
    label = next((str(shown[field]) for field in ("email", "name", "slug") if shown.get(field)), found.id)
    return Step(
        key=f"{key_of(section, workspace, label)}:{found.id}",
        kind=section.name,
        title=title_of(section, label, workspace),
        action="delete",
        level=level or 1 + DEEPEST - section.level,
        changes=(Change(field="", before=label, after=None),),
        id=found.id,
        part_of=part_of,
        found=found,
    )


def shown_by(found: Found) -> Mapping[str, Any]:
    """Return the fields of a row."""
    return found.row.shown if found.row is not None else {}


def _listed(resolver: Resolver) -> list[tuple[Section, str | None]]:
    # Whoever is a member by being in `people` is listed there.
    listed = {each for each in resolver.manifest.content.listed if each[0] not in GRANTS}
    if ("people", None) in listed:
        listed |= {
            ("members", thing.label)
            for thing in resolver.manifest
            if thing.section is _WORKSPACES and not thing.deferred
        }
    return [
        (SECTIONS[name], place) for name, place in sorted(listed, key=lambda each: (each[0], each[1] or ""))
    ]


def _place(resolver: Resolver, section: Section, workspace: str | None) -> Mapping[str, Any] | None:
    if workspace is None:
        own = {"type": "organisation"} if section.name == "api_keys" else {}
        return {**resolver.place(section, None), **own}
    id = resolver.id_of(key_of(_WORKSPACES, None, workspace))
    return None if id is None else {"workspace_id": id}


def why_it_stays(resolver: Resolver, section: Section, found: Found) -> str:
    """Return why something is not for us to delete, whoever asks; "" if it may be deleted."""
    shown = shown_by(found)
    match section.name:
        case "people":
            if shown.get("role") == "owner":
                return "an owner stays"
            stays = shown.get("status") not in (None, "pending", "active")
            return "the invite is over" if stays else ""
        case "members":
            demoted = normal_address(str(shown.get("email"))) in resolver.demoted
            stays = shown.get("org_role") in _RUNS_THE_ORGANISATION and not demoted
            return "who runs the organisation is in all its workspaces" if stays else ""
        case "api_keys":
            return "Portkey made it" if shown.get("creation_mode") == "auto" else ""
        case "providers":
            stays = str(shown.get("note") or "").startswith(_MADE_WITH_ACCESS)
            return "it came with the access to its integration" if stays else ""
        case "workspaces" | "collections":
            return "it is the default one" if shown.get("is_default") else ""
        case "labels":
            return "it is one of Portkey's" if shown.get("is_universal") else ""
        case "integrations":  # one of a workspace goes with that
            return "it is one of a workspace" if shown.get("workspace_id") else ""
    return ""


async def _grants(resolver: Resolver, step: Step) -> list[Step]:
    """Return what takes access from workspaces that have it and that the manifest does not name."""
    assert step.thing is not None
    assert step.found is not None
    shown, slug = shown_by(step.found), step.id
    named = {entry["id"] for entry in resolver.sketch(step.thing).body["workspaces"]}
    workspaces = await _workspaces(resolver)
    found: list[Step] = []

    def take_away(whose: str, suffix: str, wanted: Mapping[str, Any]) -> None:
        found.append(
            Step(
                key=f"{step.key}:{suffix}",
                kind=step.kind,
                title=f"access of {whose} to the {step.title.partition(' to the ')[2]}",
                action="delete",
                level=0,
                wanted={"slug": slug, **wanted},
                found=step.found,
            )
        )

    for entry in shown.get("workspaces") or ():
        name, known = workspaces.get(str(entry.get("id")), ("", None))
        if known is not None and entry.get("enabled") and known.uuid not in named:
            off = {"workspaces": [{"id": known.uuid, "enabled": False}]}
            take_away(f"workspace {name!r}", known.slug, off)
    if "global_workspace_access" not in step.thing.body and await _is_open_to_all(resolver, step, shown):
        take_away("all workspaces", "all", {"global_workspace_access": {"enabled": False}})
    return found


async def _is_open_to_all(resolver: Resolver, step: Step, shown: Mapping[str, Any]) -> bool:
    rule = shown.get("global_workspace_access")
    if step.kind == "integration_workspaces":  # which the list does not tell
        answer = await api.integrations_get(resolver.transport, step.id)
        rule = answer.to_dict().get("global_workspace_access_settings")
    return isinstance(rule, Mapping) and bool(rule.get("enabled", True))


async def _workspaces(resolver: Resolver) -> dict[str, tuple[str, Known]]:
    """Return the name of each workspace, and what it is called, by its slug and its UUID."""
    rows = await resolver.live.rows("workspaces", {})
    return {
        name: (str(each.shown.get("name")), each.known)
        for each in rows
        for name in (each.known.slug, each.known.uuid)
    }


def _default_guardrails(resolver: Resolver, step: Step) -> Iterator[Step]:
    """Yield what takes the default guardrails and config from a workspace that the manifest does not name."""
    if step.thing is None or step.thing.deferred or step.found is None:
        return
    whole = resolver.manifest.things.by_key.get(f"{step.key}:defaults")
    named: Collection[str] = {
        name
        for thing in (step.thing, whole)
        if thing is not None
        for name in thing.body.get("defaults") or ()
    }
    there = shown_by(step.found).get("defaults")
    slugs = {
        field: there[field] if isinstance(there[field], list) else [there[field]]
        for field in _DEFAULTS
        if isinstance(there, Mapping) and there.get(field) and field not in named
    }
    if slugs:
        told = [f"{slug!r} ({_DEFAULTS[field]})" for field, each in slugs.items() for slug in each]
        yield Step(
            key=f"{step.key}:{DEFAULT_GUARDRAILS}",
            kind="workspaces",
            title=f"defaults {', '.join(told)} of {step.thing.title}",
            action="delete",
            level=0,
            id=step.id,
            wanted={"defaults": {field: None if field == "user_api_key_config" else [] for field in slugs}},
            found=step.found,
        )
