"""The HTTP client for those who want httpx's interface: it adds nothing to what the user asked for."""

from __future__ import annotations

import httpx
import pytest

from portkey_admin.http.client import Backend, new_client


@pytest.mark.parametrize("backend", ["httpx", "aiohttp"])
async def test_it_follows_no_redirects_keeps_no_cookies_and_reads_no_other_settings(backend: Backend) -> None:
    async with new_client(backend) as client:
        assert (client.follow_redirects, client.trust_env) == (False, False)
        request = httpx.Request("GET", "https://h.example.com")
        response = httpx.Response(200, headers={"set-cookie": "a=b; Path=/"}, request=request)
        client.cookies.extract_cookies(response)
        assert len(client.cookies) == 0
