"""The command that installs an extra of this package from the same source as the package itself."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

_NAME = "portkey-admin"


def pip_install(extras: str) -> str:
    """Return `pip install …` for these extras, such as "cli,testing".

    It names the checkout, file or repository that the package was installed from, because the name alone
    works only if the package is published.
    """
    if getattr(sys, "frozen", False):
        # The program runs on other machines than the one that it was built on.
        return (
            f"pip install {_quoted(_requirement({}, extras))} where this program is built, and build it again"
        )
    checkout = Path(__file__).parents[1]
    if (checkout / "pyproject.toml").is_file():
        return f"pip install -e {_quoted(f'{checkout}[{extras}]')}"
    return f"pip install {_quoted(_requirement(_origin(), extras))}"


def _quoted(text: str) -> str:
    return f'"{text}"' if sys.platform == "win32" else f"'{text}'"  # cmd.exe has no other quotes


def _origin() -> dict[str, Any]:
    """Return where pip installed the package from; empty: an index.

    https://packaging.python.org/en/latest/specifications/direct-url/
    """
    from importlib.metadata import PackageNotFoundError, distribution  # slow to import, and rarely needed

    try:
        found = json.loads(distribution(_NAME).read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _requirement(origin: dict[str, Any], extras: str) -> str:
    url = str(origin.get("url") or "")
    if not url:
        return f"{_NAME}[{extras}]"
    if "dir_info" in origin:
        from urllib.parse import urlsplit
        from urllib.request import url2pathname

        return f"{url2pathname(urlsplit(url).path)}[{extras}]"
    if isinstance(source := origin.get("vcs_info"), dict):
        url = f"{source.get('vcs', 'git')}+{url}@{source.get('commit_id', 'HEAD')}"
    return f"{_NAME}[{extras}] @ {url}"
