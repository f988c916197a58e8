"""The command for one operation, with arguments and options built from the operation."""

from __future__ import annotations

import functools
from typing import Any

import click
from click.shell_completion import CompletionItem

from portkey_admin.cli.descriptions import OperationText, describe
from portkey_admin.cli.flags import SPAN, all_workspaces_option, has_span, is_about_one, span_parameters
from portkey_admin.cli.output.options import output_options
from portkey_admin.cli.parameters import field_options
from portkey_admin.cli.secrets import ISSUED
from portkey_admin.cli.settings import connection_options
from portkey_admin.text import python_name
from portkey_admin_api import api
from portkey_admin_api.types import Operation


class OperationCommand(click.Command):
    """A command such as `portkey-admin workspaces create`. Its parameters are built on first use."""

    def __init__(self, id: str) -> None:
        # We report surplus arguments ourselves: click would repeat them, and they may be secrets.
        super().__init__(id.rpartition(".")[2].replace("_", "-"), context_settings={"allow_extra_args": True})
        self.id = id

    @functools.cached_property
    def operation(self) -> Operation[Any]:
        """The operation that the command calls."""
        found: Operation[Any] = api.operation(self.id)
        return found

    @functools.cached_property
    def text(self) -> OperationText:
        """The description of the operation."""
        return describe(self.id)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return its one-line summary."""
        return f"{self.operation.summary}."

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the arguments, the options and `--help`."""
        if not self.params:
            self.params.extend(self._made())
        return super().get_params(ctx)

    def invoke(self, ctx: click.Context) -> Any:
        """Call the operation and print the response."""
        from portkey_admin.cli.calling import call  # imports the HTTP library, which --help doesn't need

        if ctx.args:
            taken = " ".join(python_name(name).upper() for name in self.operation.path_params)
            raise click.UsageError(
                f"{len(ctx.args)} too many arguments: takes {taken or 'none'}; fields are options (--help)"
            )
        return call(ctx, self.operation)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the description of the operation."""
        with formatter.indentation():
            for paragraph in self.text.about.split("\n\n"):
                formatter.write_paragraph()
                formatter.write_text(paragraph)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how to give values, and who may call the operation."""
        formatter.write_paragraph()
        with formatter.indentation():
            if self.operation.body is not None:
                formatter.write_text(
                    "@FILE reads a value from a file, @- from stdin; @@ stands for a leading @. null"
                    " clears a field that can be cleared. Options override --body."
                )
                formatter.write_paragraph()
            formatter.write_text(self.text.access)
            if self.operation.experimental:
                formatter.write_paragraph()
                formatter.write_text("Experimental: Portkey doesn't document it, or is known to change it.")

    def _made(self) -> list[click.Parameter]:
        operation, texts = self.operation, dict(self.text.fields)
        made: list[click.Parameter] = []
        for name in operation.path_params:
            plain = python_name(name)
            offer = functools.partial(_offered, operation, name)
            argument = click.Argument([plain], metavar=plain.upper(), shell_complete=offer)
            argument.name = f"path:{name}"
            made.append(argument)
        query = operation.query
        if query is not None and has_span(operation):  # --last gives it too
            query = query._replace(required=tuple(name for name in query.required if name not in SPAN))
        made += field_options("query", query, texts)
        made += field_options("body", operation.body, texts)
        if operation.body is not None:
            made.append(
                click.Option(
                    ["--body"], metavar="@FILE|-", help="Read the body as JSON or YAML from a file or stdin."
                )
            )
        if self.id in ISSUED:
            made.append(
                click.Option(
                    ["--secret-file"],
                    metavar="FILE",
                    type=click.Path(dir_okay=False),
                    help="Write the new secret to a new file that only you can read.",
                )
            )
        if has_span(operation):
            made = [*span_parameters(), *made]
        if is_about_one(operation):
            made.append(all_workspaces_option())
        # If a field of the API has the name of one of our options, the field wins.
        taken = {option for parameter in made for option in parameter.opts}
        fields = functools.partial(_fields_of, operation)
        printed = output_options(rows=operation.paging is not None, fields=fields)
        ours = [*printed, *connection_options(hidden=True)]
        return made + [option for option in ours if not taken.intersection(option.opts)]


# Both import modules that only completion needs.


def _offered(
    operation: Operation[Any], name: str, ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    from portkey_admin.cli.live_values import values_for_path

    return values_for_path(ctx, operation, name, incomplete)


def _fields_of(operation: Operation[Any]) -> list[str]:
    from portkey_admin.cli.output.fields import models_of, paths

    return paths(models_of(operation))
