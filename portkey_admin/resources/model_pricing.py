"""What models cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from portkey_admin_api.models import ModelPricing


class ModelPrices(Resource):
    """The prices by which Portkey reckons the cost of calls. They are public: no key is needed or sent."""

    async def get(self, provider: str, model: str, /) -> ModelPricing:
        """Look up what a model costs, in US cents.

        provider: as Portkey spells it, lower case with hyphens, such as "azure-openai".
        model: as its provider spells it.

        Raises InvalidArgumentError for a name with a slash, which would be another path; NotFoundError for a
        provider or a model that Portkey does not know; and the errors of any call.
        Scopes: none. API: GET /model-configs/pricing/{provider}/{model}.
        """
        return await api.model_pricing_get(self._transport, provider, model)
