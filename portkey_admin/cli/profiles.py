"""Profiles: named control planes and the locations of their keys, stored in a TOML file."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import click

from portkey_admin.cli.key_command import key_printed_by
from portkey_admin.durable import write_private
from portkey_admin.plain_files import read_plain, refusal
from portkey_admin.text import did_you_mean

if TYPE_CHECKING:
    from portkey_admin.http.certificates import Cert

DEFAULT_PROFILE = "default"
KEY_FIELDS = ("api_key_file", "api_key_env", "key_command")

_NAME = re.compile(r"[A-Za-z0-9_-]+")
_MOST = 1 << 20  # bytes of the file
_MOST_DOTS = 64  # of one line: the reader of TOML takes time by their square
_LONGEST_KEY = 1 << 16  # bytes


@attrs.frozen(kw_only=True)
class Profile:
    """The URLs to call and the location of the key. The key itself is never in the profiles file.

    Attributes:
        base_url: as for the client; None: PORTKEY_BASE_URL, or Portkey's cloud.
        gateway_url: as for the client; None: the same as base_url.
        api_key_file: a file that contains the key. api_key_env: an environment variable that does.
        key_command: a command that prints the key on its first line, such as "pass show portkey/prod". It
            runs without a shell, so nothing in it is expanded.
        client_cert, client_key: the file of the client certificate, and of its key if that is in a separate
            file.
    """

    name: str
    base_url: str | None = None
    gateway_url: str | None = None
    api_key_file: str | None = None
    api_key_env: str | None = None
    key_command: str | None = None
    client_cert: str | None = None
    client_key: str | None = None

    def to_dict(self) -> dict[str, str]:
        """Return the fields that are set."""
        return {name: value for name, value in attrs.asdict(self).items() if value and name != "name"}

    @property
    def key_source(self) -> str:
        """A description of where the key comes from, without secrets."""
        if self.api_key_file:
            return f"the file {self.key_path}"
        if self.api_key_env:
            return f"the environment variable {self.api_key_env}"
        return "the profile's key_command"

    @property
    def key_path(self) -> Path:
        """The key's file."""
        return self._file("api_key_file") or config_folder()

    def cert(self) -> Cert | None:
        """Return the client certificate, or None if the profile has none. Raises click.UsageError."""
        return named_cert(
            self._file("client_cert"), self._file("client_key"), f"profile {self.name!r}: client_"
        )

    def _file(self, field: str) -> Path | None:
        """Return a file path. Relative paths start in the folder of the profiles."""
        text: str | None = getattr(self, field)
        return config_folder() / Path(text).expanduser() if text else None

    def read_key(self) -> str:
        """Return the key. Raises click.UsageError with the reason if there is none."""
        where = f"profile {self.name!r}"
        if self.api_key_file:
            try:
                return key_in(self.key_path)
            except OSError as error:
                why = error.strerror
                raise click.UsageError(f"{where}: can't read api_key_file {self.key_path}: {why}") from None
        if self.api_key_env:
            key = os.environ.get(self.api_key_env, "")
            if not key:
                raise click.UsageError(f"{where}: the environment variable {self.api_key_env!r} is not set")
            return key
        return key_printed_by(where, self.key_command or "")


def key_in(path: Path) -> str:
    """Return the key in a file, or in a pipe, such as the one that a shell gives for <(pass show key).

    Raises OSError.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LONGEST_KEY + 1)
        if len(data) > _LONGEST_KEY:
            raise refusal(path, f"it has more than {_LONGEST_KEY:,} bytes, so it holds no key")
        return data.decode().strip()
    except UnicodeDecodeError:
        raise refusal(path, "it is not UTF-8 text") from None
    except ValueError:
        raise refusal(path, "this is not a valid file name") from None


def named_cert(certificate: Path | None, key: Path | None, prefix: str) -> Cert | None:
    """Return the client certificate from these files. Raises click.UsageError.

    prefix: the start of the field or option names, which end with "cert" and "key".
    """
    if certificate is None:
        if key is not None:
            raise click.UsageError(
                f"{prefix}key is set without {prefix.rpartition(' ')[2]}cert: give both, or neither"
            )
        return None
    for name, path in (("cert", certificate), ("key", key)):
        if path is not None and not path.is_file():
            raise click.UsageError(f"{prefix}{name}: no such file: {path}")
    from portkey_admin.http.certificates import client_cert

    return client_cert(str(certificate), str(key) if key else None)


def config_folder() -> Path:
    """Return the folder for this command's files: PORTKEY_CONFIG_DIR, or the platform's default."""
    chosen = os.environ.get("PORTKEY_CONFIG_DIR")
    if chosen:
        return Path(chosen)
    import platformdirs

    return platformdirs.user_config_path("portkey-admin", appauthor=False)


def profiles_path() -> Path:
    """Return the path of the profiles file."""
    return config_folder() / "profiles.toml"


def read_profiles() -> dict[str, Profile]:
    """Return all profiles by name. Raises click.UsageError if the file is invalid."""
    path = profiles_path()
    try:
        text = _text_of(path)
        if any(line.count(".") > _MOST_DOTS for line in text.splitlines()):
            raise click.UsageError(f"{path} has a line with more than {_MOST_DOTS} dots: fix or remove it")
        document = tomllib.loads(text)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise click.UsageError(f"can't read {path}: {error.strerror}") from None
    except ValueError as error:  # not TOML, not UTF-8, or a number with too many digits
        raise click.UsageError(f"{path} is not TOML: {error}; fix or remove it") from None
    except RecursionError:
        raise click.UsageError(f"{path} is nested too deeply") from None
    return {name: read_profile(name, table) for name, table in document.items()}


def _text_of(path: Path) -> str:
    return read_plain(path, most=_MOST, trusted=True).decode("utf-8-sig").replace("\r\n", "\n")


def read_profile(name: str, table: object) -> Profile:
    """Parse a profile from a table. Raises click.UsageError if it is invalid."""
    place = f"{profiles_path()}: profile {name!r}"
    if not isinstance(table, Mapping):
        raise click.UsageError(f"{place}: write it as a table: [{name}]")
    known = [field.name for field in attrs.fields(Profile) if field.name != "name"]
    for field, value in table.items():
        if field in ("api_key", "key"):
            raise click.UsageError(
                f"{place}: the key itself must not be in this file; use {', '.join(KEY_FIELDS)}"
            )
        if field not in known:
            hint = did_you_mean(field, known)
            raise click.UsageError(
                f"{place}: unknown field {field!r}{hint or '; it takes ' + ', '.join(known)}"
            )
        if not isinstance(value, str):
            raise click.UsageError(f"{place}: {field} must be a string")
    if len([field for field in KEY_FIELDS if table.get(field)]) != 1:
        raise click.UsageError(f"{place}: no key; set one of {', '.join(KEY_FIELDS)}")
    return Profile(name=name, **table)


def find_profile(name: str) -> Profile:
    """Return a profile by name. Raises click.UsageError with the closest match."""
    profiles = read_profiles()
    if name in profiles:
        return profiles[name]
    known = f"; there are {', '.join(profiles)}" if profiles else "; there are no profiles"
    hint = did_you_mean(name, profiles) or known
    raise click.UsageError(f"no profile {name!r}{hint}; create it with portkey-admin profiles add {name}")


def add_profile(profile: Profile, key: str | None) -> None:
    """Append a profile to the file without touching the rest.

    key: a key to store in a separate file; None: the profile refers to an existing key.
    Raises click.UsageError if the name is taken or invalid.
    """
    if not _NAME.fullmatch(profile.name):
        raise click.UsageError("a profile name can contain only letters, digits, - and _")
    path = profiles_path()
    if profile.name in read_profiles():
        raise click.UsageError(f"the profile {profile.name!r} already exists: change it in {path}")
    if key is not None:
        profile = attrs.evolve(profile, api_key_file=f"{profile.name}.key")
    lines = [f"{field} = {json.dumps(value)}" for field, value in profile.to_dict().items()]
    section = "\n".join([f"[{profile.name}]", *lines, ""])
    try:
        before = _text_of(path) if path.exists() else ""
        read_profile(profile.name, tomllib.loads(section)[profile.name])
        if key is not None:
            write_private(profile.key_path, f"{key}\n")
        write_private(path, f"{before.rstrip()}\n\n{section}" if before.strip() else section)
    except tomllib.TOMLDecodeError:
        raise click.UsageError("a value contains a control character") from None
    except OSError as error:
        raise click.ClickException(f"can't write {error.filename or path}: {error.strerror}") from None


def remove_profile(name: str) -> Path | None:
    """Remove a profile from the file without touching the rest.

    Also removes the key file if this command wrote it, and returns its path.
    Raises click.UsageError if there is no such profile, or its lines can't be separated from others.
    """
    profile, path = find_profile(name), profiles_path()
    text = _text_of(path)
    rest = _without_section(text, name)
    wanted = {other: table for other, table in tomllib.loads(text).items() if other != name}
    try:
        is_right = tomllib.loads(rest) == wanted
    except tomllib.TOMLDecodeError:
        is_right = False
    if not is_right:
        raise click.UsageError(f"profile {name!r} is not written as one [{name}] table: remove it in {path}")
    key = profile.key_path if profile.api_key_file == f"{name}.key" else None
    try:
        write_private(path, rest)
        if key is not None:
            key.unlink(missing_ok=True)
    except OSError as error:
        raise click.ClickException(f"can't write {error.filename or path}: {error.strerror}") from None
    return key


def _without_section(text: str, name: str) -> str:
    """Return TOML without the lines from a table's header up to the next one."""
    header = re.compile(rf"""\s*\[\s*["']?{re.escape(name)}["']?\s*\]\s*(#.*)?""")
    kept: list[str] = []
    inside = False
    for line in text.splitlines(keepends=True):
        if line.lstrip().startswith("["):
            inside = header.fullmatch(line.rstrip()) is not None
        if not inside:
            kept.append(line)
    return f"{''.join(kept).strip()}\n".lstrip("\n")
