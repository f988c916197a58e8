# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import decoding, hints
from ..types import Operation, Transport

if TYPE_CHECKING:
    from ..models.model_pricing import ModelPricing

MODEL_PRICING_GET: Operation[ModelPricing] = Operation(
    id="model_pricing.get",
    method="GET",
    path="/model-configs/pricing/{provider}/{model}",
    summary="Look up what a model costs",
    path_params=(
        "provider",
        "model",
    ),
    scopes=(),
    scope_rule="any",
    evidence="documented",
    keys=(),
    idempotent=True,
    server="public",
    experimental=False,
    response=decoding.model("ModelPricing"),
)


async def model_pricing_get(
    transport: Transport,
    provider: str,
    model: str,
    /,
) -> ModelPricing:
    """Look up what a model costs.

    Answers the prices by which Portkey reckons the cost of calls to a model, in US cents. No key is needed
    or sent, and the address lies outside /v1. A model or provider that Portkey does not know is answered
    with 404 and a body whose `error` is a plain text.

    Path:
        provider (str): Provider as Portkey spells it, in lower case with hyphens, such as `openai` or
            `azure-openai`.
        model (str): Name of the model, spelt exactly as by its provider.

    Returns:
        ModelPricing: What a model costs and how a call's cost is computed from it. Prices are in US cents.

    Scopes: none (documented). Keys: none needed.
    GET /model-configs/pricing/{provider}/{model}
    """
    return await transport.send(
        MODEL_PRICING_GET,
        provider,
        model,
    )


hints.resolve_on_demand(globals())
