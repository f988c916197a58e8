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
    summary="Get the price of a model",
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
    """Get the price of a model.

    Returns the prices that Portkey uses to compute the cost of calls to a model, in US cents. No key is
    needed or sent, and the URL is outside /v1. For an unknown model or provider, the response is 404 with a
    string as `error` in the body.

    Path:
        provider (str): Portkey's name for the provider, in lower case with hyphens, such as `openai` or
            `azure-openai`.
        model (str): Name of the model, spelt exactly as the provider does.

    Returns:
        ModelPricing: Prices of a model, and how the cost of a call is computed from them. Prices are in US
            cents.

    Scopes: none (documented). Keys: none needed.
    GET /model-configs/pricing/{provider}/{model}
    """
    return await transport.send(
        MODEL_PRICING_GET,
        provider,
        model,
    )


hints.resolve_on_demand(globals())
