"""`portkey-admin serve`: a local control plane."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import anyio
import click

from portkey_admin.cli.flags import FILE, ApiKey, FiniteRange
from portkey_admin.cli.printing import flush, json_text, note, say
from portkey_admin.durable import PRIVATE, NewFile
from portkey_admin.installing import pip_install
from portkey_admin.plain_files import read_plain

if TYPE_CHECKING:
    from portkey_admin.testing import FaultPlan


_MILLISECONDS = FiniteRange(min=0)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    show_default=True,
    help="Port to listen on; 0 picks a free one.",
)
@click.option("--api-key", type=ApiKey(), help="The initial API key; random unless you give it or a seed.")
@click.option("--seed", type=int, help="Seed for ids and keys: the same seed gives the same ones.")
@click.option("--allow-host", "hosts", multiple=True, help="Additional host name to accept. May be repeated.")
@click.option(
    "--latency-ms", type=_MILLISECONDS, default=0.0, help="Delay every response by this many milliseconds."
)
@click.option(
    "--rate",
    type=FiniteRange(min=0, min_open=True),
    help="Rate limit in requests per second. Requests over the limit get a 429.",
)
@click.option(
    "--burst",
    type=FiniteRange(min=1),
    help="Burst size of the rate limit. Default: the requests of one second.",
)
@click.option(
    "--accept-invites-after-ms", type=_MILLISECONDS, help="Accept invites automatically after this delay."
)
@click.option(
    "--behaviour",
    "switches",
    multiple=True,
    metavar="NAME[=VALUE]",
    help="Change a behaviour that Portkey's documents leave open: a field of `Behaviour`, such as "
    "default_workspace or stale_reads_ms=500.",
)
@click.option("--faults", help="Faults to inject: a fault plan as JSON, or a JSON file.")
@click.option(
    "--snapshot",
    type=FILE,
    help="Load the state from this JSON file if it exists, and save it there on exit.",
)
@click.option("--database", type=FILE, help="Keep the state in this SQLite file, so that it survives a kill.")
@click.option(
    "--demo",
    is_flag=True,
    help="Start with an invented organisation and a month of logs, unless the plane has one already.",
)
@click.option("--ready-json", is_flag=True, help="When ready, print one line of JSON: url, key, pid, page.")
def serve(
    host: str,
    port: int,
    api_key: str | None,
    seed: int | None,
    hosts: tuple[str, ...],
    latency_ms: float,
    rate: float | None,
    burst: float | None,
    accept_invites_after_ms: float | None,
    switches: tuple[str, ...],
    faults: str | None,
    snapshot: Path | None,
    database: Path | None,
    demo: bool,
    ready_json: bool,
) -> None:
    """Run a local control plane until interrupted.

    Prints the URL and the key on one line when it is ready. Open the URL without /v1 in a browser to watch
    the plane's resources and requests live.
    """
    if burst is not None and rate is None:
        raise click.UsageError("--burst needs --rate")
    try:
        from portkey_admin.testing import Behaviour, ControlPlane
        from portkey_admin.testing.demo import furnish
        from portkey_admin.testing.hosts import is_loopback
        from portkey_admin.testing.server import Server, listening, url_of
    except ModuleNotFoundError as missing:
        if missing.name not in ("jsonschema_rs", "uvicorn"):
            raise
        raise click.UsageError(f"serve needs an extra: {pip_install('testing')}") from None
    if snapshot is not None and database is not None:
        raise click.UsageError("--snapshot and --database both set the initial state: give one of them")
    exposed = not is_loopback(host)
    if exposed and api_key is None:
        raise click.UsageError(f"--host {host} can be reached from other machines: give an --api-key")
    begin_with = None if snapshot is None else snapshot_in(snapshot)
    try:
        plane = ControlPlane(
            seed=seed,
            api_key=api_key,
            latency_ms=latency_ms,
            rate=rate,
            burst=burst,
            accept_invites_after_ms=accept_invites_after_ms,
            faults=None if faults is None else fault_plan(faults),
            database=database,
            behaviour=Behaviour(**{"default_workspace": demo, **switched(switches)}),
        )
        if begin_with is not None:
            plane.restore(begin_with, api_key=api_key)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    if demo:
        anyio.run(furnish, plane)
    try:
        listener = listening(host, port)
    except OSError as error:
        raise click.UsageError(f"can't listen on {host} port {port}: {error.strerror}") from None
    url = url_of(listener)
    if exposed:
        note(f"{host} can be reached from other machines: anyone with the key has full access, without TLS")

    def say_ready() -> None:
        if ready_json:
            page = urljoin(url, "/")
            say(json_text({"url": url, "key": plane.api_key, "pid": os.getpid(), "page": page}))
        else:
            say(f"portkey control plane: {url}  key: {plane.api_key}")
        flush()
        if demo:
            note(f"to try it: export PORTKEY_BASE_URL={url} PORTKEY_API_KEY={plane.api_key}")

    try:
        with listener:
            Server(plane, say_ready, host=host, hosts=hosts).run(sockets=[listener])
    finally:
        if snapshot is not None:
            save(snapshot, plane.snapshot())
        plane.close()


def switched(switches: Iterable[str]) -> dict[str, Any]:
    """Return the fields of `Behaviour` given as `NAME` or `NAME=VALUE`."""
    import attrs

    from portkey_admin.testing import Behaviour

    defaults = attrs.asdict(Behaviour())
    stated: dict[str, Any] = {}
    for switch in switches:
        name, _, value = switch.partition("=")
        if name not in defaults:
            raise click.UsageError(f"--behaviour: unknown field {name!r}; there are {', '.join(defaults)}")
        try:
            kind = click.BOOL if isinstance(defaults[name], bool) else _MILLISECONDS
            stated[name] = kind.convert(value or "true", None, None)
        except click.BadParameter as error:
            raise click.UsageError(f"--behaviour: {name}: {error.message}") from None
    return stated


def fault_plan(text: str) -> FaultPlan:
    """Return the fault plan from a file, or from the text itself if it is JSON."""
    from portkey_admin.testing.faults import from_json

    inline = text.lstrip().startswith(("{", "["))
    try:
        document = json.loads(text if inline else read_plain(Path(text)))
    except OSError as error:
        raise click.UsageError(f"--faults: can't read {text}: {error.strerror}") from None
    except (ValueError, RecursionError):
        raise click.UsageError(f"--faults: {'this' if inline else text} is not JSON") from None
    try:
        return from_json(document)
    except ValueError as error:
        raise click.UsageError(f"--faults: {error}") from None


def snapshot_in(path: Path) -> Mapping[str, Any] | None:
    """Return the snapshot in a file, or None if the file doesn't exist yet."""
    try:
        document = json.loads(read_plain(path, most=None))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise click.UsageError(f"--snapshot: can't read {path}: {error.strerror}") from None
    except (ValueError, RecursionError):
        raise click.UsageError(f"--snapshot: {path} is not JSON") from None
    if not isinstance(document, dict):
        raise click.UsageError(f"--snapshot: {path} is not a snapshot of a control plane: choose another")
    return document


def save(path: Path, snapshot: Mapping[str, Any]) -> None:
    """Replace the file with a snapshot that only its owner can read, because it contains keys."""
    try:
        with NewFile(path, PRIVATE) as file:
            file.write(json.dumps(snapshot).encode())
            file.commit()
    except OSError as error:
        raise click.ClickException(f"--snapshot: can't write {path}: {error.strerror}") from None
