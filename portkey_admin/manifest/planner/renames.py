"""Detect workspaces that seem to have been renamed by hand: the plan asks instead of creating another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.live import There
from portkey_admin.manifest.model.items import Thing
from portkey_admin.manifest.planner.resolver import Resolver
from portkey_admin.manifest.planner.steps import Step
from portkey_admin.manifest.reader.expansion import dashed
from portkey_admin.reconcile.forms import normal_address

# A slug is the start of the resource's original name, plus a suffix.
_SLUG = re.compile(r"(?:ws-)?(?P<origin>[a-z0-9-]*?)-[a-z0-9]{4,}")
# The number of letters of a name in live slugs, or a few fewer.
_CUT = 8
# How many workspaces to read the members of, one request each, if there is no other evidence.
_MOST_ASKED = 25


async def ask_about_renames(resolver: Resolver, steps: Mapping[str, Step], problems: Problems) -> None:
    """Note missing workspaces that seem to exist under another name that is not in the manifest."""
    missing = [
        step.thing
        for step in steps.values()
        if step.kind == "workspaces" and step.action == "create" and step.thing and not step.thing.is_new
    ]
    if not missing:
        return
    taken = {step.id for step in steps.values() if step.kind == "workspaces" and step.id}
    others = [each for each in await resolver.live.rows("workspaces", {}) if each.known.path not in taken]
    others = [each for each in others if not each.shown.get("is_default") and not _is_listed(resolver, each)]
    if not others:
        return
    evidence = _Evidence(resolver, others)
    for thing in missing:
        found = [(other, why) for other in others if (why := await evidence.of(thing, other))]
        if found:
            told = "; ".join(
                f"{other.shown.get('name')!r} (slug {other.known.slug}) has {why}" for other, why in found[:3]
            )
            problems.at(
                thing.node,
                f"{thing.title} does not exist, and {told}: was it renamed? Write"
                f" `slug: {found[0][0].known.slug}` to keep that one, or `renamed_from: null` for a new one",
            )


def _is_listed(resolver: Resolver, other: There) -> bool:
    """Return whether the manifest lists a workspace, even if the plan leaves it out."""
    names = (other.shown.get("name"), other.known.slug, other.known.path)
    return any(name and resolver.manifest.things.find("workspaces", None, str(name)) for name in names)


class _Evidence:
    """Evidence that a workspace is in the manifest under another name."""

    def __init__(self, resolver: Resolver, others: Collection[There]) -> None:
        self._resolver = resolver
        self._asks_members = len(others) <= _MOST_ASKED
        self._inside: dict[tuple[str, str], set[str]] = {}
        for thing in resolver.manifest:
            if thing.workspace is not None and thing.section.name in ("api_keys", "members"):
                name = normal_address(thing.label) if thing.section.name == "members" else thing.label
                self._inside.setdefault((thing.section.name, thing.workspace), set()).add(name)
        # Evidence shared by several workspaces of the manifest doesn't distinguish them.
        kinds = {kind for kind, _ in self._inside}
        counts = {
            kind: Counter(name for (each, _), names in self._inside.items() if each == kind for name in names)
            for kind in kinds
        }
        sets = Counter((kind, frozenset(names)) for (kind, _), names in self._inside.items())
        self._own = {
            (kind, place): {name for name in names if counts[kind][name] == 1}
            for (kind, place), names in self._inside.items()
        }
        self._inside = {
            (kind, place): names
            for (kind, place), names in self._inside.items()
            if sets[kind, frozenset(names)] == 1
        }

    async def of(self, thing: Thing, other: There) -> str:
        """Return why the other workspace seems to be this one; "" without evidence."""
        if _is_made_as(other.known.slug, str(other.shown.get("name"))):
            return ""
        if _comes_from(other.known.slug, str(thing.body.get("name") or ""), str(other.shown.get("name"))):
            return "a slug that starts like its name"
        for kind, field in (("api_keys", "name"), ("members", "email")):
            if kind == "members" and not self._asks_members:
                continue
            whole, own = (listed.get((kind, thing.label), set()) for listed in (self._inside, self._own))
            if not whole and not own:
                continue
            there = await self._names(kind, field, other)
            # The file may also list new keys or members.
            if (whole and whole <= there) or (own and 2 * len(own & there) >= len(own)):
                return f"its {'API keys' if kind == 'api_keys' else kind}"
        return ""

    async def _names(self, kind: str, field: str, other: There) -> set[str]:
        rows = await self._resolver.reconciler.rows(
            kind, {"workspace_id": other.known.uuid or other.known.path}
        )
        names = {str(row.shown.get(field)) for row in rows}
        return {normal_address(name) for name in names} if kind == "members" else names


def _origin(slug: str) -> str:
    found = _SLUG.fullmatch(slug)
    return found["origin"] if found else ""


def _is_made_as(slug: str, name: str) -> bool:
    """Return whether a slug contains the whole name, so the resource still has its original name."""
    return bool(name) and _origin(slug) == dashed(name)


def _comes_from(slug: str, name: str, other: str) -> bool:
    """Return whether a slug was made from this name and not from the other one."""
    origin, whole, now = _origin(slug), dashed(name), dashed(other)
    if not origin or origin == whole:
        return bool(origin)
    # A truncated slug may come from both, because most renames change the end of a name.
    is_cut = len(origin) >= _CUT and whole.startswith(origin)
    return is_cut and (now.startswith(whole) or not now.startswith(origin))
