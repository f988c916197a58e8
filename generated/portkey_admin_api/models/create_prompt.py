# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, Required, TypedDict

from ..types import Fields


class CreatePrompt(TypedDict, total=False):
    """A prompt to be made, with its first version.

    Keys:
        name: Name for people.
        collection_id: Id or slug of the collection that it is to lie in.
        string: The template. For chat models this is a list of messages as JSON text, with placeholders for
            variables inside.
        parameters: Settings of the model, such as `temperature`. An empty object where there are none.
        functions: Functions that the model may call, in the older form.
        tools: Tools that the model may call.
        tool_choice: Which tool the model has to call.
        model: Name of the model, as its provider writes it.
        virtual_key: Slug or id of the provider or virtual key that is used.
        version_description: What the first version is about.
        template_metadata: Free keys and values about the template.
    """

    name: Required[str]
    collection_id: Required[str]
    string: Required[str]
    parameters: Required[Mapping[str, Any]]
    functions: NotRequired[Sequence[Mapping[str, Any]]]
    tools: NotRequired[Sequence[Mapping[str, Any]]]
    tool_choice: NotRequired[Mapping[str, Any]]
    model: NotRequired[str]
    virtual_key: Required[str]
    version_description: NotRequired[str]
    template_metadata: NotRequired[Mapping[str, Any]]


FIELDS = Fields(
    kinds={
        "name": "string",
        "collection_id": "string",
        "string": "string",
        "parameters": "object",
        "functions": "array",
        "tools": "array",
        "tool_choice": "object",
        "model": "string",
        "virtual_key": "string",
        "version_description": "string",
        "template_metadata": "object",
    },
    entries={
        "functions": "object",
        "tools": "object",
    },
    required=(
        "name",
        "collection_id",
        "string",
        "parameters",
        "virtual_key",
    ),
)
