"""Read values from a file, stdin, an environment variable or a prompt."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from pathlib import Path
from typing import Any, NoReturn

import click

from portkey_admin.plain_files import read_plain

_STDIN_TAKEN = "portkey_admin.cli.stdin"
SECRET_SOURCES = "prompt|@FILE|env:NAME"


def read_source(ctx: click.Context, name: str) -> str:
    """Return the text of a file, or of stdin if the name is "-". Raises click.UsageError."""
    if name == "-":
        if ctx.meta.get(_STDIN_TAKEN):
            raise click.UsageError("stdin can be read only once: put one of the values into a file")
        ctx.meta[_STDIN_TAKEN] = True  # for the whole command line
        data, shown = sys.stdin.buffer.read(), "stdin"
    else:
        shown = name
        try:
            data = read_plain(Path(name))
        except OSError as error:
            raise click.UsageError(f"can't read {name}: {error.strerror}") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise click.UsageError(f"{shown} is not UTF-8 text: save it as UTF-8") from None


def read_document(ctx: click.Context, name: str) -> Any:
    """Return the JSON or YAML in a file, or on stdin if the name is "-". Raises click.UsageError."""
    text = read_source(ctx, name)
    shown = "stdin" if name == "-" else name
    if name.lower().endswith((".yaml", ".yml")):
        return _yaml(text, shown)
    try:
        return strict_json(text, shown)
    except (ValueError, RecursionError) as error:
        # Text from stdin has no file name that shows its format.
        if name == "-":
            return _yaml(text, shown)
        # Only the position is shown, because the text may contain a secret.
        raise click.UsageError(f"{shown} is not JSON{_place(error)}") from None


def strict_json(text: str, where: str) -> Any:
    """Parse JSON. Raises click.UsageError for a name that is there twice, and for NaN and Infinity.

    Raises ValueError or RecursionError if it is not JSON at all.
    """

    def objects(entries: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(entries)
        if len(found) < len(entries):
            double = Counter(name for name, _ in entries).most_common(1)[0][0]
            raise click.UsageError(f"{where}: the name {double!r} is there twice: remove one")
        return found

    def constants(text: str) -> NoReturn:
        raise click.UsageError(f"{where}: JSON has no {text}")

    return json.loads(text, object_pairs_hook=objects, parse_constant=constants)


def read_secret(ctx: click.Context, option: str, source: str) -> str | None:
    """Return the secret that a source names, or None if the text is a literal and not a source.

    Raises click.UsageError if the source is missing or empty.
    """
    if source == "prompt":
        return prompt(option)
    if source.startswith("env:"):
        secret = os.environ.get(source[4:], "")
        if not secret:
            raise click.UsageError(f"{option}: the environment variable {source[4:]!r} is not set: set it")
        return secret
    if source.startswith("@"):
        secret = read_source(ctx, source[1:]).strip()
        if not secret:
            raise click.UsageError(f"{option}: {source[1:]} is empty")
        return secret
    return None


def prompt(what: str) -> str:
    """Prompt for a secret without showing it. Raises click.UsageError if there is no terminal."""
    if not sys.stdin.isatty():
        raise click.UsageError(f"{what}: prompt needs a terminal; give @FILE or env:NAME")
    return str(click.prompt(what, hide_input=True, err=True)).strip()


def _yaml(text: str, shown: str) -> Any:
    """Parse YAML within the limits of a manifest, so that a short text can't expand into a huge body."""
    from portkey_admin.errors import ManifestError
    from portkey_admin.manifest.reader.parser import read

    try:
        return read(text, format="yaml", file=shown).plain()
    except ManifestError as error:
        raise click.UsageError(str(error.problems[0])) from None


def _place(error: Exception) -> str:
    return f" (line {error.lineno}, column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
