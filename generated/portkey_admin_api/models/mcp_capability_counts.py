# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpCapabilityCount(decoding.Model):
    """Number of capabilities of one type.

    Attributes:
        total: Number of capabilities.
        enabled: Number of enabled capabilities.
    """

    total: int | None = None
    enabled: int | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("total", "total", None),
        ("enabled", "enabled", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpCapabilityCounts(decoding.Model):
    """Number of capabilities of each type.

    Attributes:
        tools: Tools, which a model may call.
        prompts: Prompts, which a person may pick.
        resources: Resources, which can be read.
        resource_templates: Resource templates.
    """

    tools: McpCapabilityCount | None = None
    prompts: McpCapabilityCount | None = None
    resources: McpCapabilityCount | None = None
    resource_templates: McpCapabilityCount | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("tools", "tools", decoding.model("McpCapabilityCount")),
        ("prompts", "prompts", decoding.model("McpCapabilityCount")),
        ("resources", "resources", decoding.model("McpCapabilityCount")),
        ("resource_templates", "resource_templates", decoding.model("McpCapabilityCount")),
    )
