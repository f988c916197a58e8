"""Prices of models, which are public and need no key."""

from __future__ import annotations

from portkey_admin.testing.logbook.prices import price_of
from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources.resource import Family


class UnknownModelError(Rejected):
    """A model without a known price. This operation has an error body of its own."""

    def body(self) -> dict[str, object]:
        """Return the body of the response."""
        return {"error": self.message}


def _get(call: PlaneCall) -> object:
    price = price_of(call.path["provider"], call.path["model"])
    if price is None:
        raise UnknownModelError(404, f"Model {call.path['model']} of {call.path['provider']} not found")
    return {
        "currency": "USD",
        "pay_as_you_go": {
            "request_token": {"price": price.request_token},
            "response_token": {"price": price.response_token},
        },
        "calculate": {
            "request": _product("input_tokens", "rates.request_token"),
            "response": _product("output_tokens", "rates.response_token"),
        },
    }


def _product(*factors: str) -> Row:
    return {"operation": "multiply", "operands": [{"value": factor} for factor in factors]}


FAMILY = Family(handlers={"model_pricing.get": _get}, tables={})
