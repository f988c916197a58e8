"""The prices of models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from portkey_admin_api.models import ModelPricing


class ModelPrices(Resource):
    """The prices that Portkey uses to compute the cost of calls. They are public: no key is sent."""

    async def get(self, provider: str, model: str, /) -> ModelPricing:
        """Get the price of a model, in US cents.

        provider: Portkey's name for it, lower case with hyphens, such as "azure-openai".
        model: the provider's name for it.

        Raises InvalidArgumentError for a name with a slash, which would change the path; NotFoundError for an
        unknown provider or model; and the errors of any call.
        Scopes: none. API: GET /model-configs/pricing/{provider}/{model}.
        """
        return await api.model_pricing_get(self._transport, provider, model)
