"""The commands as a tree: each operation where its id says, beside the commands written by hand.

Nothing is loaded before it is looked at: `--help` of the whole imports no operation and no HTTP library.
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
    """A command written by hand: the module that holds it, under its own name, and what it does."""

    module: str
    about: str


_WRITTEN: Mapping[str, _Written] = {
    "apply": _Written("manifest.commands", "Create and change what differs from a manifest."),
    "analytics.cost": _Written("costs", "Chart what requests cost, over time or by model and the like."),
    "completion": _Written("completion", "Print the script that completes commands in a shell."),
    "doctor": _Written("doctor", "Check key, URL, network, proxy, clock, permissions and versions."),
    "export": _Written("manifest.export", "Write the manifest of the organisation as it is."),
    "logs.export": _Written("log_export", "Export logs to a file: create, start, wait and fetch."),
    "plan": _Written("manifest.commands", "Show what a manifest would create and change."),
    "profiles": _Written("profile_commands", "Keep URLs and where keys are, under names."),
    "resume": _Written("manifest.commands", "Go on with a run of apply that was killed or interrupted."),
    "scopes": _Written("key_access", "Say what a command needs of a key, or what the key has."),
    "serve": _Written("serve", "Serve a local control plane until it is interrupted."),
    "validate": _Written("manifest.validate", "Check a manifest without a network and without a key."),
    "whoami": _Written("key_access", "Say which key is in use, and what kind it is."),
}


def command_name(name: str) -> str:
    """Return a name as the command line spells it."""
    return name.replace("_", "-")


class _Context(click.Context):
    """Writes help that stdout can show, whatever its encoding."""

    def get_help(self) -> str:
        return shown(super().get_help(), lines=True)


class CommandGroup(click.Group):
    """A group of commands of which some are found by name when they are asked for."""

    context_class: type[click.Context] = _Context

    def found(self) -> Collection[str]:
        """Return the names of the commands to be found."""
        return ()

    def about(self, name: str) -> str:
        """Return what a command that is to be found does, in one line."""
        raise NotImplementedError

    def load(self, name: str) -> click.Command:
        """Return a command that is to be found."""
        raise NotImplementedError

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, sorted."""
        return sorted({*super().list_commands(ctx), *self.found()})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, loaded; None: there is no such one."""
        name = command_name(cmd_name)
        command = super().get_command(ctx, name) or (self.load(name) if name in self.found() else None)
        if command is not None:
            command.context_class = _Context
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments begin with, or raise an error that names the nearest."""
        name = args[0]
        if self.get_command(ctx, name) is None and not ctx.resilient_parsing and not name.startswith("-"):
            from portkey_admin.text import did_you_mean

            hint = did_you_mean(command_name(name), self.list_commands(ctx))
            ctx.fail(f"no such command {name!r}{hint or f'; see {ctx.command_path} --help'}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what there is without loading it."""
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
    """`portkey-admin` itself: what was written by hand, and a group for each family of operations."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.extend(connection_options())

    def found(self) -> Collection[str]:
        """Return the commands written by hand and the families."""
        return [*_written_in(""), *_families()]

    def about(self, name: str) -> str:
        """Return what a command does, or what a family is about."""
        return _families().get(name) or _written_in("")[name].about

    def load(self, name: str) -> click.Command:
        """Return a command that was written by hand, or the group of a family."""
        return _load(name.replace("-", "_"))

    def write_commands(self, formatter: click.HelpFormatter, rows: Sequence[tuple[str, str]]) -> None:
        """Write the families apart from the rest."""
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
        """Return the operations and groups of the prefix, and the commands written by hand beside them."""
        return _children(self.prefix)

    def about(self, name: str) -> str:
        """Return what an operation does, or what a part of the family is about."""
        written = _written_in(self.prefix).get(name)
        if written is not None:
            return written.about
        from portkey_admin_api import api

        id = f"{self.prefix}.{name.replace('-', '_')}"
        return f"{api.operation(id).summary}." if id in api.OPERATIONS else _about_group(id)

    def load(self, name: str) -> click.Command:
        """Return the command or the group of a name."""
        return _load(f"{self.prefix}.{name.replace('-', '_')}")

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return what the group is about, in one line."""
        return _about_group(self.prefix)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the group is about."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_about_group(self.prefix))


def _load(id: str) -> click.Command:
    written = _WRITTEN.get(id)
    if written is not None:
        module = import_module(f"portkey_admin.cli.{written.module}")
        command: click.Command = getattr(module, id.rpartition(".")[2])
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
    # What the client calls a family is documented where the client has it; nothing else is loaded for it.
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
    """Return what the client says about the family, or the part of one, of the same name."""
    from portkey_admin.families import Families

    class Unopened(Families):
        @property
        def transport(self) -> Any:  # nothing is ever sent
            return None

    parent, _, name = prefix.rpartition(".")
    family = attrgetter(parent)(Unopened()) if parent else Unopened()
    return getattr(type(family), name).__doc__ or ""


@click.group(cls=Root)
@click.version_option(package_name="portkey-admin", message="%(prog)s %(version)s")
def portkey_admin() -> None:
    """Everything that the Portkey Admin API can do, one command for each operation, and tools around it."""
