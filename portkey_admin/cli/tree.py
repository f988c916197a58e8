"""The command tree: operations, placed by their ids, and the handwritten commands.

Commands are loaded lazily: the top-level `--help` imports no operation and no HTTP library.
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Mapping, Sequence
from importlib import import_module
from operator import attrgetter
from typing import Any, NamedTuple

import click

from portkey_admin.cli.printing import shown
from portkey_admin.cli.settings import connection_options


class _Written(NamedTuple):
    """A handwritten command: its module, its name there, and its summary."""

    module: str
    about: str


_WRITTEN: Mapping[str, _Written] = {
    "apply": _Written("manifest.commands", "Create and update resources to match a manifest."),
    "analytics.cost": _Written(
        "costs", "Chart the cost of requests over time, by model or by another group."
    ),
    "completion": _Written("completion", "Print the shell completion script."),
    "doctor": _Written("doctor", "Check the key, URL, network, proxy, clock, permissions and versions."),
    "export": _Written("manifest.export", "Export the organisation as a manifest."),
    "logs.export": _Written("log_export", "Export logs to a file: create, start, wait and download."),
    "plan": _Written("manifest.commands", "Show what a manifest would create and change."),
    "profiles": _Written("profile_commands", "Manage profiles: named URLs and key locations."),
    "resume": _Written("manifest.commands", "Resume an apply that was killed or interrupted."),
    "scopes": _Written("key_access", "Show the scopes that a command needs, or that the key has."),
    "serve": _Written("serve", "Run a local control plane until interrupted."),
    "validate": _Written("manifest.validate", "Validate a manifest without a network or a key."),
    "whoami": _Written("key_access", "Show which key is in use and its type."),
}


def command_name(name: str) -> str:
    """Return a name in its command-line spelling."""
    return name.replace("_", "-")


class _Context(click.Context):
    """Writes help that stdout can show in any encoding."""

    def get_help(self) -> str:
        return shown(super().get_help(), lines=True)


class CommandGroup(click.Group):
    """A group with commands that are loaded by name on first use."""

    context_class: type[click.Context] = _Context

    def found(self) -> Collection[str]:
        """Return the names of the lazy commands."""
        return ()

    def about(self, name: str) -> str:
        """Return the one-line summary of a lazy command."""
        raise NotImplementedError

    def load(self, name: str) -> click.Command:
        """Load a lazy command."""
        raise NotImplementedError

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, sorted."""
        return sorted({*super().list_commands(ctx), *self.found()})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a loaded command, or None if there is none of this name."""
        name = command_name(cmd_name)
        command = super().get_command(ctx, name) or (self.load(name) if name in self.found() else None)
        if command is not None:
            command.context_class = _Context
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments start with, or raise an error with the closest match."""
        name = args[0]
        if self.get_command(ctx, name) is None and not ctx.resilient_parsing and not name.startswith("-"):
            from portkey_admin.text import did_you_mean

            hint = did_you_mean(command_name(name), self.list_commands(ctx))
            ctx.fail(f"no such command {name!r}{hint or f'; see {ctx.command_path} --help'}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        found = self.found()
        rows = []
        for name in self.list_commands(ctx):
            command = None if name in found else super().get_command(ctx, name)
            rows.append((name, self.about(name) if command is None else command.get_short_help_str(200)))
        self.write_commands(formatter, rows)

    def write_commands(self, formatter: click.HelpFormatter, rows: Sequence[tuple[str, str]]) -> None:
        """Write the list of commands."""
        if rows:
            with formatter.section("Commands"):
                formatter.write_dl(rows)


class Root(CommandGroup):
    """`portkey-admin` itself: the handwritten commands, and a group for each family of operations."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.extend(connection_options())

    def found(self) -> Collection[str]:
        """Return the handwritten commands and the families."""
        return [*_written_in(""), *_families()]

    def about(self, name: str) -> str:
        """Return the summary of a command or family."""
        families = _families()
        return families[name] if name in families else _written_in("")[name].about

    def load(self, name: str) -> click.Command:
        """Return a handwritten command, or the group of a family."""
        return _load(name.replace("-", "_"))

    def write_commands(self, formatter: click.HelpFormatter, rows: Sequence[tuple[str, str]]) -> None:
        """List the families separately from the other commands."""
        families = _families()
        super().write_commands(formatter, [row for row in rows if row[0] not in families])
        with formatter.section("Resources"):
            formatter.write_dl([row for row in rows if row[0] in families])


class OperationGroup(CommandGroup):
    """A family of operations, such as `workspaces`, or a part of one, such as `workspaces members`."""

    def __init__(self, prefix: str) -> None:
        super().__init__(command_name(prefix.rpartition(".")[2]))
        self.prefix = prefix

    def found(self) -> Collection[str]:
        """Return the operations and groups below the prefix, and the handwritten commands beside them."""
        return _children(self.prefix)

    def about(self, name: str) -> str:
        """Return the summary of an operation or of a part of the family."""
        written = _written_in(self.prefix).get(name)
        if written is not None:
            return written.about
        from portkey_admin_api import api

        id = f"{self.prefix}.{name.replace('-', '_')}"
        return f"{api.operation(id).summary}." if id in api.OPERATIONS else _about_group(id)

    def load(self, name: str) -> click.Command:
        """Return the command or group of this name."""
        return _load(f"{self.prefix}.{name.replace('-', '_')}")

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the one-line summary of the group."""
        return _about_group(self.prefix)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the description of the group."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_about_group(self.prefix))


def _load(id: str) -> click.Command:
    written = _WRITTEN.get(id)
    if written is not None:
        module = import_module(f"portkey_admin.cli.{written.module}")
        command: click.Command = getattr(module, id.rpartition(".")[2])
        command.short_help = written.about
        return command
    from portkey_admin_api import api

    if id in api.OPERATIONS:
        from portkey_admin.cli.operation_command import OperationCommand

        return OperationCommand(id)
    return OperationGroup(id)


def _written_in(prefix: str) -> dict[str, _Written]:
    found = {}
    for id, written in _WRITTEN.items():
        place, _, name = id.rpartition(".")
        if place == prefix:
            found[command_name(name)] = written
    return found


@functools.cache
def _families() -> Mapping[str, str]:
    # The client documents its families; loading the client's module is enough to read that.
    from portkey_admin.families import Families

    return {
        command_name(name): value.__doc__ or ""
        for name, value in vars(Families).items()
        if isinstance(value, functools.cached_property)
    }


@functools.cache
def _children(prefix: str) -> Collection[str]:
    from portkey_admin_api import api

    inside = [id.removeprefix(f"{prefix}.") for id in api.OPERATIONS if id.startswith(f"{prefix}.")]
    return frozenset({*_written_in(prefix), *(command_name(id.partition(".")[0]) for id in inside)})


def _about_group(prefix: str) -> str:
    """Return the client's documentation of the family, or part of one, of the same name."""
    from portkey_admin.families import Families

    class Unopened(Families):
        @property
        def transport(self) -> Any:  # never sends anything
            return None

    parent, _, name = prefix.rpartition(".")
    family = attrgetter(parent)(Unopened()) if parent else Unopened()
    return getattr(type(family), name).__doc__ or ""


@click.group(cls=Root)
@click.version_option(package_name="portkey-admin", message="%(prog)s %(version)s")
def portkey_admin() -> None:
    """The Portkey Admin API: one command for each operation, and tools built on them."""
