"""Find existing resources that are not in the manifest: `prune` deletes them, a plain plan lists them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import attrs

from portkey_admin.manifest.live import Known
from portkey_admin.manifest.model.items import key_of, title_of
from portkey_admin.manifest.model.section import Section
from portkey_admin.manifest.model.sections import SECTIONS, level_of
from portkey_admin.manifest.model.settings import ACCESS
from portkey_admin.manifest.planner.resolver import Resolver
from portkey_admin.manifest.planner.steps import Step
from portkey_admin.reconcile import Change, Found
from portkey_admin.reconcile.forms import normal_address, truth
from portkey_admin.reconcile.rules import DEFAULT_GUARDRAILS, RUNS_THE_ORGANISATION
from portkey_admin_api import api

_WORKSPACES = SECTIONS["workspaces"]
DEFAULT_FIELDS = {
    **{name: name.removesuffix("s").replace("_", " ").replace("mcp", "MCP") for name in DEFAULT_GUARDRAILS},
    "user_api_key_config": "config",
}
"""The fields of defaults, and what each names."""

DEEPEST = max(map(level_of, SECTIONS))
DEFAULTS = "default_guardrails"


async def unlisted(resolver: Resolver, steps: Sequence[Step]) -> list[Step]:
    """Return the steps that would delete unlisted resources, dependents first."""
    found: list[Step] = []
    kept = {
        (step.kind, _inside(step.kind, step.thing.workspace if step.thing else None), step.id)
        for step in steps
    }
    for section, workspace in _listed(resolver):
        place = _place(resolver, section, workspace)
        if place is None:
            continue  # the workspace is not created yet: there is nothing in it
        for row in await resolver.reconciler.rows(section.name, place):
            if (section.name, _inside(section.name, workspace), row.id) not in kept and not why_it_stays(
                resolver, section, row
            ):
                found.append(deletion(section, workspace, row))
    for step in steps:
        if step.found is None or step.thing is None or step.thing.implied:
            continue
        if step.kind in ACCESS.values():
            found += await _grants(resolver, step)
        elif step.kind == "integration_models":
            found += _models(step)
        elif step.kind in ("workspaces", "organisation_defaults"):
            found += _defaults(resolver, step)
    return sorted(found, key=lambda step: (step.level, step.key))


def _inside(kind: str, workspace: str | None) -> str | None:
    # A person has the same id in several workspaces; everything else has a unique id.
    return workspace if kind == "members" else None


def deletion(
    section: Section, workspace: str | None, found: Found, *, part_of: str = "", level: int = 0
) -> Step:
    """Return the step that deletes a resource; dependents come first."""
    shown = found.shown
    told_by = ("email", "name", *section.identity, "slug")
    label = next((str(shown[field]) for field in told_by if shown.get(field)), found.id)
    return Step(
        key=f"{key_of(section, workspace, label)}:{found.id}",
        kind=section.name,
        title=title_of(section, label, workspace),
        action="delete",
        level=level or 1 + DEEPEST - level_of(section.name),
        changes=(Change(field="", before=label, after=None),),
        id=found.id,
        part_of=part_of,
        found=found,
    )


def _listed(resolver: Resolver) -> list[tuple[Section, str | None]]:
    # Members that come from `people` are listed there.
    listed = {*resolver.manifest.content.listed}
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
    """Return why a resource must never be deleted; "" if it may be."""
    shown = found.shown
    if section.name == "members":
        demoted = normal_address(str(shown.get("email"))) in resolver.demoted
        stays = shown.get("org_role") in RUNS_THE_ORGANISATION and not demoted
        return "those who run the organisation are in all its workspaces" if stays else ""
    return section.why_it_stays(shown)


async def _grants(resolver: Resolver, step: Step) -> list[Step]:
    """Return the steps that remove access from workspaces that the manifest does not name."""
    assert step.thing is not None
    assert step.found is not None
    shown, slug = step.found.shown, step.id
    named = {entry["id"] for entry in resolver.sketch(step.thing).body["workspaces"]}
    workspaces = await _workspaces(resolver)
    found: list[Step] = []

    def take_away(whose: str, suffix: str, wanted: Mapping[str, Any]) -> None:
        title = f"access of {whose} to the {step.title.partition(' to the ')[2]}"
        found.append(_taking(step, suffix, title, {"slug": slug, **wanted}))

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
    if step.kind == "integration_workspaces":  # which the list doesn't include
        answer = await api.integrations_get(resolver.transport, step.id)
        rule = answer.to_dict().get("global_workspace_access_settings")
    return isinstance(rule, Mapping) and bool(rule.get("enabled", True))


async def _workspaces(resolver: Resolver) -> dict[str, tuple[str, Known]]:
    """Return the name and label of each workspace, by its slug and its UUID."""
    rows = await resolver.live.rows("workspaces", {})
    return {
        name: (str(each.shown.get("name")), each.known)
        for each in rows
        for name in (each.known.slug, each.known.uuid)
    }


def _models(step: Step) -> Iterator[Step]:
    """Yield the steps that delete unlisted custom models. Other models are Portkey's own."""
    assert step.thing is not None
    assert step.found is not None
    if "models" not in step.thing.body:
        return
    named = {entry["slug"] for entry in step.thing.body["models"]}
    for model in step.found.shown.get("models") or ():
        slug = str(model.get("slug"))
        if slug not in named and any(truth(model.get(sign)) is True for sign in ("is_custom", "is_finetune")):
            title = f"model {slug!r} of the {step.title.partition(' of the ')[2]}"
            yield _taking(step, slug, title, {"slug": step.id, "remove": [slug]})


def _defaults(resolver: Resolver, step: Step) -> Iterator[Step]:
    """Yield the steps that remove unlisted default guardrails and configs."""
    if step.thing is None or step.thing.deferred or step.found is None:
        return
    shown = step.found.shown
    if step.kind == "workspaces":
        whole = resolver.manifest.things.by_key.get(f"{step.key}:defaults")
        bodies = [thing.body.get("defaults") or {} for thing in (step.thing, whole) if thing is not None]
        there, whose = shown.get("defaults"), f" of {step.thing.title}"
    else:
        bodies, there, whose = [step.thing.body], shown, " of the organisation"
    named: Collection[str] = {name for body in bodies for name in body}
    slugs = {
        field: there[field] if isinstance(there[field], list) else [there[field]]
        for field in DEFAULT_FIELDS
        if isinstance(there, Mapping) and there.get(field) and field not in named
    }
    if slugs:
        yield clearing(step, slugs, whose)


def clearing(step: Step, fields: Mapping[str, Collection[str]], whose: str) -> Step:
    """Return the step that clears defaults. fields: their current values."""
    told = [f"{name!r} ({DEFAULT_FIELDS[field]})" for field, names in fields.items() for name in names]
    cleared: dict[str, Any] = {field: None if field == "user_api_key_config" else [] for field in fields}
    title = f"defaults {', '.join(told)}{whose}"
    if step.kind == "workspaces":
        return attrs.evolve(_taking(step, DEFAULTS, title, {"defaults": cleared}), id=step.id)
    return _taking(step, DEFAULTS, title, cleared)


def _taking(step: Step, suffix: str, title: str, wanted: Mapping[str, Any]) -> Step:
    """Return the step that takes something away from what another step found."""
    return Step(
        key=f"{step.key}:{suffix}",
        kind=step.kind,
        title=title,
        action="delete",
        level=0,
        wanted=wanted,
        found=step.found,
    )
