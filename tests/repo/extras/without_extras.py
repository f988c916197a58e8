"""What works with no extra at all, and what is said about those that are missing."""

import subprocess
import sys
from collections.abc import Callable

import anyio

from portkey_admin import APIConnectionError, PortkeyAdmin, operations, to_pandas


async def list_workspaces() -> str:
    async with PortkeyAdmin("key", base_url="http://127.0.0.1:9/v1", max_retries=0) as portkey:
        try:
            await portkey.workspaces.list()
        except APIConnectionError as error:
            return str(error)
    return "no error"


def import_testing() -> None:
    from portkey_admin.testing import ControlPlane  # noqa: F401


def refusal(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    except ImportError as error:
        return str(error)
    return "no error"


assert len(operations()) > 150
assert "workspaces.list" in anyio.run(list_workspaces)
assert "portkey-admin[dataframe]" in refusal(lambda: to_pandas([]))
assert "portkey-admin[testing]" in refusal(import_testing)
program = "import portkey_admin.cli as cli; cli.main(['--help'])"
ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
assert ended.returncode == 2, ended
assert "portkey-admin[cli" in ended.stderr, ended.stderr
