# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class McpServerIntegration(decoding.Model):
    """The MCP integration that a server was made from, in short form.

    Attributes:
        id: Id that Portkey gave it.
        slug: Short name that stands in URLs, unique in its organisation.
        status: State that it is in, such as `active`.
        configurations: Headers and other settings of the sign-in. Null or masked in answers.
        url: Address of the MCP server. Format: uri.
        transport: Transport of the Model Context Protocol: `http` streamable HTTP, `sse` server-sent
            events.
        auth_type: How Portkey signs in, such as `oauth_auto`, `headers` or `none`.
    """

    id: str | None = None
    slug: str | None = None
    status: str | None = None
    configurations: dict[str, Any] | None = attrs.field(default=None, repr=False)
    url: str | None = None
    transport: str | None = None
    auth_type: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("status", "status", None),
        ("configurations", "configurations", None),
        ("url", "url", None),
        ("transport", "transport", None),
        ("auth_type", "auth_type", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("configurations",))
