"""The command, frozen by PyInstaller in a folder and in one file. `make frozen` runs this."""

from __future__ import annotations

import http.server
import json
import os
import signal
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import attrs
import pytest
import trustme

from portkey_admin import freezing

pytest.importorskip("PyInstaller", reason="`make frozen` installs PyInstaller")

pytestmark = pytest.mark.timeout(1200)
SOURCE = Path(__file__).parent / "program.py"
MANIFEST = "workspaces: [{name: Search, api_keys: [{name: batch, scopes: [completions.write]}]}]\n"
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith(("PORTKEY", "PYTHON"))}


@attrs.frozen
class Frozen:
    """A frozen program, and the folder where it runs."""

    path: Path
    folder: Path
    environment: Mapping[str, str]

    def __call__(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.path, *arguments],
            cwd=self.folder,
            env={**self.environment, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def out(self, *arguments: str, status: int = 0, **environment: str) -> str:
        """Return its stdout; it must end with the status."""
        ended = self(*arguments, **environment)
        assert ended.returncode == status, (arguments, ended.stdout, ended.stderr)
        return ended.stdout


@pytest.fixture(scope="module", params=["--onedir", "--onefile"])
def frozen(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Frozen:
    """Freeze the program, without options that say what is in it."""
    folder = tmp_path_factory.mktemp("frozen")
    # The analysis is the same for both: it is kept where the second one finds it.
    kept = tmp_path_factory.getbasetemp() / "analysis"
    kept.mkdir(exist_ok=True)
    arguments = (request.param, "--name", "portkey-admin", "--specpath", str(kept), "--workpath", str(kept))
    ended = subprocess.run(
        [sys.executable, "-m", "PyInstaller", *arguments, "--distpath", str(folder), str(SOURCE)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    (path,) = (
        path for path in folder.rglob("portkey-admin*") if path.is_file() and path.suffix in ("", ".exe")
    )
    home = tmp_path_factory.mktemp("home")
    return Frozen(path, home, CLEAN | {"HOME": str(home), "USERPROFILE": str(home)})


@pytest.fixture(scope="module")
def served(frozen: Frozen) -> Iterator[Frozen]:
    """The frozen program, set to use a plane that it serves itself."""
    command = [str(frozen.path), "serve", "--seed", "1", "--ready-json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=frozen.environment, text=True) as process:
        assert process.stdout is not None
        ready = json.loads(process.stdout.readline())
        try:
            plane = {"PORTKEY_BASE_URL": ready["url"], "PORTKEY_API_KEY": ready["key"]}
            yield Frozen(frozen.path, frozen.folder, {**frozen.environment, **plane})
        finally:
            # Not process.terminate(): in one file, it would end the part that unpacks the program.
            os.kill(ready["pid"], signal.SIGTERM)
            process.wait()
    if sys.platform != "win32":
        assert process.returncode == 0


def test_it_knows_its_version(frozen: Frozen) -> None:
    assert frozen.out("--version").strip() == f"portkey-admin {version('portkey-admin')}"


def test_a_manifest_is_applied_and_exported(served: Frozen) -> None:
    (served.folder / "org.yaml").write_text(MANIFEST, "utf-8")
    served.out("plan", "org.yaml", "--check", status=1)
    served.out("apply", "org.yaml", "--yes", "--secrets", "keys.jsonl")
    assert json.loads((served.folder / "keys.jsonl").read_text("utf-8"))["name"] == "batch"
    assert "Search" in served.out("workspaces", "list", "--columns", "name", "--output", "csv").splitlines()
    served.out("export", "--output", "live.yaml")
    served.out("plan", "live.yaml", "--check", INTEGRATION_GRANTED_BY_DEFAULT_KEY="secret")


def is_library(name: str) -> bool:
    """Return whether a module can be imported here: it is no program, and what it needs is installed."""
    if name.endswith(".__main__"):
        return False
    try:
        import_module(name)
    except ModuleNotFoundError as missing:
        return (missing.name or "").startswith("portkey")
    return True


def test_as_a_library_it_has_every_module_backend_and_event_loop(served: Frozen) -> None:
    modules = served.folder / "modules"
    libraries = [name for name in freezing.modules() if is_library(name)]
    modules.write_text("\n".join(libraries), "utf-8")
    served.out("workspaces", "create", "--name", "Maps")
    served.out("probe", served.environment["PORTKEY_BASE_URL"], str(modules))


def test_what_it_is_made_of_is_told(served: Frozen) -> None:
    (versions,) = (line for line in served.out("doctor").splitlines() if "versions" in line)
    assert "?" not in versions
    assert f"httpx {version('httpx')}" in versions


def test_a_shell_completes_commands_and_values(served: Frozen) -> None:
    assert "_portkey_admin_completion()" in served.out("completion", "bash")
    asked = {
        "_PORTKEY_ADMIN_COMPLETE": "bash_complete",
        "COMP_WORDS": "portkey-admin works",
        "COMP_CWORD": "1",
    }
    assert served(**asked).stdout == "plain,workspaces\n"


@pytest.mark.parametrize(
    ("environment", "arguments", "status"),
    [
        ({}, ["workspaces", "lst"], 2),
        ({"PORTKEY_API_KEY": "wrong"}, ["workspaces", "list"], 1),
        ({}, ["plan", "nowhere.yaml"], 2),
    ],
)
def test_failures_have_their_exit_codes(
    environment: dict[str, str], arguments: list[str], status: int, served: Frozen
) -> None:
    ended = served(*arguments, **environment)
    assert (ended.returncode, ended.stdout) == (status, "")
    assert ended.stderr.startswith("portkey-admin: ")


class Refusing(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(403)
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, format: str, *args: object) -> None:
        return


def test_certificates_are_checked(frozen: Frozen, tmp_path: Path) -> None:
    """By the authorities that come with the program, or by those of SSL_CERT_FILE."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Refusing) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        url = f"https://127.0.0.1:{server.server_address[1]}/v1"
        known = {**frozen.environment, "PORTKEY_BASE_URL": url, "PORTKEY_API_KEY": "key"}
        known.pop("SSL_CERT_FILE", None)
        program = Frozen(frozen.path, frozen.folder, known)
        try:
            distrusting = program("workspaces", "list")
            trusting = program("workspaces", "list", SSL_CERT_FILE=str(tmp_path / "ca.pem"))
        finally:
            server.shutdown()
            thread.join()
    assert (distrusting.returncode, trusting.returncode) == (1, 1)
    assert "certificate" in distrusting.stderr
    assert "[403" in trusting.stderr
