"""How much is loaded, and when: modules counted in processes of their own."""

from __future__ import annotations

import subprocess
import sys

from portkey_admin.families import Families

OPENED = """
from importlib import import_module
from portkey_admin import PortkeyAdmin
from portkey_admin.client import _BESIDE
from portkey_admin.http.client import new_client
portkey = PortkeyAdmin("key")
new_client("httpx", 100)
for name in _BESIDE:
    import_module(name)
"""
FAMILIES = sorted(name for name, value in vars(Families).items() if hasattr(value, "attrname"))

# Without extras: click is loaded by httpx if it is installed, msgspec by us.
PLAIN = "import sys\nsys.modules['click'] = sys.modules['msgspec'] = None\n"


def loaded(code: str, before: str = "") -> list[str]:
    """Return the modules that a piece of code loads, beyond those of the code before it."""
    script = f"{PLAIN}{before}\nbefore = set(sys.modules)\n{code}\nprint(*(set(sys.modules) - before))"
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()


def test_importing_the_package_loads_at_most_half_as_much_as_importing_httpx() -> None:
    assert len(loaded("import portkey_admin")) <= len(loaded("import httpx")) / 2


def test_a_client_and_its_first_operation_load_at_most_a_quarter_more_than_a_client_of_httpx() -> None:
    ours = loaded(OPENED + "portkey.workspaces.list()")
    assert len(ours) <= 1.25 * len(loaded("import httpx\nhttpx.AsyncClient()"))


def test_aiohttp_is_loaded_where_it_is_asked_for_alone() -> None:
    assert not [name for name in loaded(OPENED) if name.partition(".")[0] in ("aiohttp", "httpx_aiohttp")]
    assert "aiohttp" not in loaded("PortkeyAdmin('key', http_backend='aiohttp')", OPENED)


FIRST_CALL = """
import asyncio, threading
ROWS = b'{"object": "list", "total": 1, "data": [{"id": "1", "created_at": "2026-01-01T00:00:00Z"}]}'

class Finder:  # sees what is about to be loaded, and finds nothing
    def find_spec(self, name, path=None, target=None):
        (on_loop if threading.current_thread() is threading.main_thread() else in_thread).append(name)

async def answer(reader, writer):
    await reader.readuntil(bytes([13, 10, 13, 10]))
    writer.write(b"HTTP/1.1 200 OK\\r\\ncontent-length: %d\\r\\n\\r\\n" % len(ROWS) + ROWS)

async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    from portkey_admin import PortkeyAdmin
    other = asyncio.create_task(asyncio.sleep(60))  # something that must not wait
    sys.meta_path.insert(0, Finder())
    async with PortkeyAdmin("key", base_url=url) as portkey:
        pages = await asyncio.gather(*(portkey.workspaces.list() for _ in range(20)))
    assert [len(page.items) for page in pages] == [1] * 20
    server.close()

on_loop, in_thread = [], []
asyncio.run(main())
print(*on_loop, "/", *in_thread)
"""


def test_what_takes_long_to_load_is_loaded_beside_the_event_loop() -> None:
    code = PLAIN + FIRST_CALL
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    on_loop, in_thread = (part.split() for part in result.stdout.split("/"))
    long = {
        "httpcore",
        "certifi",
        "anyio._backends._asyncio",
        "portkey_admin.http.pools",
        "portkey_admin.lists.pager",
    }
    assert long <= set(in_thread)
    assert not long & set(on_loop)
    assert len(set(on_loop)) <= 16, on_loop


def test_over_aiohttp_a_call_loads_nothing_of_httpx() -> None:
    """Nor what waiting takes: nobody waits."""
    code = FIRST_CALL.replace('PortkeyAdmin("key", ', 'PortkeyAdmin("key", http_backend="aiohttp", ')
    code += "\nprint(*{name.partition('.')[0] for name in on_loop + in_thread})"
    assert code.count("aiohttp") == 1
    result = subprocess.run([sys.executable, "-c", PLAIN + code], capture_output=True, text=True, check=True)
    packages = set(result.stdout.splitlines()[-1].split())
    assert "aiohttp" in packages
    assert not packages & {"httpx", "httpcore", "h11"}


EACH_FAMILY = f"""
import os
from portkey_admin_api import api

def count(family):
    steps = [lambda: getattr(portkey, family)]
    for id in (id for id in api.OPERATIONS if id.partition(".")[0] == family):
        steps += [lambda id=id: api.operation(id)]
        steps += [lambda id=id: api.operation(id).parse({{"id": "1", "data": [{{"id": "1"}}]}})]
    for step in steps:
        before = len(sys.modules)
        step()
        print(family, len(sys.modules) - before, flush=True)

for family in {FAMILIES!r}:
    if not (child := os.fork()):
        count(family)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0, family
"""


def test_a_family_is_loaded_in_small_parts() -> None:
    """A part is loaded at once, and nothing else runs meanwhile: some milliseconds for as many modules.

    Each family is loaded in a process of its own, in which no other family was loaded before.
    """
    code = PLAIN + OPENED + EACH_FAMILY
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    lines = [line.split() for line in result.stdout.splitlines()]
    assert {family for family, _ in lines} == set(FAMILIES)
    assert [line for line in lines if int(line[1]) > 8] == []


def test_choosing_among_many_models_loads_one_of_them() -> None:
    parse = """
check = {"id": "default.regexMatch", "parameters": {"rule": "x", "not": True}}
guardrail = api.operation("guardrails.get").parse({"id": "g", "checks": [check]})
assert type(guardrail.checks[0].parameters).__name__ == "RegexMatchParameters"
"""
    modules = loaded(parse, "from portkey_admin_api import api\napi.operation('guardrails.get')")
    models = [name for name in modules if name.startswith("portkey_admin_api.models.")]
    assert "portkey_admin_api.models.regex_match_parameters" in models
    assert len([name for name in models if name.endswith("_parameters")]) == 1
