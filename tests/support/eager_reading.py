"""The judge of how a model reads an answer: every field decoded at once, as 0.1.0 did it."""

from __future__ import annotations

from typing import Any


def read_eagerly(model: Any, received: dict[str, Any]) -> dict[str, Any]:
    """Return the attributes of a model and what each holds, nested models as their own attributes.

    model: the class.
    received: the JSON object.
    """
    values: dict[str, Any] = {}
    for name, attribute, decoder in model._table:
        value = received.get(name)
        values[attribute] = value if decoder is None or value is None else decoder(value)
    known = {name for name, _, _ in model._table}
    values["additional_properties"] = {name: value for name, value in received.items() if name not in known}
    return {attribute: plain(value) for attribute, value in values.items()}


def plain(value: Any) -> Any:
    """Return a value in which each model is its class's name and its attributes."""
    if hasattr(type(value), "_table"):
        return type(value).__name__, read_eagerly(type(value), value._received)
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value
