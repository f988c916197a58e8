"""The built site: whole, without broken links, and without anything that is fetched from elsewhere."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from built_pages import BuiltPage

from portkey_admin import operations

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

# What the theme's scripts name: where they come from and, for features that are off, services. A class or a
# part of the page turns each of the latter on.
NAMED_BY_SCRIPTS = {
    "lunrjs.com",
    "tartarus.org",
    "www.w3.org",
    "bit.ly",
    "clipboardjs.com",
    "fontawesome.com",
    "api.github.com",
    "unpkg.com",
}
TURNS_ON_A_SERVICE = {"mermaid", "md-source"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("site").resolve()
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(place)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return place


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, BuiltPage]:
    return {path: BuiltPage(path) for path in sorted(site.rglob("*.html"))}


def test_every_link_leads_somewhere(site: Path, pages: dict[Path, BuiltPage]) -> None:
    broken = []
    for page in pages.values():
        for link in page.links:
            target = page.target(link, site)
            if target is None:
                continue
            place, anchor = target
            there = place in pages if place.suffix == ".html" else place.is_file()
            if not there or (anchor and place in pages and anchor not in pages[place].ids):
                broken.append(f"{page.path.relative_to(site)}: {link}")
    assert broken == []


def test_every_operation_has_its_place(site: Path, pages: dict[Path, BuiltPage]) -> None:
    missing = [
        id
        for id in operations()
        if id.replace(".", "-") not in pages[site / "reference" / id.partition(".")[0] / "index.html"].ids
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("scim_mappings", "reference/workspaces/#workspaces-scim_mappings-create"),
        ("create_workspace_service", "reference/api_keys/#api_keys-create_workspace_service"),
        ("rotate", "reference/api_keys/#api_keys-rotate"),
        ("workspaces.members.add", "reference/workspaces/#workspaces-members-add"),
        ("members", "reference/workspaces/#workspaces-members-add"),
        ("usage limit", "reference/types/shared/#portkey_admin_api.models.UsageLimit"),
    ],
)
def test_the_search_finds_names_by_their_parts(site: Path, query: str, place: str) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))

    def words(text: str) -> set[str]:
        plain = re.sub(r"<[^>]+>", "", text)
        return {word.lower() for word in re.split(index["config"]["separator"], plain)}

    found = [entry["location"] for entry in index["docs"] if words(query) <= words(entry["title"])]
    assert place in found


def test_every_type_in_a_signature_is_a_link(pages: dict[Path, BuiltPage]) -> None:
    unlinked = {
        name.rpartition(".")[2]
        for path in pages
        for name in re.findall(
            r'<span (?:class="[^"]*" )?title="(portkey_admin[^"]*)"', path.read_text("utf-8")
        )
    }
    # Variables of types, and values.
    variables = {"Item", "Value", "Value_co", "T", "P", "args", "kwargs", "Point", "Summary", "T_co"}
    assert {name for name in unlinked - variables if not name.isupper() and name[0] != "_"} == set()


def test_every_page_is_in_the_navigation() -> None:
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    written = {page.relative_to(ROOT / "docs").as_posix() for page in (ROOT / "docs").rglob("*.md")}
    assert sorted(page for page in written if f": {page}\n" not in config) == []


def test_pages_load_nothing_from_elsewhere(pages: dict[Path, BuiltPage]) -> None:
    foreign = {load for page in pages.values() for load in page.loads if re.match(r"\s*([a-z]+:)?//", load)}
    assert foreign == set()
    assert all(page.loads for page in pages.values())


def test_styles_and_scripts_load_nothing_from_elsewhere(site: Path, pages: dict[Path, BuiltPage]) -> None:
    styles = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.css"))
    assert re.findall(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//[^)]*", styles) == []
    # But for what stems words in languages that these pages are not in.
    files = [path for path in site.rglob("*.js") if "lunr" not in path.parts]
    assert len(files) >= 2
    scripts = "".join(path.read_text(encoding="utf-8") for path in files)
    assert set(re.findall(r"https?://([a-z0-9.-]+)", scripts)) <= NAMED_BY_SCRIPTS
    assert TURNS_ON_A_SERVICE.isdisjoint({name for page in pages.values() for name in page.classes})


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def origin(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here (apt-get install chromium)")
@pytest.mark.parametrize("page", ["", "provisioning/", "reference/workspaces/"])
def test_a_browser_asks_no_other_host(page: str, origin: str, tmp_path: Path) -> None:
    assert CHROMIUM is not None
    log = tmp_path / "net.json"
    flags = "headless no-sandbox disable-gpu no-first-run disable-background-networking disable-sync"
    subprocess.run(
        [
            CHROMIUM,
            *(f"--{flag}" for flag in flags.split()),
            f"--user-data-dir={tmp_path / 'profile'}",
            f"--log-net-log={log}",
            "--virtual-time-budget=3000",
            "--dump-dom",
            f"{origin}/{page}",
        ],
        capture_output=True,
        timeout=60,
        check=True,
    )
    asked = asked_by(origin, json.loads(log.read_text(encoding="utf-8")))
    assert any(url.endswith(".css") for url in asked)
    assert {url for url in asked if not url.startswith((origin, "data:", "blob:"))} == set()


def asked_by(origin: str, log: dict[str, object]) -> set[str]:
    """Return what a page asked for, of all that the browser has noted."""
    constants, events = log["constants"], log["events"]
    assert isinstance(constants, dict)
    assert isinstance(events, list)
    start = constants["logEventTypes"]["URL_REQUEST_START_JOB"]
    jobs = [event["params"] for event in events if event["type"] == start and "params" in event]
    return {job["url"] for job in jobs if "url" in job and str(job.get("initiator", "")).startswith(origin)}
