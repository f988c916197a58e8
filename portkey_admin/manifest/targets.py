"""Which things of a manifest a run is about, if the caller names some: those, and what they depend on."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.manifest.document import Manifest
from portkey_admin.manifest.items import Thing, key_of
from portkey_admin.manifest.settings import settings_of
from portkey_admin.reconcile.forms import normal_address
from portkey_admin.text import did_you_mean


def targeted(manifest: Manifest, targets: Collection[str]) -> frozenset[str]:
    """Return the keys of the things that are named, and of those without which they can't be made.

    A workspace is that with its settings, without what lies in it; an integration is that with its models and
    its access. A person brings the memberships along.

    Raises InvalidArgumentError for a name that is none of the manifest's.
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
        if thing.section.name == "people":  # an invitation names the workspaces
            waiting += memberships.get(normal_address(thing.label), ())
    return frozenset(found)


def _settings(manifest: Manifest, thing: Thing) -> Iterator[Thing]:
    """Yield the settings that the manifest says of a thing: they are fields of it."""
    for section in settings_of(thing.section.name):
        each = manifest.things.by_key.get(key_of(section, thing.workspace, thing.label))
        if each is not None and not each.implied:
            yield each
