"""Integrations, their models and their workspaces."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.compare import Comparison
from portkey_admin.reconcile.found import Update
from portkey_admin.reconcile.identity import BY_SLUG_OR_NAME, IN_WORKSPACE, Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.kinds.settings import SettingsKind
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.outcome import Change
from portkey_admin.reconcile.rules import LIMITS, MAPPED, MAPPED_FIELDS, MAPPINGS, FieldRules
from portkey_admin.reconcile.session import Session

_MANNER = ("override_existing_workspace_access", "create_default_provider", "default_provider_slug")
_OF_ENTRY = ("reset_usage", "create_default_provider", "default_provider_slug")
_LIMITED = ("workspaces[]", "global_workspace_access")
_REMOVE = "remove"


@attrs.frozen(kw_only=True, eq=False)
class ModelsKind(SettingsKind):
    """Models of an integration. Custom models are created by naming them, and deleted with `remove`."""

    def changeable(self) -> frozenset[str]:
        """Return the fields that can be changed."""
        return super().changeable() | {_REMOVE}

    async def compared(self, session: Session, wanted: Wanted, row: Row) -> Comparison:
        """Compare the named models, and those that should not exist."""
        result = await super().compared(session, wanted, row)
        there = [model.get("slug") for model in row.shown.get(self.entries) or ()]
        gone: list[Json] = [slug for slug in _texts(wanted.get(_REMOVE)) if slug in there]
        if not gone:
            return result
        change = Change(field=_REMOVE, before=gone, after=None)
        return attrs.evolve(
            result, difference=(*result.difference, change), values={**result.values, _REMOVE: gone}
        )

    async def update(self, session: Session, update: Update) -> object:
        """Delete the models that should not exist, and change those that differ."""
        gone = update.values.get(_REMOVE)
        others = {name: value for name, value in update.values.items() if name != _REMOVE}
        if gone:
            await session.send(
                f"{self.prefix}.delete", update.row.id, query={"slugs": ",".join(_texts(gone))}
            )
        return await super().update(session, update.only(others)) if others else None


def _texts(value: object) -> Iterable[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


INTEGRATIONS = Kind(
    name="integrations",
    thing="integration",
    prefix="integrations",
    id_field="slug",
    places=IN_WORKSPACE,
    levels=True,
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
    entries="workspaces",
    manner=_MANNER,
    shown_by="integrations.get",
    shown_as={"global_workspace_access": "global_workspace_access_settings"},
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

INTEGRATION_MODELS = ModelsKind(
    name="integration_models",
    thing="integration",
    prefix="integrations.models",
    entries="models",
    also={"slug": "string", _REMOVE: "array"},
    shown_by="integrations.get",
    shown_as={"allow_all_models": "allow_all_models"},
    rules=FieldRules(
        unseen=frozenset({"models[].configurations"}),
        recorded=frozenset({"models[].configurations.custom_host"}),
        told_apart_by={"models": ("slug",)},
        left_out={"allow_all_models": True, "models[].is_custom": False, "models[].is_finetune": False},
        partial=frozenset({"models"}),
    ),
)
