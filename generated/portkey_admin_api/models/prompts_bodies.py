# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CreatePrompt(TypedDict, total=False):
    """A new prompt, with its first version.

    Keys:
        name: Display name.
        collection_id: Id or slug of the collection to create it in.
        string: The template: a string, or the list of messages of a chat model, with placeholders for
            variables. The API stores such a list as a JSON string.
        parameters: Model settings, such as `temperature`. An empty object if there are none.
        functions: Functions that the model may call, in the older form.
        tools: Tools that the model may call.
        tool_choice: Which tool the model must call.
        model: The provider's name for the model.
        virtual_key: Slug or id of the provider or virtual key.
        version_description: Description of the first version.
        template_metadata: Free-form metadata of the template.
        is_raw_template: 1 if `string` is raw text, 0 if it is a template as written by the prompt editor.
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
    """Changes to a prompt. Some fields change the prompt itself, the others create a new version.

    Keys:
        patch: Whether the new version keeps the fields that are left out. If false (the default), all of
            them are required.
        name: Display name. Changes the prompt itself.
        collection_id: Id or slug of the collection to move it to. Changes the prompt itself.
        string: The template of the new version: a string, or the list of messages of a chat model, with
            placeholders for variables. The API stores such a list as a JSON string.
        parameters: Model settings of the new version, such as `temperature`.
        model: The provider's name for the model.
        virtual_key: Slug or id of the provider or virtual key that the new version uses.
        version_description: What is new in the version. It has no effect on its own.
        functions: Functions that the model may call, in the older form.
        tools: Tools that the model may call.
        tool_choice: Which tool the model must call.
        is_raw_template: 1 if `string` is raw text, else 0.
        prompt_metadata: Free-form metadata of the template. Reads and creates call this field
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
        label_id: Id of the label. Null removes the label; not verified live.
    """

    label_id: NotRequired[str | None]


FIELDS["UpdatePromptVersion"] = Fields(
    kinds={
        "label_id": "string|null",
    },
)
