"""Names of resources in an exported manifest: their own names, if those are unambiguous."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import attrs

from portkey_admin.manifest.live import Known
from portkey_admin.manifest.model.items import folded
from portkey_admin.manifest.model.section import Section
from portkey_admin.reconcile.forms import normal_address


@attrs.frozen(eq=False)
class Called:
    """An existing resource and all its names.

    Attributes:
        section: its section.
        workspace: the UUID of its workspace; None if it belongs to the organisation.
        first: its name, slug or address: what a manifest calls it, if possible.
        known: its slug and ids.
    """

    section: Section
    workspace: str | None
    first: str
    known: Known

    @property
    def told(self) -> str:
        """Return its slug, its id or its address."""
        return self.first if self.section.identity == ("email",) else self.known.told


class Names:
    """Index of all resources by their names. `pin`: always use the slug or id."""

    def __init__(self, *, pin: bool) -> None:
        self._pin = pin
        self._found: dict[tuple[str, str | None, str], Called] = {}
        self._counts: dict[tuple[str, str | None], Counter[str]] = {}

    def add(self, section: Section, workspace: str | None, shown: Mapping[str, Any], path: str) -> Called:
        """Add an existing resource."""
        first = next((str(shown[field]) for field in section.identity if shown.get(field)), "")
        called = Called(section, workspace, first, Known.of(shown, path))
        # Names may be shared by several; ids and slugs, which come first, are unique.
        for name in (path, called.known.slug, called.known.uuid):
            if name:
                self._found.setdefault((section.name, workspace, name), called)
        if section.identity == ("email",):
            self._found.setdefault((section.name, workspace, normal_address(first)), called)
        texts = {first, str(shown.get("name") or ""), path, called.known.slug, called.known.uuid} - {""}
        counts = self._counts.setdefault((section.name, workspace), Counter())
        counts.update({folded(section, text) for text in texts})
        return called

    def find(self, section: str, workspace: str | None, id: str) -> Called | None:
        """Return the resource with this id or slug, in the workspace or else in the organisation."""
        for place in (workspace, None):
            if (called := self._found.get((section, place, id))) is not None:
                return called
        return None

    def is_told_by_name(self, called: Called) -> bool:
        """Return whether its name is unambiguous, in a manifest and in the organisation."""
        first = called.first
        if not first or first != first.strip():
            return False
        counts = self._counts[called.section.name, called.workspace]
        return counts[folded(called.section, first)] == 1

    def label(self, called: Called) -> str:
        """Return its name in the manifest."""
        return called.first if self.is_told_by_name(called) and not self._pin else called.told

    def reference(self, called: Called, workspace: str | None) -> str:
        """Return its name inside a workspace, whose own resources take precedence."""
        label = self.label(called)
        if called.workspace is None and workspace is not None:
            own = self._counts.get((called.section.name, workspace))
            if own is not None and own[folded(called.section, label)]:
                return called.told
        return label
