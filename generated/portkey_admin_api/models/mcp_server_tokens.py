# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpServerTokens(decoding.Model):
    """Stored sign-in tokens of an MCP server. Its form is not documented."""

    _table: ClassVar[tuple[decoding.Field, ...]] = ()
