"""The models of integrations: those built in for the provider, and those that were added."""

from __future__ import annotations

from collections.abc import Mapping

from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row, Table
from portkey_admin.testing.resources.resource import listing

NAME = "integrations.models"

# A few models per provider, so that there is something to switch on. The real catalogue has thousands.
_BUILT_IN: Mapping[str, tuple[str, ...]] = {
    "anthropic": ("claude-opus-4-1", "claude-sonnet-4-5"),
    "bedrock": ("amazon.nova-lite-v1:0", "amazon.nova-pro-v1:0"),
    "google": ("gemini-2.5-flash", "gemini-2.5-pro"),
    "mistral-ai": ("mistral-large-latest", "mistral-small-latest"),
    "openai": ("gpt-4o", "gpt-4o-mini", "text-embedding-3-small"),
}
_STATED = ("enabled", "is_custom", "is_finetune", "base_model_slug", "configurations", "pricing_config")
_HIDDEN = frozenset({"id", "of", "workspace_id", "configurations", "pricing_config"})


def table() -> Table:
    """Return an empty table for changes to models."""
    return Table(grouped=("of", "workspace_id"))


def models_of(organisation: Organisation, integration: Row) -> list[Row]:
    """Return the models of an integration, built-in ones first."""
    built_in = {slug: _blank(integration, slug) for slug in _BUILT_IN.get(integration["ai_provider_id"], ())}
    stated = {row["slug"]: row for row in organisation[NAME].where("of", integration["id"])}
    return list({**built_in, **stated}.values())


def list_models(call: PlaneCall, integration: Row) -> object:
    """Return the models of an integration, and whether it allows others too."""
    models = models_of(call.organisation, integration)
    return listing(call, models, _view) | {"allow_all_models": integration["allow_all_models"]}


def update_models(call: PlaneCall, integration: Row) -> object:
    """Update the models in the body, and add new ones."""
    models = {model["slug"]: model for model in models_of(call.organisation, integration)}
    for entry in call.body["models"]:
        stated = {field: entry[field] for field in _STATED if field in entry}
        # A guess: an unknown model is one of the many that the plane's catalogue lacks.
        model = models.get(entry["slug"]) or _blank(integration, entry["slug"])
        _put(call.organisation, model, stated)
        models[entry["slug"]] = model
    if "allow_all_models" in call.body:
        changes = {"allow_all_models": call.body["allow_all_models"]}
        call.organisation["integrations"].change(integration, changes)
    return {}


def delete_models(call: PlaneCall, integration: Row) -> object:
    """Remove the models in the query. Built-in ones can't be removed, only switched off."""
    models = {model["slug"]: model for model in models_of(call.organisation, integration)}
    slugs = list(dict.fromkeys(slug.strip() for slug in str(call.query["slugs"]).split(",")))
    for slug in slugs:
        if slug not in models:
            raise not_found(f"model {slug}")
        if not (models[slug]["is_custom"] or models[slug]["is_finetune"]):
            raise Rejected(400, f"slugs: {slug} is built in: switch it off instead")
    for slug in slugs:
        call.organisation[NAME].remove(models[slug])
    return {}


def _blank(integration: Row, slug: str) -> Row:
    return {
        "id": f"{integration['id']}/{slug}",
        "of": integration["id"],
        "workspace_id": integration["workspace_id"],
        "slug": slug,
        "name": slug,
        "enabled": True,
        "is_custom": False,
        "is_finetune": False,
        "base_model_slug": None,
        "configurations": None,
        "pricing_config": None,
    }


def _put(organisation: Organisation, model: Row, stated: Row) -> None:
    if organisation[NAME].get(model["id"]) is None:
        organisation[NAME].add(model)
    organisation[NAME].change(model, stated)


def _view(call: PlaneCall, model: Row) -> Row:
    shown = {field: value for field, value in model.items() if field not in _HIDDEN}
    # Left out instead of null if there is no price: the description does not allow null here.
    return shown | ({"pricing_config": model["pricing_config"]} if model["pricing_config"] else {})
