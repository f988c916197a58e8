# Generated from openapi.yaml by `make generate`; do not edit.
# Source: scripts/templates/runtime/pydantic_schema.py
"""How pydantic, and so FastAPI, sees a model. Imported only by pydantic."""

from typing import Any

from pydantic_core import CoreSchema, core_schema

from .decoding import Model


def schema_of(model: type[Model]) -> CoreSchema:
    """Describe a model: an instance of it or a JSON object, serialised as its fields without secrets.

    Args:
        model: The class.

    Returns:
        Its schema for pydantic 2.
    """

    def read(value: Any) -> Model:
        if isinstance(value, model):
            return value
        if not isinstance(value, dict):
            raise ValueError(f"{model.__name__} must be created from an object")
        return model.from_dict(value)

    written = core_schema.plain_serializer_function_ser_schema(dict)
    return core_schema.no_info_plain_validator_function(read, serialization=written)


def json_schema_of(model: type[Model]) -> dict[str, Any]:
    """Describe a model in JSON Schema: the names of its fields, with values of any type, as in responses.

    Args:
        model: The class.

    Returns:
        The JSON schema.
    """
    doc = (model.__doc__ or "").partition("\n")[0]
    names = model._fields  # pyright: ignore[reportPrivateUsage]
    properties: dict[str, Any] = {name: {} for name in names}
    return {"title": model.__name__, "description": doc, "type": "object", "properties": properties}
