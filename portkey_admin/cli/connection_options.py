"""The options that say whom to call. They stand before the command or behind it."""

from __future__ import annotations

from typing import Any

import click

_HELP = {
    "profile": ("NAME", "Take URL and key from this profile (portkey-admin profiles)."),
    "base_url": ("URL", "Where the control plane is, /v1 included."),
    "gateway_url": ("URL", "Where the gateway is, if it is elsewhere; logs and feedback go there."),
    "key_file": ("FILE", "Read the API key from this file."),
}


def connection_options(*, hidden: bool = False) -> list[click.Parameter]:
    """Return the options, which leave what they are given in the context's object."""
    options: list[click.Parameter] = [
        click.Option(
            [f"--{name.replace('_', '-')}", f"connection_{name}"],
            metavar=metavar,
            help=text,
            hidden=hidden,
            expose_value=False,
            callback=_keep,
            type=click.Path(dir_okay=False) if name == "key_file" else click.STRING,
        )
        for name, (metavar, text) in _HELP.items()
    ]
    curl = click.Option(
        ["--curl"],
        is_flag=True,
        hidden=hidden,
        expose_value=False,  # cli.reporting looks for it, when all else is over
        help="Show a request that failed as a curl command, without secrets.",
    )
    refusal = click.Option(
        ["--api-key", "connection_api_key"], hidden=True, expose_value=False, callback=_refuse
    )
    return [*options, curl, refusal]


def _keep(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
    if value is not None:
        given: dict[str, Any] = ctx.ensure_object(dict)
        given[(parameter.name or "").removeprefix("connection_")] = value


def _refuse(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
    if value is not None:
        raise click.UsageError(
            "the API key is not taken from the command line, which others can read: set PORTKEY_API_KEY, give"
            " --key-file FILE, or make a profile: portkey-admin profiles add NAME"
        )
