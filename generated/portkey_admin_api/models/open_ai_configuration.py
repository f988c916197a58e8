# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class OpenAiConfiguration(decoding.Model):
    """Settings of OpenAI.

    Attributes:
        openai_organization: OpenAI's id of the organisation that is billed.
        openai_project: OpenAI's id of the project.
    """

    openai_organization: str | None = None
    openai_project: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("openai_organization", "openai_organization", None),
        ("openai_project", "openai_project", None),
    )
