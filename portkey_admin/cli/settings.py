"""Choose the control plane and the key. A key is sent only to the URL that belongs to its source.

| Given                            | key                          | base URL                            |
|----------------------------------|------------------------------|-------------------------------------|
| `--profile`, or PORTKEY_PROFILE  | the profile's                | the profile's                       |
| PORTKEY_API_KEY                  | that                         |                                     |
| nothing, but a profile `default` | the profile's                | the profile's                       |
| nothing at all                   | prompted for, on a terminal  |                                     |

If no base URL is given, PORTKEY_BASE_URL is used, and otherwise Portkey's cloud. `--key-file` and
`--base-url` override all of these; PORTKEY_API_KEY overrides PORTKEY_PROFILE. The client certificate comes
from `--client-cert`, else from the profile, else from the variable PORTKEY_CLIENT_CERT.
"""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import click

from portkey_admin.cli.profiles import (
    DEFAULT_PROFILE,
    Profile,
    find_profile,
    key_in,
    named_cert,
    read_profiles,
)
from portkey_admin.errors import ConfigurationError

if TYPE_CHECKING:
    from portkey_admin.client import PortkeyAdmin
    from portkey_admin.http.certificates import Cert


@attrs.frozen(kw_only=True)
class Settings:
    """The settings that result from the command line, the environment and the profiles.

    Attributes:
        key_source: a description of where the key comes from; None if there is no key.
        read_key: returns the key when it is needed.
        base_url, gateway_url: None for the client's defaults.
        cert: the client certificate; None for the one in the environment, if any.
        profile: the profile in use.
        key_path: the file that contains the key, if any.
        strict: reject values that Portkey is not known to have.
    """

    key_source: str | None
    read_key: Callable[[], str | None] = attrs.field(repr=False)
    base_url: str | None
    gateway_url: str | None = None
    cert: Cert | None = None
    profile: Profile | None = None
    key_path: Path | None = None
    strict: bool = False

    def url(self) -> str:
        """Return the base URL, or that of Portkey's cloud if none is given."""
        return self.base_url or _cloud()

    @asynccontextmanager
    async def opened(self, **options: Any) -> AsyncIterator[PortkeyAdmin]:
        """Open a client for the block. options: more arguments for the client.

        Raises click.UsageError if there is no key or the network can't be set up, and ConfigurationError.
        """
        client = self._client(options)
        try:
            await client.__aenter__()
        except ConfigurationError as error:
            raise click.UsageError(f"{error}; run portkey-admin doctor for details") from None
        try:
            yield client
        finally:
            await client.aclose()

    def _client(self, options: Mapping[str, Any]) -> PortkeyAdmin:
        from portkey_admin.client import PortkeyAdmin

        key = self.read_key()
        return PortkeyAdmin(
            _asked_for() if key is None else key,
            base_url=self.url(),
            gateway_url=self.gateway_url,
            cert=self.cert,
            strict=self.strict,
            **options,
        )


def settings_of(ctx: click.Context) -> Settings:
    """Return the settings for a command. Raises click.UsageError if a profile is invalid."""
    given: dict[str, Any] = ctx.ensure_object(dict)
    return attrs.evolve(_settings(given), strict=bool(given.get("strict")))


def _settings(given: Mapping[str, Any]) -> Settings:
    key_file, base_url, gateway_url = (given.get(name) for name in ("key_file", "base_url", "gateway_url"))
    profile = None if key_file else _profile(given.get("profile"))
    cert = named_cert(_path(given.get("client_cert")), _path(given.get("client_key")), "--client-")
    if profile is not None:
        return Settings(
            key_source=f"{profile.key_source} (profile {profile.name})",
            read_key=profile.read_key,
            base_url=base_url or profile.base_url or os.environ.get("PORTKEY_BASE_URL") or None,
            gateway_url=gateway_url or profile.gateway_url,
            cert=cert or profile.cert(),
            profile=profile,
            key_path=profile.key_path if profile.api_key_file else None,
        )
    base_url = base_url or os.environ.get("PORTKEY_BASE_URL") or None
    if key_file:
        path = Path(key_file)
        return Settings(
            key_source=f"the file {path} (--key-file)",
            read_key=lambda: _key_in(path),
            base_url=base_url,
            gateway_url=gateway_url,
            cert=cert,
            key_path=path,
        )
    key = os.environ.get("PORTKEY_API_KEY") or None
    return Settings(
        key_source="the environment variable PORTKEY_API_KEY" if key else None,
        read_key=lambda: key,
        base_url=base_url,
        gateway_url=gateway_url,
        cert=cert,
    )


def _path(text: str | None) -> Path | None:
    return None if text is None else Path(text).expanduser()


def _profile(named: str | None) -> Profile | None:
    if named:
        return find_profile(named)
    if os.environ.get("PORTKEY_API_KEY"):
        return None
    if os.environ.get("PORTKEY_PROFILE"):
        return find_profile(os.environ["PORTKEY_PROFILE"])
    return read_profiles().get(DEFAULT_PROFILE)


def _key_in(path: Path) -> str:
    try:
        return key_in(path)
    except OSError as error:
        raise click.UsageError(f"--key-file: can't read {path}: {error.strerror}") from None


def _asked_for() -> str:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.UsageError(
            "no API key: set PORTKEY_API_KEY, give --key-file FILE, or create a profile: portkey-admin"
            " profiles add NAME"
        )
    return str(click.prompt("API key", hide_input=True, err=True))


def _cloud() -> str:
    from portkey_admin.calls.options import DEFAULT_BASE_URL

    return DEFAULT_BASE_URL


_HELP = {
    "profile": ("NAME", "Use the URL and key of this profile (portkey-admin profiles)."),
    "base_url": ("URL", "URL of the control plane, including /v1."),
    "gateway_url": ("URL", "URL of the gateway, if it differs; used for logs and feedback."),
    "key_file": ("FILE", "Read the API key from this file."),
    "client_cert": (
        "FILE",
        "Send this client certificate. PORTKEY_CLIENT_KEY_PASSWORD is the password of its key.",
    ),
    "client_key": ("FILE", "Key of the client certificate, if it is in a separate file."),
}


def connection_options(*, hidden: bool = False) -> list[click.Parameter]:
    """Return the options, which store their values in the context's object."""
    options: list[click.Parameter] = [
        click.Option(
            [f"--{name.replace('_', '-')}", f"connection_{name}"],
            metavar=metavar,
            help=text,
            hidden=hidden,
            expose_value=False,
            callback=_keep,
            type=click.Path(dir_okay=False) if metavar == "FILE" else click.STRING,
        )
        for name, (metavar, text) in _HELP.items()
    ]
    strict = click.Option(
        ["--strict", "connection_strict"],
        is_flag=True,
        default=None,
        hidden=hidden,
        expose_value=False,
        callback=_keep,
        help="Reject scopes, roles, providers and other values that Portkey is not known to have.",
    )
    curl = click.Option(
        ["--curl"],
        is_flag=True,
        hidden=hidden,
        expose_value=False,  # cli.reporting checks for it when a request has failed
        help="If a request fails, show it as a curl command, without secrets.",
    )
    refusal = click.Option(
        ["--api-key", "connection_api_key"], hidden=True, expose_value=False, callback=_refuse
    )
    return [*options, strict, curl, refusal]


def _keep(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
    if value is not None:
        given: dict[str, Any] = ctx.ensure_object(dict)
        given[(parameter.name or "").removeprefix("connection_")] = value


def _refuse(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
    if value is not None:
        raise click.UsageError(
            "--api-key is not accepted, because others can read command lines: set PORTKEY_API_KEY, give"
            " --key-file FILE, or create a profile: portkey-admin profiles add NAME"
        )
