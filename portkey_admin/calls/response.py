"""A response as middleware sees it."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from portkey_admin.calls.response_errors import request_id_of


@attrs.frozen(kw_only=True, eq=False)
class Response:
    """A complete response, or the part that arrived before it broke off.

    The repr shows only the status, because responses contain new API keys and personal data.
    """

    status: int
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str], repr=False)
    """Case-insensitive headers."""
    content: bytes = attrs.field(default=b"", repr=False)
    """The decompressed content."""
    broken: Exception | None = attrs.field(default=None, repr=False)
    """Why the content is incomplete; None if it is complete."""

    @property
    def request_id(self) -> str | None:
        """The request id for Portkey's support, if the headers have one."""
        return request_id_of(self.headers)
