"""The page at `/` in a browser: Chromium without a window, where there is one."""

from __future__ import annotations

import json
import re
import shutil
import struct
import subprocess
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import anyio.to_thread
import httpx
import pytest
from plane_command import command, first_line
from plane_conversation import spec

from portkey_admin.testing import ControlPlane
from portkey_admin.testing.plane.asgi import Receive, Scope, Send
from portkey_admin.testing.server import served

HOSTILE = "<script>document.title='taken over'</script><img src=x onerror=\"document.title='taken over'\">"
KEY = "a-key-for-this-test"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# The browser's own clock, in milliseconds: it runs ahead whenever the page waits for nothing but time.
DUMP = ("--virtual-time-budget=4000", "--dump-dom")


@contextmanager
def provisioned() -> Iterator[str]:
    """Serve a plane in which a few things happened, some of them refused; the address of its page."""
    with command("serve", "--api-key", KEY, "--ready-json") as process:
        ready = json.loads(first_line(process))
        with httpx.Client(base_url=ready["url"], headers={"x-portkey-api-key": KEY}) as http:
            for name in ("Search", "Ranking", HOSTILE):
                assert http.post("/admin/workspaces", json={"name": name}).status_code == 200
            invite = {"email": "ada@example.com", "role": "member", "workspaces": []}
            assert http.post("/admin/users/invites", json=invite).status_code == 200
            assert http.post("/admin/users/invites", json=invite).status_code == 409
            assert http.get("/<b>nowhere</b>").status_code == 404
            assert http.get("/admin/users").json()["total"] == 1
        yield ready["page"]


@pytest.fixture
def browser(tmp_path: Path) -> Callable[..., str]:
    """Chromium without a window: takes flags and an address, returns what it printed."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here: the page was not tried in a browser (apt-get install chromium)")
    program = CHROMIUM

    def run(*arguments: str) -> str:
        switches = "headless no-sandbox disable-gpu disable-quic no-first-run disable-background-networking"
        quiet = "disable-component-update disable-sync hide-scrollbars"
        flags = [f"--{switch}" for switch in f"{switches} {quiet}".split()]
        line = [program, *flags, f"--user-data-dir={tmp_path / 'profile'}", *arguments]
        return subprocess.run(line, capture_output=True, text=True, timeout=60, check=True).stdout

    return run


def test_a_browser_shows_what_happened(browser: Callable[..., str]) -> None:
    with provisioned() as address:
        document = browser(*DUMP, address)
    shown = re.sub(r"<style>.*?</style>|<script>\n.*?</script>", "", document, flags=re.DOTALL)
    counts = re.findall(r'<h2>([^<]+)</h2><div class="count">(\d+)', shown)
    assert counts == [("Workspaces", "3"), ("People", "1"), ("API keys", "1"), ("Policies", "0")]
    assert '<b id="total">7</b>' in shown
    assert '<span class="waiting">1 invited</span>' in shown
    (rows,) = re.findall(r"<tbody>(.*)</tbody>", shown, re.DOTALL)
    statuses = re.findall(r'<td class="(?:good|warn|bad)">(\d+)</td>', rows)
    assert statuses == ["200", "404", "409", "200", "200", "200", "200"]
    assert ">live</span>" in shown


async def test_it_goes_on_by_itself(browser: Callable[..., str]) -> None:
    async with ControlPlane(spec=spec(), api_key=KEY) as plane:
        looks = 0

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            nonlocal looks
            looks += scope["path"] == "/_plane/live"
            if looks == 3:
                headers = {"x-portkey-api-key": KEY}
                transport = httpx.ASGITransport(app=plane)
                async with httpx.AsyncClient(transport=transport, base_url=plane.base_url) as http:
                    looks += 1
                    await http.post("/admin/workspaces", json={"name": "Later"}, headers=headers)
            await plane(scope, receive, send)

        async with served(app, "127.0.0.1", 0) as url:
            shown = await anyio.to_thread.run_sync(browser, *DUMP, url.removesuffix("v1"))
    assert '<h2>Workspaces</h2><div class="count">1<' in shown
    assert len(re.findall('<tr class="fresh"><td', shown)) == 1


async def test_it_follows_to_another_plane_at_the_same_address(browser: Callable[..., str]) -> None:
    first, second = ControlPlane(spec=spec()), ControlPlane(spec=spec())
    async with first, second, second.client() as portkey:
        await portkey.workspaces.create(name="In the second")
        looks = 0

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            nonlocal looks
            looks += scope["path"] == "/_plane/live"
            await (first if looks <= 2 else second)(scope, receive, send)

        async with served(app, "127.0.0.1", 0) as url:
            shown = await anyio.to_thread.run_sync(browser, *DUMP, url.removesuffix("v1"))
    assert "In the second" in shown
    assert ">live</span>" in shown


def test_what_somebody_named_is_never_markup(browser: Callable[..., str]) -> None:
    with provisioned() as address:
        document = browser(*DUMP, address)
    assert "<title>Portkey control plane</title>" in document
    assert "&lt;script&gt;document.title=" in document
    assert "<script>document" not in document
    assert "<img" not in document
    assert "<b>nowhere" not in document


def test_a_browser_draws_the_page(browser: Callable[..., str], tmp_path: Path) -> None:
    picture = tmp_path / "page.png"
    with provisioned() as address:
        browser("--virtual-time-budget=4000", "--window-size=1200,760", f"--screenshot={picture}", address)
    width, height, colours = drawn(picture.read_bytes())
    assert (width, height) == (1200, 760)
    # An empty or broken page has a handful: text and cards have edges in many shades.
    assert colours > 50


def drawn(png: bytes) -> tuple[int, int, int]:
    """Return the width and height of a PNG, and how many different groups of four bytes its pixels make."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    data, position = b"", 8
    while position < len(png):
        (length,) = struct.unpack(">I", png[position : position + 4])
        if png[position + 4 : position + 8] == b"IDAT":
            data += png[position + 8 : position + 8 + length]
        position += length + 12
    pixels = zlib.decompress(data)
    return width, height, len({pixels[index : index + 4] for index in range(0, len(pixels), 4)})
