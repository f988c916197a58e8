"""Where a transport sends requests, and how patiently."""

from __future__ import annotations

from collections.abc import Mapping

import attrs
import httpx


@attrs.frozen(kw_only=True, eq=False)
class Servers:
    """Where requests go, by the `server` of their operation. No URL ends in a slash."""

    control: str
    gateway: str

    def base_url(self, server: str) -> str:
        """Return what stands before the path of an operation."""
        if server == "public":  # model prices lie beside the versioned API, not below it
            return self.control.removesuffix("/v1")
        return self.gateway if server == "gateway" else self.control


@attrs.frozen(kw_only=True, eq=False)
class Options:
    """What `with_options` may change."""

    timeout: httpx.Timeout
    max_retries: int
    deadline: float | None
    headers: Mapping[str, str] = attrs.field(factory=dict, repr=False)
