# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields


class OpenAiConfigurationParams(TypedDict, total=False):
    """Settings of OpenAI.

    Keys:
        openai_organization: OpenAI's id of the organisation that is billed.
        openai_project: OpenAI's id of the project.
    """

    openai_organization: NotRequired[str]
    openai_project: NotRequired[str]


FIELDS = Fields(
    kinds={
        "openai_organization": "string",
        "openai_project": "string",
    },
)
