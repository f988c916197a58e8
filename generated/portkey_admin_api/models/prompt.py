# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class Prompt(decoding.Model):
    """A prompt with the content of one version.

    Attributes:
        id: Id assigned by Portkey.
        slug: Short name for URLs and for calls, such as `pp-answer-1a2b3c`.
        name: Display name.
        collection_id: Id of the parent collection.
        string: The template: a string, or the list of messages of a chat model, with placeholders for
            variables. The API stores such a list as a JSON string.
        parameters: Model settings, such as `temperature`. The API adds the key `model`.
        prompt_version: Version number, from 1.
        prompt_version_id: Id of the version.
        prompt_version_status: Status of the version.
        prompt_version_description: What is new in the version.
        prompt_version_label_id: Id of the label of the version. Null means none.
        virtual_key: Slug of the provider or virtual key, even if an id was sent.
        model: The provider's name for the model.
        functions: Functions that the model may call, in the older form. Null means none.
        tools: Tools that the model may call. Null means none.
        tool_choice: Which tool the model must call. Null leaves it to the model.
        template_metadata: Free-form metadata of the template. Updates call this field `prompt_metadata`.
        is_raw_template: 1 if the template is stored as raw text, else 0.
        status: Status.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        access_level: How widely the prompt is shared.
        allow_all_workspaces: 1 if every workspace of the organisation may use it, else 0.
        prompt_owning_workspace_id: Id of the workspace that shares the prompt. Null if it is not shared.
        forked_from_prompt_id: Id of the prompt that it was copied from. Null means none.
        forked_from_prompt_version_id: Id of the version that it was copied from. Null means none.
        share_organisation_id: Id of the organisation that the prompt is shared in. Null if it is not
            shared.
        shared_at: When it was shared, in UTC. Null if it is not shared.
        shared_by_user_id: Id of the user who shared it. Null if it is not shared.
        shared_from_version_id: Id of the version that was shared. Null if it is not shared.
        object: Type of the object.
        prompt_version_label_name: Name of the label of the version. Null means none.
        prompt_version_labels: Labels of the version. Null means none.
        variable_components: Settings of the variables in the template. Its form is not documented.
    """

    id: str
    slug: str
    name: str
    collection_id: str | None = None
    string: str | list[Any] | dict[str, Any] | None = None
    parameters: dict[str, Any] | None = None
    prompt_version: int | None = None
    prompt_version_id: str | None = None
    prompt_version_status: Literal["active", "archived"] | str | None = None
    prompt_version_description: str | None = None
    prompt_version_label_id: str | None = None
    virtual_key: str | None = None
    model: str | None = None
    functions: list[dict[str, Any]] | None = None
    tools: list[dict[str, Any]] | None = None
    tool_choice: dict[str, Any] | None = None
    template_metadata: dict[str, Any] | None = None
    is_raw_template: int | None = None
    status: str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    access_level: str | None = None
    allow_all_workspaces: int | None = None
    prompt_owning_workspace_id: str | None = None
    forked_from_prompt_id: str | None = None
    forked_from_prompt_version_id: str | None = None
    share_organisation_id: str | None = None
    shared_at: datetime | None = None
    shared_by_user_id: str | None = None
    shared_from_version_id: str | None = None
    object: Literal["prompt"] | str | None = None
    prompt_version_label_name: str | None = None
    prompt_version_labels: list[Any] | None = None
    variable_components: Any = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("name", "name", None),
        ("collection_id", "collection_id", None),
        ("string", "string", decoding.json_text),
        ("parameters", "parameters", None),
        ("prompt_version", "prompt_version", None),
        ("prompt_version_id", "prompt_version_id", None),
        ("prompt_version_status", "prompt_version_status", None),
        ("prompt_version_description", "prompt_version_description", None),
        ("prompt_version_label_id", "prompt_version_label_id", None),
        ("virtual_key", "virtual_key", None),
        ("model", "model", None),
        ("functions", "functions", None),
        ("tools", "tools", None),
        ("tool_choice", "tool_choice", None),
        ("template_metadata", "template_metadata", None),
        ("is_raw_template", "is_raw_template", None),
        ("status", "status", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("access_level", "access_level", None),
        ("allow_all_workspaces", "allow_all_workspaces", None),
        ("prompt_owning_workspace_id", "prompt_owning_workspace_id", None),
        ("forked_from_prompt_id", "forked_from_prompt_id", None),
        ("forked_from_prompt_version_id", "forked_from_prompt_version_id", None),
        ("share_organisation_id", "share_organisation_id", None),
        ("shared_at", "shared_at", decoding.date_time),
        ("shared_by_user_id", "shared_by_user_id", None),
        ("shared_from_version_id", "shared_from_version_id", None),
        ("object", "object", None),
        ("prompt_version_label_name", "prompt_version_label_name", None),
        ("prompt_version_labels", "prompt_version_labels", None),
        ("variable_components", "variable_components", None),
    )
