"""The client: what users make, open, and reach everything from."""

from __future__ import annotations

import enum
import os
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING

import attrs
import httpx

from portkey_admin.configuration import (
    DEFAULT_BASE_URL,
    check_api_key,
    check_base_url,
    check_deadline,
    check_limiter,
    check_max_retries,
    check_timeout,
)
from portkey_admin.connection import Connection
from portkey_admin.limits import Limiter
from portkey_admin.transport import Options, Servers, Transport

if TYPE_CHECKING:
    from typing import Self

    from portkey_admin.resources.api_keys import ApiKeys
    from portkey_admin.resources.invites import Invites
    from portkey_admin.resources.users import Users
    from portkey_admin.resources.workspaces import Workspaces


class _Default(enum.Enum):
    """What stands for an argument that was not given, where None has a meaning of its own."""

    UNCHANGED = enum.auto()

    def __repr__(self) -> str:
        return "unchanged"


class PortkeyAdmin:
    """A client of the Portkey Admin API, for use with `async with` on one event loop.

        async with PortkeyAdmin() as portkey:
            workspace = await portkey.workspaces.create(name="Search")

    api_key: an Admin API key or a workspace key; default: the environment variable PORTKEY_API_KEY.
    base_url: where the control plane is, `/v1` included; default: PORTKEY_BASE_URL, else Portkey's cloud.
    gateway_url: where the gateway is, if it is elsewhere (self-hosted); logs are written there.
    timeout: seconds for each step of one attempt (connect, send, wait for data), or an `httpx.Timeout`.
    max_retries: how often a request may be sent again. A write that may have happened never is.
    deadline: seconds for all attempts of one call and the waits between them; None: no limit. Waiting for the
        first turn in the limiter's queue does not count.
    limiter: how many requests are in flight, and how fast; give one to several clients to share it.
    http_client: an `httpx.AsyncClient` of your own (proxy, certificates, transport). It is not closed, and
        its headers and auth stay as they are.

    Raises ConfigurationError where one of these cannot work. Calls outside `async with`, or on another event
    loop, raise ClientClosedError. After the block ends, the same object may be opened again.
    """

    def __init__(
        self,
        api_key: str | None = None,
        *,
        base_url: str | None = None,
        gateway_url: str | None = None,
        timeout: float | httpx.Timeout = 60.0,
        max_retries: int = 4,
        deadline: float | None = 300.0,
        limiter: Limiter | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        key = check_api_key(os.environ.get("PORTKEY_API_KEY") if api_key is None else api_key)
        if base_url is None:
            control = check_base_url(
                "PORTKEY_BASE_URL", os.environ.get("PORTKEY_BASE_URL") or DEFAULT_BASE_URL
            )
        else:
            control = check_base_url("base_url", base_url)
        gateway = control if gateway_url is None else check_base_url("gateway_url", gateway_url)
        self._connection = Connection(check_limiter(limiter), http_client)
        self._owner = True
        self._transport = Transport(
            api_key=key,
            servers=Servers(control=control, gateway=gateway),
            options=Options(
                timeout=check_timeout(timeout),
                max_retries=check_max_retries(max_retries),
                deadline=check_deadline(deadline),
            ),
            connection=self._connection,
        )

    def __repr__(self) -> str:
        state = "open" if self._connection.is_open else "closed"
        return f"<{type(self).__name__} {self._transport.servers.control} ({state})>"

    async def __aenter__(self) -> Self:
        if self._owner:
            await self._connection.open()
        else:
            self._connection.client()  # a clone works while the client that it was made from is open
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections. A clone and a client that is closed already do nothing."""
        if self._owner:
            await self._connection.close()

    def with_options(
        self,
        *,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int | None = None,
        deadline: float | _Default | None = _Default.UNCHANGED,
    ) -> Self:
        """Return a clone with other options that shares connections and limiter, and never closes them.

        timeout, max_retries: as for the client; None: as they are.
        deadline: as for the client, where None means no limit.
        Raises ConfigurationError.
        """
        options = self._transport.options
        if timeout is not None:
            options = attrs.evolve(options, timeout=check_timeout(timeout))
        if max_retries is not None:
            options = attrs.evolve(options, max_retries=check_max_retries(max_retries))
        if deadline is not _Default.UNCHANGED:
            options = attrs.evolve(options, deadline=check_deadline(deadline))
        clone = type(self).__new__(type(self))
        clone._connection = self._connection
        clone._owner = False
        clone._transport = self._transport.with_options(options)
        return clone

    @property
    def transport(self) -> Transport:
        """What the functions of `portkey_admin_api` take as their first argument."""
        return self._transport

    @property
    def limiter(self) -> Limiter:
        """The limiter in front of the connections; `limiter.statistics()` tells what it does."""
        return self._connection.limiter

    @cached_property
    def workspaces(self) -> Workspaces:
        """Workspaces, and who belongs to them."""
        from portkey_admin.resources.workspaces import Workspaces

        return Workspaces(self._transport)

    @cached_property
    def users(self) -> Users:
        """The people of the organisation."""
        from portkey_admin.resources.users import Users

        return Users(self._transport)

    @cached_property
    def invites(self) -> Invites:
        """Invitations to the organisation and its workspaces."""
        from portkey_admin.resources.invites import Invites

        return Invites(self._transport)

    @cached_property
    def api_keys(self) -> ApiKeys:
        """API keys of the organisation, of workspaces and of people in them."""
        from portkey_admin.resources.api_keys import ApiKeys

        return ApiKeys(self._transport)
