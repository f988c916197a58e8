"""Select the resources for a run with targets: those, and their dependencies."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.manifest.model.items import Thing, key_of
from portkey_admin.manifest.model.settings import settings_of
from portkey_admin.manifest.reader.document import Manifest
from portkey_admin.reconcile.forms import normal_address
from portkey_admin.text import did_you_mean


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
