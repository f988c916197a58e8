# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PromptTemplate(decoding.Model):
    """The content of one version of a prompt. Its fields are not verified; others are kept as received.

    Attributes:
        string: The template: a string, or the list of messages of a chat model, with placeholders for
            variables. The API stores such a list as a JSON string.
        parameters: Model settings, such as `temperature`. The API adds the key `model`.
        virtual_key: Slug of the provider or virtual key.
        model: The provider's name for the model.
        functions: Functions that the model may call, in the older form. Null means none.
        tools: Tools that the model may call. Null means none.
        tool_choice: Which tool the model must call. Null leaves it to the model.
        template_metadata: Free-form metadata of the template.
        is_raw_template: 1 if the template is stored as raw text, else 0.
    """

    string: str | list[Any] | dict[str, Any] | None = None
    parameters: dict[str, Any] | None = None
    virtual_key: str | None = None
    model: str | None = None
    functions: list[dict[str, Any]] | None = None
    tools: list[dict[str, Any]] | None = None
    tool_choice: dict[str, Any] | None = None
    template_metadata: dict[str, Any] | None = None
    is_raw_template: int | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("string", "string", decoding.json_text),
        ("parameters", "parameters", None),
        ("virtual_key", "virtual_key", None),
        ("model", "model", None),
        ("functions", "functions", None),
        ("tools", "tools", None),
        ("tool_choice", "tool_choice", None),
        ("template_metadata", "template_metadata", None),
        ("is_raw_template", "is_raw_template", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PromptVersion(decoding.Model):
    """One version of a prompt.

    Attributes:
        id: Id assigned by Portkey.
        prompt_id: Id of the prompt.
        prompt_version: Version number, from 1.
        prompt_description: What is new in the version. Null means none.
        label_id: Id of the label of the version. Null means none.
        created_at: When it was created, in UTC.
        status: Status.
        object: Type of the object.
        prompt_template: The template of this version with its settings.
    """

    id: str | None = None
    prompt_id: str | None = None
    prompt_version: int | None = None
    prompt_description: str | None = None
    label_id: str | None = None
    created_at: datetime | None = None
    status: Literal["active", "archived"] | str | None = None
    object: Literal["prompt"] | str | None = None
    prompt_template: PromptTemplate | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("prompt_id", "prompt_id", None),
        ("prompt_version", "prompt_version", None),
        ("prompt_description", "prompt_description", None),
        ("label_id", "label_id", None),
        ("created_at", "created_at", decoding.date_time),
        ("status", "status", None),
        ("object", "object", None),
        ("prompt_template", "prompt_template", decoding.model("PromptTemplate")),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PromptVersionList(decoding.Model):
    """All versions of a prompt, newest first.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[PromptVersion]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("PromptVersion"))),
    )
