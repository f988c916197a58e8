"""What `portkey-admin serve` reads from files and leaves behind in them."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from portkey_admin.testing import FaultPlan


def fault_plan(text: str) -> FaultPlan:
    """Return the fault plan in a file, or in the text itself where it is JSON."""
    from portkey_admin.testing.faults import from_json

    inline = text.lstrip().startswith(("{", "["))
    try:
        document = json.loads(text if inline else Path(text).read_text("utf-8"))
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
        document = json.loads(path.read_text("utf-8"))
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
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(snapshot, file)
        unfinished.replace(path)
    except OSError as error:
        raise click.ClickException(f"--snapshot: can't write {path}: {error.strerror}") from None
