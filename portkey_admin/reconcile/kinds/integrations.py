"""Integrations: what they are, what they offer, and to whom."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

import attrs

from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.identity import BY_SLUG_OR_NAME, Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.outcome import Change
from portkey_admin.reconcile.rules import LIMITS, MAPPED, MAPPED_FIELDS, MAPPINGS, FieldRules
from portkey_admin.reconcile.session import Session

_NUMBER = re.compile(r"\w+\[(\d+)\]")
_MANNER = ("override_existing_workspace_access", "create_default_provider", "default_provider_slug")
_OF_ENTRY = ("reset_usage", "create_default_provider", "default_provider_slug")
_LIMITED = ("workspaces[]", "global_workspace_access")


@attrs.frozen(kw_only=True, eq=False)
class SettingsKind(Kind):
    """A list of settings inside one integration: it is changed, and neither made nor deleted."""

    entries: str
    """The field with the list."""

    def rules_for(self, wanted: Wanted, row: Row) -> FieldRules:
        """Return the rules: entries that are not named stay, unless the caller says otherwise."""
        if wanted.get("override_existing_workspace_access"):
            return attrs.evolve(self.rules, partial=frozenset())
        return self.rules

    async def find(self, session: Session, wanted: Wanted) -> list[Row]:
        """Return the settings of the integration, as one row."""
        slug = str(wanted["slug"])
        envelope = self.shown(await session.send(f"{self.prefix}.list", slug))
        model = await self._settings(session, slug, envelope, wanted)
        return [Row(self, model, f"{self.prefix}.list", slug)]

    async def _settings(
        self, session: Session, slug: str, envelope: dict[str, Any], wanted: Wanted
    ) -> dict[str, Any]:
        model: dict[str, Any] = {**envelope, "slug": slug}
        if "global_workspace_access" in wanted:
            detail = self.shown(await session.send("integrations.get", slug))
            model["global_workspace_access"] = detail.get("global_workspace_access_settings")
        elif "allow_all_models" in wanted and envelope.get("allow_all_models") is None:
            detail = self.shown(await session.send("integrations.get", slug))
            model["allow_all_models"] = detail.get("allow_all_models")
        return model

    async def get(self, session: Session, row: Row, wanted: Wanted) -> object:
        """Return the row: there is nothing more."""
        return row.model

    async def update(
        self,
        session: Session,
        row: Row,
        wanted: Wanted,
        values: Mapping[str, Json],
        difference: Collection[Change] = (),
    ) -> object:
        """Change the entries that differ, and leave the others alone."""
        body: dict[str, Any] = dict(values)
        numbers = {
            int(found[1])
            for each in difference
            if (found := _NUMBER.match(each.field)) and each.field.startswith(f"{self.entries}[")
        }
        if numbers and self.entries in self.rules_for(wanted, row).partial:
            body[self.entries] = [body[self.entries][number] for number in sorted(numbers)]
        # These say how the change is made, and are no state of their own.
        body |= {name: wanted[name] for name in _MANNER if name in wanted}
        if self.entries in self.fields_of("update").required:
            body.setdefault(self.entries, [])
        return await session.send(f"{self.prefix}.update", row.id, body=body)


INTEGRATIONS = Kind(
    name="integrations",
    thing="integration",
    prefix="integrations",
    id_field="slug",
    keys=BY_SLUG_OR_NAME,
    rules=FieldRules(
        unseen=frozenset({"key", "create_default_provider", "default_provider_slug"}),
        laid_over=frozenset({"configurations"}),
        told_apart_by=MAPPINGS,
        references=MAPPED,
        plain=MAPPED_FIELDS,
    ),
)

INTEGRATION_WORKSPACES = SettingsKind(
    name="integration_workspaces",
    thing="integration",
    prefix="integrations.workspaces",
    standing=True,
    entries="workspaces",
    id_field="slug",
    keys=(("slug",),),
    also={"slug": "string"},
    rules=FieldRules(
        unseen=frozenset({*_MANNER, *_OF_ENTRY}),
        told_apart_by={
            "workspaces": ("id",),
            **{f"{inside}.{name}": keys for inside in _LIMITED for name, keys in LIMITS.items()},
        },
        references={"workspaces[].id": "workspaces"},
        partial=frozenset({"workspaces"}),
    ),
)

INTEGRATION_MODELS = SettingsKind(
    name="integration_models",
    thing="integration",
    prefix="integrations.models",
    standing=True,
    entries="models",
    id_field="slug",
    keys=(("slug",),),
    also={"slug": "string"},
    rules=FieldRules(
        unseen=frozenset({"models[].configurations"}),
        told_apart_by={"models": ("slug",)},
        partial=frozenset({"models"}),
    ),
)
