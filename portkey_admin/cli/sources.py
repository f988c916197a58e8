"""Values that do not stand on the command line: in a file, on stdin, in a variable, or typed in."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import click

from portkey_admin.plain_files import read_plain

_STDIN_TAKEN = "portkey_admin.cli.stdin"
SECRET_SOURCES = "prompt|@FILE|env:NAME"


def read_source(ctx: click.Context, name: str) -> str:
    """Return the text in a file, or what stdin holds where the name is "-". Raises click.UsageError."""
    if name == "-":
        if ctx.meta.get(_STDIN_TAKEN):
            raise click.UsageError("stdin can be read once: give one of the values in a file")
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
        raise click.UsageError(f"{shown} is not UTF-8 text") from None


def read_document(ctx: click.Context, name: str) -> Any:
    """Return the JSON or YAML in a file, or on stdin where the name is "-". Raises click.UsageError."""
    text = read_source(ctx, name)
    shown = "stdin" if name == "-" else name
    if name.lower().endswith((".yaml", ".yml")):
        return _yaml(text, shown)
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        # Where the text stands on stdin, nothing tells what it is.
        if name == "-":
            return _yaml(text, shown)
        # The error of the library says where; what stands there may be a secret.
        raise click.UsageError(f"{shown} is not JSON{_place(error)}") from None


def read_secret(ctx: click.Context, option: str, source: str) -> str | None:
    """Return the secret that a source names; None: the text is no source, but a literal.

    Raises click.UsageError where there is nothing.
    """
    if source == "prompt":
        return prompt(option)
    if source.startswith("env:"):
        secret = os.environ.get(source[4:], "")
        if not secret:
            raise click.UsageError(f"{option}: the environment variable {source[4:]!r} is not set")
        return secret
    if source.startswith("@"):
        secret = read_source(ctx, source[1:]).strip()
        if not secret:
            raise click.UsageError(f"{option}: {source[1:]} is empty")
        return secret
    return None


def prompt(what: str) -> str:
    """Ask for a secret without showing it. Raises click.UsageError where nobody is there to ask."""
    if not sys.stdin.isatty():
        raise click.UsageError(f"{what}: prompt needs a terminal; give @FILE or env:NAME")
    return str(click.prompt(what, hide_input=True, err=True)).strip()


def _yaml(text: str, shown: str) -> Any:
    """Return what YAML says, within the bounds of a manifest: a short text must not become a long body."""
    from portkey_admin.errors import ManifestError
    from portkey_admin.manifest.reading import read

    try:
        return read(text, format="yaml", file=shown).plain()
    except ManifestError as error:
        raise click.UsageError(str(error.problems[0])) from None


def _place(error: Exception) -> str:
    return f" (line {error.lineno}, column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
