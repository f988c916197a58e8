"""Complete ids and slugs that exist: short timeout, cached for a minute, never an error."""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from portkey_admin.text import one_line

if TYPE_CHECKING:
    from portkey_admin.cli.settings import Settings
    from portkey_admin_api.types import Operation

_SECONDS = 1.5
_KEPT_SECONDS = 60
_NAMES = ("name", "email", "title")
_MOST = 4 << 20  # bytes of the cache of one list
# A shell may put a value into the command line as it is: bash does. So none may mean something to a shell.
_HARMLESS = re.compile(r"\w[\w.@:/+-]*")


def values_for_path(
    ctx: click.Context, operation: Operation[Any], parameter: str, incomplete: str
) -> list[CompletionItem]:
    """Return candidates for a path parameter: the resources in the list at the same path."""
    before = operation.path.partition(f"{{{parameter}}}")[0].rstrip("/")
    return _offered(ctx, _list_at(before), incomplete)


def values_for_field(ctx: click.Context, field: str, incomplete: str) -> list[CompletionItem]:
    """Return candidates for a field such as `workspace_id`: the resources in the list of that family."""
    from portkey_admin_api import api

    found = re.fullmatch(r"(\w+?)_(id|ids|slug)", field)
    id = f"{found[1]}s.list" if found else ""
    return _offered(ctx, id if id in api.OPERATIONS else None, incomplete, found[2] if found else "")


def _list_at(path: str) -> str | None:
    from portkey_admin_api import api

    for id in api.OPERATIONS:
        if id.endswith(".list") and api.operation(id).path.rstrip("/") == path:
            return id
    return None


def _offered(
    ctx: click.Context, list_id: str | None, incomplete: str, wanted: str = ""
) -> list[CompletionItem]:
    if list_id is None:
        return []
    try:
        rows = _rows(ctx, list_id)
    except Exception:  # an error would be printed into the line that the user is typing
        return []
    found = {value: about for row in rows for value, about in _values(row, wanted)}
    fitting = {value: about for value, about in found.items() if value.startswith(incomplete)}
    return [CompletionItem(value, help=about) for value, about in fitting.items()]


def _values(row: Mapping[str, str], wanted: str) -> Iterator[tuple[str, str]]:
    # Checked here, because the cache may come from elsewhere.
    for name in ("slug", "id"):
        value = row.get(name, "")
        if _HARMLESS.fullmatch(value) and (wanted != "slug" or name == "slug"):
            yield value, one_line(row.get("name", ""))


def _rows(ctx: click.Context, list_id: str) -> list[dict[str, str]]:
    from portkey_admin.cli.settings import settings_of
    from portkey_admin_api import api

    settings = settings_of(ctx)
    if settings.profile is not None and settings.profile.key_command:
        return []  # it might ask for a password
    operation = api.operation(list_id)
    path = tuple(str(ctx.params.get(f"path:{name}") or "") for name in operation.path_params)
    query = {
        name: given
        for name in ("workspace_id", "organisation_id")
        if operation.query is not None and name in operation.query.kinds
        for given in [ctx.params.get(f"query:{name}") or ctx.params.get(f"body:{name}")]
        if isinstance(given, str)
    }
    if not all(path):
        return []
    place = _cache_file(settings, list_id, path, query)
    kept = _kept(place)
    if kept is None:
        kept = _ask(settings, operation, path, query)
        _keep(place, kept)
    return kept


def _ask(
    settings: Settings, operation: Operation[Any], path: tuple[str, ...], query: Mapping[str, Any]
) -> list[dict[str, str]]:
    import anyio

    from portkey_admin.lists.pager import Pager

    if settings.read_key() is None:  # it would be prompted for
        return []

    async def ask() -> list[dict[str, str]]:
        with anyio.fail_after(_SECONDS):
            async with settings.opened(timeout=_SECONDS, max_retries=0) as portkey:
                page = await Pager[Any](portkey.transport, operation, *path, query=query)
                return [_told(item.to_dict()) for item in page]

    return anyio.run(ask)


def _told(row: Mapping[str, Any]) -> dict[str, str]:
    """Return only the parts of a row that completion offers."""
    name = next((row[each] for each in _NAMES if isinstance(row.get(each), str)), "")
    ids = {each: row[each] for each in ("id", "slug") if isinstance(row.get(each), str)}
    return {**ids, "name": name}


def _cache_file(settings: Settings, list_id: str, path: tuple[str, ...], query: Mapping[str, Any]) -> Path:
    import platformdirs

    # Keyed by the key's source, not by the key: not even a hash of it is stored.
    known_by = json.dumps([settings.url(), settings.key_source, list_id, path, sorted(query.items())])
    folder = platformdirs.user_cache_path("portkey-admin", appauthor=False) / "completion"
    return folder / f"{hashlib.sha256(known_by.encode()).hexdigest()[:32]}.json"


def _kept(place: Path) -> list[dict[str, str]] | None:
    from portkey_admin.durable import check_plain
    from portkey_admin.plain_files import read_plain

    try:
        check_plain(place)
        if not 0 <= time.time() - place.stat().st_mtime <= _KEPT_SECONDS:
            return None
        kept: Any = json.loads(read_plain(place, most=_MOST))
    except (OSError, ValueError, RecursionError):
        return None
    # Only in the form in which it was written.
    is_right = isinstance(kept, list) and all(
        isinstance(row, dict) and all(isinstance(text, str) for text in row.values()) for row in kept
    )
    return kept if is_right else None


def _keep(place: Path, rows: list[dict[str, str]]) -> None:
    from portkey_admin.durable import write_private

    with suppress(OSError):  # without a cache, the next completion requests the list
        write_private(place, json.dumps(rows))
