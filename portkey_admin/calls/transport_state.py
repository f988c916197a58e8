"""What a transport sends with: the key, the servers, the options, the connections; and copies of it."""

from __future__ import annotations

import copy
import sys
from typing import TYPE_CHECKING

from portkey_admin._version import __version__
from portkey_admin.calls.call import Call
from portkey_admin.calls.clock import Clock
from portkey_admin.calls.credentials import Credentials
from portkey_admin.calls.limiter import Limiter
from portkey_admin.calls.observers import Counters
from portkey_admin.calls.options import Options, Servers, Storage, secrets_in_headers
from portkey_admin.http.client import Connection
from portkey_admin.http.roundtrip import OwnConnections
from portkey_admin.http.types import Timeouts, timeouts_of
from portkey_admin.scopes.checks import ScopeChecks
from portkey_admin.secrets.logging import hide
from portkey_admin.secrets.masking import Hidden, Secrets, is_mask_of

if TYPE_CHECKING:
    from typing import NoReturn, Self

    from portkey_admin.calls.middleware import Layers
    from portkey_admin.http.given_client import GivenClient

_LARGE = 1024 * 1024
"""Longer responses, in bytes, are read in a thread."""

_AGENT = f"portkey-admin/{__version__} python/{sys.version.split()[0]}"


class TransportState:
    """The state of a transport. Copies share everything but options and workspace."""

    def __init__(
        self,
        *,
        api_key: str | Credentials,
        servers: Servers,
        options: Options,
        connection: Connection,
        limiter: Limiter,
        clock: Clock | None = None,
        checks: ScopeChecks | None = None,
        layers: Layers | None = None,
    ) -> None:
        self.credentials: Credentials = (
            api_key if isinstance(api_key, Credentials) else Credentials(Hidden(api_key))
        )
        self._key_version = -1
        self.servers = servers
        self._connection = connection
        self.limiter = limiter
        self._clock = clock or Clock()
        self.checks: ScopeChecks = checks or ScopeChecks()
        self._layers = layers
        self.counters: Counters = Counters()
        self.workspace: str | None = None
        self._use(options)

    def __repr__(self) -> str:
        return f"<Transport to {self.servers.control}{f' for {self.workspace}' if self.workspace else ''}>"

    def __copy__(self) -> Self:
        copied = type(self).__new__(type(self))
        copied.__dict__.update(self.__dict__)
        return copied

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a client can't be pickled or deep-copied, as it has connections and a key: create one in each"
            " process with PortkeyAdmin()"
        )

    def with_options(self, options: Options) -> Self:
        """Return a transport with other options that shares everything else."""
        transport = self._copied()
        transport._use(options)
        return transport

    def for_workspace(self, workspace: str | None) -> Self:
        """Return a transport that adds a workspace, or none, to calls that take one; shares all else."""
        transport = self._copied()
        transport.workspace = workspace
        return transport

    def _copied(self) -> Self:
        """Return a copy whose options and workspace can be changed."""
        return copy.copy(self)

    def _use(self, options: Options) -> None:
        self.options = options
        self._secrets = secrets_in_headers(options.headers)
        self._take_key()
        self._timeouts: Timeouts = timeouts_of(options.timeout)
        # JSON has at most one value for every two bytes.
        self._read_at_once: int = min(_LARGE, 2 * options.max_response_values)

    def _take_key(self) -> None:
        """Use the current key. Earlier keys stay masked, because responses to them may still arrive."""
        self._key_version = self.credentials.version
        key = self.credentials.current
        self._secrets = hide(self._secrets | Secrets(() if key is None else (key,)))
        self._ends: dict[str, OwnConnections | GivenClient] = {}
        self._opened: object = None

    def has_key_like(self, mask: object) -> bool:
        """Return whether a masked form, such as "ab*****xyz", matches the API key in use."""
        return is_mask_of(mask, self.credentials.current or "")

    def storage(self) -> Storage:
        """Return what is needed to download files from storage: connections and timeouts, without the key."""
        return Storage(
            logins=lambda: self._connection.logins,
            client=self._connection.client,
            clock=self._clock,
            timeout=self.options.timeout,
            max_retries=self.options.max_retries,
        )

    def _end(self, call: Call, opened: object) -> OwnConnections | GivenClient:
        """Return the connection end for a server, cached while the same connections are open."""
        if self._opened is not opened:
            self._opened, self._ends = opened, {}
            self._secrets = hide(self._secrets | self._connection.logins)
        server = call.operation.server
        headers = {
            "accept": "application/json",
            "user-agent": _AGENT,
            **(self.options.headers if call.headers is None else call.headers),
        }
        if server != "public":
            headers["x-portkey-api-key"] = self.credentials.current or ""
        end = self._connection.end_at(self.servers.base_url(server), headers)
        if call.headers is None:
            self._ends[server] = end
        return end

    def _url(self, call: Call) -> str:
        base_url = self.servers.base_url(call.operation.server)
        return f"{base_url}{call.path}{'?' if call.query else ''}{call.query}"
