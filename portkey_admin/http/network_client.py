"""Our connections as an httpx client, for downloads and for users who pass it back."""

from __future__ import annotations

from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx

from portkey_admin.http.network import Network
from portkey_admin.http.types import Origin


class NetworkClient(httpx.AsyncClient):
    """An httpx client over our network, without settings from the environment."""

    def __init__(self, network: Network) -> None:
        super().__init__(
            transport=_Transport(network),
            trust_env=False,
            # The API needs no cookies; a load balancer's would tie all requests to one machine.
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            follow_redirects=False,
        )


class _Transport(httpx.AsyncBaseTransport):
    def __init__(self, network: Network) -> None:
        self._network = network

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await self._network.ready()
        url = request.url
        return await self._network.way(Origin(url.scheme, url.host, url.port)).stream(request)

    async def aclose(self) -> None:
        await self._network.aclose()
