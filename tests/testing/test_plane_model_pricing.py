from __future__ import annotations

import httpx
import pytest
from plane_conversation import conversation, spec

from portkey_admin.testing import ControlPlane
from portkey_admin.testing.logbook.prices import PRICES
from portkey_admin.testing.plane.validation import Validator


def without_key(plane: ControlPlane) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(plane), base_url="http://control-plane.test")


async def test_every_known_model_has_a_price_for_everybody() -> None:
    answer = spec().operations["model_pricing.get"].answer
    assert answer is not None
    async with conversation() as api, without_key(api.plane) as http:
        for provider, models in PRICES.items():
            for model, price in models.items():
                read = (await http.get(f"/model-configs/pricing/{provider}/{model}")).json()
                assert Validator(spec()).faults(answer, read, "answer") == []
                assert read["pay_as_you_go"]["request_token"] == {"price": price.request_token}
                assert read["pay_as_you_go"]["response_token"] == {"price": price.response_token}


@pytest.mark.parametrize("path", ["openai/no-such-model", "no-such-provider/gpt-4o"])
async def test_an_unknown_model_is_answered_with_an_error_of_another_form(path: str) -> None:
    async with conversation() as api, without_key(api.plane) as http:
        refused = await http.get(f"/model-configs/pricing/{path}")
        assert refused.status_code == 404
        assert refused.json().keys() == {"error"}
        assert isinstance(refused.json()["error"], str)


async def test_prices_lie_beside_the_api_not_in_it() -> None:
    async with conversation() as api:
        await api("GET", "/model-configs/pricing/openai/gpt-4o", status=404)


async def test_the_client_finds_them() -> None:
    async with ControlPlane(spec=spec()) as plane, plane.client() as portkey:
        priced = await portkey.model_pricing.get("openai", "gpt-4o")
        assert priced.pay_as_you_go is not None
