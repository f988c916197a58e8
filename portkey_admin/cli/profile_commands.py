"""`portkey-admin profiles`: list, show, add and remove profiles, and show the path of their file."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Any

import click

from portkey_admin.cli.output.formats import default_format, write_object, write_rows
from portkey_admin.cli.output.options import format_options
from portkey_admin.cli.printing import note, out, shown
from portkey_admin.cli.profiles import (
    KEY_FIELDS,
    Profile,
    add_profile,
    find_profile,
    profiles_path,
    read_profiles,
    remove_profile,
)
from portkey_admin.cli.sources import prompt, read_source
from portkey_admin.cli.tree import CommandGroup


@click.group(cls=CommandGroup)
def profiles() -> None:
    """Manage profiles: named URLs and key locations.

    The profiles file contains no keys: it names the file or environment variable that holds the key, or the
    command that prints it. The profile named default is used if nothing else provides a key.
    """


@profiles.command(name="list", params=format_options())
def list_profiles(output: Any) -> None:
    """List the profiles."""
    kept = read_profiles()
    rows = [
        {"name": profile.name, "base_url": profile.base_url, "key_from": profile.key_source}
        for profile in kept.values()
    ]
    write_rows(output or default_format(rows=True), rows)
    if not kept:
        note("there are no profiles; create one with portkey-admin profiles add NAME")


@profiles.command(params=format_options())
@click.argument("name")
def show(name: str, output: Any) -> None:
    """Show a profile. The key itself is not shown."""
    write_object(output or default_format(rows=False), {"name": name, **find_profile(name).to_dict()})


@profiles.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Don't ask for confirmation.")
def remove(name: str, yes: bool) -> None:
    """Remove a profile, and its key if `profiles add` stored it. Keys stored elsewhere stay."""
    profile = find_profile(name)
    if not yes:
        if not sys.stdin.isatty():
            raise click.UsageError(f"this removes the profile {name!r}: give --yes to confirm")
        click.confirm(
            f"Remove the profile {name!r}, with its key from {profile.key_source}?", abort=True, err=True
        )
    key = remove_profile(name)
    note(f"removed {name} from {profiles_path()}{f', and its key {key}' if key else ''}")


@profiles.command()
def path() -> None:
    """Show where profiles are stored."""
    out(f"{shown(str(profiles_path()))}\n")


@profiles.command()
@click.argument("name")
@click.option(
    "--base-url",
    metavar="URL",
    help="URL of the control plane, including /v1. Default: PORTKEY_BASE_URL, or Portkey's cloud.",
)
@click.option("--gateway-url", metavar="URL", help="URL of the gateway, if it differs.")
@click.option("--api-key-file", metavar="FILE", help="File that contains the key.")
@click.option("--api-key-env", metavar="NAME", help="Environment variable that contains the key.")
@click.option("--key-command", metavar="COMMAND", help="Command that prints the key on its first line.")
@click.option("--client-cert", metavar="FILE", help="Client certificate to send to the server.")
@click.option(
    "--client-key", metavar="FILE", help="Key of the client certificate, if it is in a separate file."
)
@click.option("--key-stdin", is_flag=True, help="Read the key from stdin and store it in a file.")
@click.pass_context
def add(ctx: click.Context, /, name: str, key_stdin: bool, **fields: str | None) -> None:
    """Add a profile.

    If no option says where the key is, you are prompted for it, and it is stored in a file that only you can
    read.

    \b
    portkey-admin profiles add prod
    portkey-admin profiles add prod --key-command "pass show portkey/prod"
    portkey-admin --profile prod workspaces list
    """
    from portkey_admin.calls.options import check_api_key, check_base_url

    for field in ("base_url", "gateway_url"):
        if fields[field] is not None:
            fields[field] = check_base_url(f"--{field.replace('_', '-')}", fields[field])
    for field in ("api_key_file", "client_cert", "client_key"):
        if path := fields[field]:  # a path from the command line is relative to the current folder
            fields[field] = str(Path(path).expanduser().resolve())
    sources = [field for field in KEY_FIELDS if fields[field]]
    if len(sources) + key_stdin > 1:
        raise click.UsageError(
            "a profile has one key: give one of --api-key-file, --api-key-env, --key-command, --key-stdin"
        )
    variable = fields["api_key_env"] or "_"
    # The profiles file and its list show what is given here, so that it must not be a key.
    if not re.fullmatch(r"[A-Za-z_]\w*", variable, re.ASCII) or variable == os.environ.get("PORTKEY_API_KEY"):
        raise click.UsageError(
            "--api-key-env takes the name of an environment variable, such as PORTKEY_API_KEY, not the key"
        )
    key: str | None = None
    if name not in read_profiles() and not sources:
        key = check_api_key(read_source(ctx, "-") if key_stdin else prompt("API key"))
    profile = Profile(name=name, **fields)
    profile.cert()
    add_profile(profile, key)
    note(f"added to {profiles_path()}")
