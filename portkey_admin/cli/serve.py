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

from portkey_admin.cli.flags import ApiKey, FiniteRange
from portkey_admin.cli.printing import flush, json_text, note, say
from portkey_admin.durable import PRIVATE, NewFile
from portkey_admin.installing import pip_install
from portkey_admin.plain_files import read_plain

if TYPE_CHECKING:
    from portkey_admin.testing import FaultPlan


_MILLISECONDS = FiniteRange(min=0)
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    show_default=True,
    help="Port to listen on; 0 takes a free one.",
)
@click.option("--api-key", type=ApiKey(), help="The key to begin with; random unless it or a seed is given.")
@click.option("--seed", type=int, help="Equal seeds give equal ids and keys.")
@click.option(
    "--allow-host", "hosts", multiple=True, help="A name that it answers to beside the one it listens on."
)
@click.option("--latency-ms", type=_MILLISECONDS, default=0.0, help="Keep every answer back this long.")
@click.option(
    "--rate",
    type=FiniteRange(min=0, min_open=True),
    help="Serve so many requests a second, shed the rest.",
)
@click.option(
    "--burst", type=FiniteRange(min=1), help="Serve so many at once; a second's worth unless given."
)
@click.option(
    "--accept-invites-after-ms",
    type=_MILLISECONDS,
    help="Have invites accepted by themselves, this long after they were sent.",
)
@click.option(
    "--behaviour",
    "switches",
    multiple=True,
    metavar="NAME[=VALUE]",
    help="Answer a question that sources leave open the other way: a field of `Behaviour`, such as "
    "default_workspace, or stale_reads_ms=500.",
)
@click.option("--faults", help="What goes wrong: a fault plan as JSON, or a file that holds one.")
@click.option(
    "--snapshot",
    type=_FILE,
    help="Begin with the state in this file, if it is there, and leave the state in it at the end.",
)
@click.option(
    "--database",
    type=_FILE,
    help="Keep the state in this SQLite file: it is still there after a kill.",
)
@click.option(
    "--demo",
    is_flag=True,
    help="Begin with an invented organisation and a month of its logs, unless there is one already.",
)
@click.option(
    "--ready-json", is_flag=True, help="Say that it is ready as one line of JSON: url, key, pid, page."
)
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
    """Serve a local control plane until it is interrupted.

    Prints one line with the URL and the key when it is ready. At / of the same address is a page that shows
    what the plane holds and what it is asked, live.
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
        raise click.UsageError("--snapshot and --database both say what to begin with: give one of them")
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
        note(f"{host} can be reached from other machines: whoever has the key can do all, without TLS")

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
    """Return the fields of `Behaviour` that are stated as `NAME` or `NAME=VALUE`."""
    import attrs

    from portkey_admin.testing import Behaviour

    defaults = attrs.asdict(Behaviour())
    stated: dict[str, Any] = {}
    for switch in switches:
        name, _, value = switch.partition("=")
        if name not in defaults:
            raise click.UsageError(f"--behaviour: there is no {name!r}; there are {', '.join(defaults)}")
        try:
            kind = click.BOOL if isinstance(defaults[name], bool) else _MILLISECONDS
            stated[name] = kind.convert(value or "true", None, None)
        except click.BadParameter as error:
            raise click.UsageError(f"--behaviour: {name}: {error.message}") from None
    return stated


def fault_plan(text: str) -> FaultPlan:
    """Return the fault plan in a file, or in the text itself where it is JSON."""
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
    """Return the snapshot in a file; None: there is no such file yet."""
    try:
        document = json.loads(read_plain(path, most=None))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise click.UsageError(f"--snapshot: can't read {path}: {error.strerror}") from None
    except (ValueError, RecursionError):
        raise click.UsageError(f"--snapshot: {path} is not JSON") from None
    if not isinstance(document, dict):
        raise click.UsageError(f"--snapshot: {path} is no snapshot of a control plane")
    return document


def save(path: Path, snapshot: Mapping[str, Any]) -> None:
    """Write a snapshot for nobody else to read, as it holds keys. It replaces the file as a whole."""
    try:
        with NewFile(path, PRIVATE) as file:
            file.write(json.dumps(snapshot).encode())
            file.commit()
    except OSError as error:
        raise click.ClickException(f"--snapshot: can't write {path}: {error.strerror}") from None
