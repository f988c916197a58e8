"""Prices of models, by name. All prices are invented."""

from __future__ import annotations

from collections.abc import Mapping

import attrs


@attrs.frozen
class Price:
    """US cents per prompt token and per completion token."""

    request_token: float
    response_token: float


PRICES: Mapping[str, Mapping[str, Price]] = {
    "openai": {
        "gpt-4o": Price(0.0003, 0.0012),
        "gpt-4o-mini": Price(0.00002, 0.00008),
        "text-embedding-3-small": Price(0.000003, 0.0),
    },
    "anthropic": {
        "claude-sonnet-4": Price(0.0004, 0.0018),
        "claude-haiku-4": Price(0.00011, 0.0006),
    },
    "google": {
        "gemini-2.5-flash": Price(0.00004, 0.0002),
        "gemini-2.5-pro": Price(0.00015, 0.0011),
    },
    "mistral-ai": {
        "mistral-large-latest": Price(0.00025, 0.0007),
    },
}


def price_of(provider: str, model: str) -> Price | None:
    """Return the price of a model; None if it is unknown."""
    return PRICES.get(provider, {}).get(model)


def cost(provider: str, model: str, prompt_tokens: float, completion_tokens: float) -> float:
    """Return the cost of a call in US cents. An unknown model costs nothing."""
    price = price_of(provider, model)
    if price is None:
        return 0.0
    return prompt_tokens * price.request_token + completion_tokens * price.response_token
