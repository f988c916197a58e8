"""`portkey-admin doctor`: find out what is wrong, from the settings to the server's response.

The modules, in reading order:

- `server`: the checks, step by step.
- `findings`: what the results mean.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import AsyncIterator, Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import attrs
import click

from portkey_admin.calls.options import DEFAULT_BASE_URL
from portkey_admin.cli.doctor.findings import Finding, fail, judge_key, judge_proxy, judge_url, ok, warn
from portkey_admin.cli.doctor.server import check_account, check_cert, check_way, proxy_for
from portkey_admin.cli.interrupts import run_async
from portkey_admin.cli.output.formats import writer
from portkey_admin.cli.output.options import format_options
from portkey_admin.cli.printing import out, shown
from portkey_admin.cli.profiles import profiles_path
from portkey_admin.cli.settings import Settings, connection_options, settings_of
from portkey_admin.durable import is_open_to_others
from portkey_admin.errors import ConfigurationError
from portkey_admin.http.settings import read_network

_COLOURS = {"ok": "green", "warn": "yellow", "fail": "red"}
_PACKAGES = ("portkey-admin", "httpx", "anyio", "attrs", "click")


@click.command(params=[*connection_options(hidden=True), *format_options()])
@click.pass_context
def doctor(ctx: click.Context, output: Any) -> None:
    """Check the key, URL, network, proxy, clock, permissions and versions, and say what to do.

    Sends one or two read requests and changes nothing. Exits 1 if something doesn't work.
    """
    lines = writer(output, None) if output not in (None, "table") else None
    levels: list[str] = []

    async def run() -> None:
        async for finding in _examine(ctx):
            levels.append(finding.level)
            if lines is None:
                _print(finding)
            else:
                lines.write(attrs.asdict(finding))

    run_async(run)
    if lines is not None:
        lines.close()
    ctx.exit(1 if "fail" in levels else 0)


async def _examine(ctx: click.Context) -> AsyncIterator[Finding]:
    yield _versions()
    try:
        settings = settings_of(ctx)
    except click.UsageError as error:
        yield fail(
            "settings", error.format_message(), "correct it; portkey-admin profiles path shows its place"
        )
        return
    for finding in _files(settings):
        yield finding
    key = _key(settings)
    yield key
    base_url = settings.base_url or DEFAULT_BASE_URL
    url = judge_url(base_url)
    yield url
    if url.level == "fail":
        return
    try:
        network = read_network(cert=settings.cert)
    except ConfigurationError as error:
        step = "proxy" if "proxy" in str(error).lower() else "TLS"
        yield fail(step, str(error), "correct the variable, or unset it")
        return
    proxy = proxy_for(network, base_url)
    way = judge_proxy(proxy, base_url.split("://", 1)[-1].split("/", 1)[0])
    yield way
    if base_url.startswith("https:") and network.cert is not None:
        yield check_cert(network)
    levels = [key.level, way.level]
    if proxy is None:
        async for finding in check_way(base_url, network):
            levels.append(finding.level)
            yield finding
    if "fail" not in levels:
        async for finding in check_account(settings):
            yield finding


def _versions() -> Finding:
    found = []
    for name in _PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} ?")
    return ok("versions", f"{', '.join(found)}, Python {platform.python_version()}")


def _files(settings: Settings) -> Iterator[Finding]:
    """Check who can read the files in use."""
    for path in (settings.key_path, profiles_path() if settings.profile else None):
        try:
            if path is not None and is_open_to_others(path):
                yield warn("files", f"other users can read {path}", f"chmod 600 {path}")
        except OSError:
            continue  # reading the key reports this


def _key(settings: Settings) -> Finding:
    try:
        return judge_key(settings.read_key(), settings.key_source)
    except click.UsageError as error:
        return fail("key", error.format_message(), "correct it; portkey-admin profiles path shows its place")


def _print(finding: Finding) -> None:
    level = f"{finding.level:<4}"
    if sys.stdout.isatty():
        level = click.style(level, fg=_COLOURS[finding.level], bold=True)
    out(f"{level}  {finding.check:<11}  {shown(finding.text)}\n")
    if finding.advice:
        out(f"{'':19}{shown(finding.advice)}\n")
