"""Compare an organisation with a manifest and plan the changes. Nothing is written."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

import attrs

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.live import all_of
from portkey_admin.manifest.model.items import Thing, key_of
from portkey_admin.manifest.model.settings import settings_of
from portkey_admin.manifest.planner.choices import PlanChoices
from portkey_admin.manifest.planner.deletions.dependents import TakenAlong
from portkey_admin.manifest.planner.deletions.freed_slugs import with_freed_slugs
from portkey_admin.manifest.planner.deletions.pruning import sections_to_prune, with_deletions
from portkey_admin.manifest.planner.deletions.removal import with_removals
from portkey_admin.manifest.planner.deletions.unlisted import unlisted
from portkey_admin.manifest.planner.digests import SecretDigests, Standing, sent_by
from portkey_admin.manifest.planner.lookup import Look
from portkey_admin.manifest.planner.needs import needs_for
from portkey_admin.manifest.planner.renames import ask_about_renames
from portkey_admin.manifest.planner.resolver import Resolver
from portkey_admin.manifest.planner.steps import Plan, Step
from portkey_admin.manifest.reader.document import Manifest
from portkey_admin.reconcile.forms import normal_address
from portkey_admin.scopes.recording import record_scopes
from portkey_admin.text import did_you_mean

if TYPE_CHECKING:
    from portkey_admin.client import PortkeyAdmin


async def plan(
    portkey: PortkeyAdmin,
    manifest: Manifest,
    *,
    prune: bool | Collection[str] = False,
    remove: bool = False,
    replace: Collection[str] = (),
    send_secrets: bool | Collection[str] = False,
    targets: Collection[str] = (),
    digests: SecretDigests | None = None,
) -> Plan:
    """Compare the organisation with the manifest, and return the changes needed to make it match.

    Changes nothing. Lists are read completely, so a thousand resources take a few dozen requests.

    prune: delete resources that are not in the manifest: True, or the sections to prune, such as
        "api_keys", "members", "grants", "models" and "default_guardrails". Applies only to sections in the
        manifest and workspaces that it lists. Owners, the key in use, the default workspace and resources
        that Portkey created automatically are always kept.
    remove: delete what the manifest lists, in reverse order, and create nothing. A workspace is deleted with
        its contents. What prune would keep is kept here as well.
    replace: resources to delete and recreate if a difference can't be updated in place, as "KIND/NAME" or as
        the key of their step.
    send_secrets: send the secrets of all resources, or of these types, although the API never shows whether
        they differ.
    targets: limit the plan to these resources and their dependencies, as "KIND/NAME" or as the key of a step;
        empty: all. Resources that are not in the manifest are not looked for then.
    digests: digests of the secrets that earlier runs sent, to detect changed secrets. None: those that this
        client has sent.

    Raises ManifestError if the manifest is for another organisation than the key's, refers to a resource that
    doesn't exist, or is ambiguous, if a workspace seems to have been renamed, or if `remove` would delete a
    protected resource; and the usual API errors.
    Scopes: those of the lists. `Plan.needs()` returns them, with those for writing.
    """
    if remove and (prune or replace or send_secrets):
        raise InvalidArgumentError(
            "remove can't be combined with other options: it deletes what the manifest lists"
        )
    if targets and (remove or prune):
        raise InvalidArgumentError(
            "targets can't be combined with prune, which is about resources that are not in the manifest, nor"
            " with remove, which has to know all dependents"
        )
    choices = PlanChoices(
        prune=sections_to_prune(prune),
        remove=remove,
        replace=frozenset(replace),
        send_secrets=send_secrets,
        targets=frozenset(targets),
        digests=digests,
    )
    return await plan_as_chosen(portkey, manifest, choices)


async def plan_as_chosen(portkey: PortkeyAdmin, manifest: Manifest, choices: PlanChoices) -> Plan:
    """Implement `plan`."""
    if choices.digests is None:
        choices = attrs.evolve(choices, digests=sent_by(portkey.transport))
    if choices.remove:  # secrets don't matter here
        choices = attrs.evolve(choices, decided={})
    with record_scopes() as looked:
        resolver = Resolver(manifest, portkey.transport)
        planning = _Planning(resolver, choices)
        steps = await planning.steps()
        notes: list[str]
        if choices.remove:
            kept: list[Step] = []
            steps, notes = await with_removals(resolver, steps)
        else:
            await TakenAlong(resolver, steps).check_replaced()
            more = [] if choices.targets else await unlisted(resolver, steps)
            kept, deleted, told = await with_deletions(resolver, steps, more, choices.prune)
            steps, deleted = with_freed_slugs(steps, kept, deleted)
            steps = sorted([*steps, *deleted], key=lambda step: (step.level, step.action == "create"))
            notes = [*planning.notes(), *told]
    return Plan(
        steps=tuple(steps),
        file=manifest.file,
        prune=bool(choices.prune),
        left=tuple(kept),
        notes=tuple(notes),
        resolver=resolver,
        required=needs_for(looked, steps, portkey.key),
        digests=choices.digests,
        choices=choices,
        standing=planning.standing,
    )


class _Planning:
    def __init__(self, resolver: Resolver, choices: PlanChoices) -> None:
        self._resolver = resolver
        self._manifest = resolver.manifest
        self._problems = Problems()
        self._removes = choices.remove
        self._targets = choices.targets
        self._look = Look(resolver, choices, self._problems)
        self._steps: dict[str, Step] = {}

    async def steps(self) -> list[Step]:
        await self._check_organisation()
        levels = self._manifest.levels

        def level_of(thing: Thing) -> tuple[int, bool]:
            return levels[thing.key], not thing.is_pointed_out

        meant = targeted(self._manifest, self._targets) if self._targets else levels.keys()
        ordered = sorted((thing for thing in self._manifest if thing.key in meant), key=level_of)
        # Level by level, because a resource's place is known only after its parent was looked up. Those
        # identified by slug or id come first in each level, so that others of their name don't match them.
        for _, things in itertools.groupby(ordered, key=level_of):
            await all_of([partial(self._step, thing) for thing in things])
        if not self._removes:
            await ask_about_renames(self._resolver, self._steps, self._problems)
        self._look.check_replaced()
        self._problems.raise_any()
        return [self._steps[thing.key] for thing in ordered if thing.key in self._steps]

    def notes(self) -> Iterator[str]:
        if self._targets:
            yield f"only {', '.join(sorted(self._targets))}, and dependencies"
        yield from map(str, self._manifest.content.notes)
        yield from self._look.notes()

    @property
    def standing(self) -> Mapping[str, Mapping[str, Standing]]:
        return self._look.standing

    async def _check_organisation(self) -> None:
        """Reject a manifest for another organisation; look up the key's if the manifest names none."""
        named = self._manifest.organisation_id
        own = await self._resolver.organisation() if named or self._needs_organisation() else None
        if named is None:
            self._resolver.organisation_id = own
        elif own is None:
            self._look.note(
                "organisation_id was not checked: this key may not list API keys, which contain it"
            )
        elif own != named:
            node = self._manifest.root.entries()["organisation_id"]
            self._problems.at(
                node,
                f"the API key belongs to the organisation {own}: use a key of the manifest's organisation",
            )
            self._problems.raise_any()

    def _needs_organisation(self) -> bool:
        return any(place is None and name in _BY_LEVEL for name, place in self._manifest.content.listed)

    async def _step(self, thing: Thing) -> None:
        step = await self._look.step(thing)
        if step is not None:
            self._steps[thing.key] = step


# Some lists cover the organisation and its workspaces: to find its own resources, its id is needed.
_BY_LEVEL = ("guardrails", "labels", "mcp_integrations")


def targeted(manifest: Manifest, targets: Collection[str]) -> frozenset[str]:
    """Return the keys of the targets and of the resources that they depend on.

    A workspace includes its settings but not its contents; an integration includes its models and access. A
    person includes the memberships.

    Raises InvalidArgumentError for a name that is not in the manifest.
    """
    things = manifest.things
    waiting: list[Thing] = []
    for target in targets:
        named = [thing for thing in things if target in thing.names]
        if not named:
            hint = did_you_mean(target, {name for thing in things for name in thing.names})
            raise InvalidArgumentError(f"the manifest has no {target!r}{hint or '; write KIND/NAME'}")
        waiting += [*named, *(each for thing in named for each in _settings(manifest, thing))]
    memberships: dict[str, list[Thing]] = {}
    for thing in things:
        if thing.section.name == "members":
            memberships.setdefault(normal_address(thing.label), []).append(thing)
    found: set[str] = set()
    while waiting:
        thing = waiting.pop()
        if thing.key in found:
            continue
        found.add(thing.key)
        waiting += [things.by_key[key] for key in things.needs(thing)]
        if thing.section.name == "people":  # an invite names the workspaces
            waiting += memberships.get(normal_address(thing.label), ())
    return frozenset(found)


def _settings(manifest: Manifest, thing: Thing) -> Iterator[Thing]:
    """Yield the settings that the manifest gives as fields of a resource."""
    for section in settings_of(thing.section.name):
        each = manifest.things.by_key.get(key_of(section, thing.workspace, thing.label))
        if each is not None and not each.implied:
            yield each
