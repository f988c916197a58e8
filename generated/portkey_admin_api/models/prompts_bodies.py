# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CreatePrompt(TypedDict, total=False):
    """A prompt to be made, with its first version.

    Keys:
        name: Name for people.
        collection_id: Id or slug of the collection that it is to lie in.
        string: The template: text, or the list of messages of a chat model, with placeholders for variables
            inside. The API has such a list as JSON text.
        parameters: Settings of the model, such as `temperature`. An empty object where there are none.
        functions: Functions that the model may call, in the older form.
        tools: Tools that the model may call.
        tool_choice: Which tool the model has to call.
        model: Name of the model, as its provider writes it.
        virtual_key: Slug or id of the provider or virtual key that is used.
        version_description: What the first version is about.
        template_metadata: Free keys and values about the template.
        is_raw_template: 1 where `string` is raw text, 0 where it is a template as the prompt editor writes
            it.
    """

    name: Required[str]
    collection_id: Required[str]
    string: Required[str | Sequence[Any] | Mapping[str, Any]]
    parameters: Required[Mapping[str, Any]]
    functions: NotRequired[Sequence[Mapping[str, Any]]]
    tools: NotRequired[Sequence[Mapping[str, Any]]]
    tool_choice: NotRequired[Mapping[str, Any]]
    model: NotRequired[str]
    virtual_key: Required[str]
    version_description: NotRequired[str]
    template_metadata: NotRequired[Mapping[str, Any]]
    is_raw_template: NotRequired[Literal[0, 1]]


FIELDS["CreatePrompt"] = Fields(
    kinds={
        "name": "string",
        "collection_id": "string",
        "string": "string|json",
        "parameters": "object",
        "functions": "array",
        "tools": "array",
        "tool_choice": "object",
        "model": "string",
        "virtual_key": "string",
        "version_description": "string",
        "template_metadata": "object",
        "is_raw_template": "integer",
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


class UpdatePrompt(TypedDict, total=False):
    """Changes to a prompt. Some belong to the prompt itself, the others make a new version.

    Keys:
        patch: Whether the new version takes over what is left out. False, and when left out, it has to be
            sent whole.
        name: Name for people. Changes the prompt itself.
        collection_id: Id or slug of the collection to move it into. Changes the prompt itself.
        string: The template of the new version: text, or the list of messages of a chat model, with
            placeholders for variables inside. The API has such a list as JSON text.
        parameters: Settings of the model in the new version, such as `temperature`.
        model: Name of the model, as its provider writes it.
        virtual_key: Slug or id of the provider or virtual key that the new version uses.
        version_description: What is new in the version. Sent alone it changes nothing.
        functions: Functions that the model may call, in the older form.
        tools: Tools that the model may call.
        tool_choice: Which tool the model has to call.
        is_raw_template: 1 where `string` is raw text, else 0.
        prompt_metadata: Free keys and values about the template. Reads and creates call this field
            `template_metadata`.
    """

    patch: NotRequired[bool]
    name: NotRequired[str]
    collection_id: NotRequired[str]
    string: NotRequired[str | Sequence[Any] | Mapping[str, Any]]
    parameters: NotRequired[Mapping[str, Any]]
    model: NotRequired[str]
    virtual_key: NotRequired[str]
    version_description: NotRequired[str]
    functions: NotRequired[Sequence[Mapping[str, Any]]]
    tools: NotRequired[Sequence[Mapping[str, Any]]]
    tool_choice: NotRequired[Mapping[str, Any]]
    is_raw_template: NotRequired[Literal[0, 1]]
    prompt_metadata: NotRequired[Mapping[str, Any]]


FIELDS["UpdatePrompt"] = Fields(
    kinds={
        "patch": "boolean",
        "name": "string",
        "collection_id": "string",
        "string": "string|json",
        "parameters": "object",
        "model": "string",
        "virtual_key": "string",
        "version_description": "string",
        "functions": "array",
        "tools": "array",
        "tool_choice": "object",
        "is_raw_template": "integer",
        "prompt_metadata": "object",
    },
    entries={
        "functions": "object",
        "tools": "object",
    },
)


class UpdatePromptVersion(TypedDict, total=False):
    """The label of one version.

    Keys:
        label_id: Id of the label. Null takes the label off; not verified live.
    """

    label_id: NotRequired[str | None]


FIELDS["UpdatePromptVersion"] = Fields(
    kinds={
        "label_id": "string|null",
    },
)
