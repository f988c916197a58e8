"""Turn the parameters of a command into the arguments of its operation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs
import click

from portkey_admin.calls.request import prepare
from portkey_admin.cli.flags import SPAN, has_span, is_about_one, span
from portkey_admin.cli.parameters import CLEAR, joined, option_name
from portkey_admin.cli.sources import read_document
from portkey_admin.errors import InvalidArgumentError, InvalidFieldError, KeyDiscoveryError
from portkey_admin_api.types import Operation

if TYPE_CHECKING:
    from portkey_admin.client import PortkeyAdmin

_ORGANISATION = "organisation_id"
_QUOTED = re.compile(r"'(\w+)'")


@attrs.frozen
class Arguments:
    """The arguments of an operation."""

    path: tuple[str, ...]
    query: dict[str, Any]
    body: Any = attrs.field(repr=False)
    lacks_organisation: bool = False
    """Whether the operation needs the organisation id, which can be looked up from the key."""

    async def completed(self, portkey: PortkeyAdmin) -> Arguments:
        """Return the arguments, completed from the key. Raises click.UsageError if the key doesn't say."""
        if not self.lacks_organisation:
            return self
        try:
            found = (await portkey.discover_key()).organisation_id
        except KeyDiscoveryError:
            found = None
        if found is None:
            raise click.UsageError(
                f"can't tell the organisation from the key: give {option_name(_ORGANISATION)}"
            )
        return attrs.evolve(self, query={**self.query, _ORGANISATION: found}, lacks_organisation=False)


def read_arguments(ctx: click.Context, operation: Operation[Any]) -> Arguments:
    """Parse the command line and validate it as the client does. Raises click.UsageError."""
    path = tuple(ctx.params[f"path:{name}"] for name in operation.path_params)
    query = _fields(ctx, "query")
    if has_span(operation):
        query |= _span(ctx, query)
    body = _body(ctx)
    wanted = () if operation.query is None else operation.query.required
    lacks = _ORGANISATION in wanted and _ORGANISATION not in query
    try:
        prepare(operation, path, {**query, _ORGANISATION: "of the key"} if lacks else query, body)
    except InvalidFieldError as error:
        raise click.UsageError(_with_options(operation, str(error))) from None
    except InvalidArgumentError as error:
        raise click.UsageError(str(error)) from None
    return Arguments(path, query, body, lacks)


def _span(ctx: click.Context, query: dict[str, Any]) -> dict[str, str]:
    """Return the span that --last, --since and --until say; nothing if its ends are given as fields."""
    said = [ctx.params.get(name) for name in ("last", "since", "until")]
    if any(name in query for name in SPAN):
        if any(said):
            raise click.UsageError(f"give {option_name(SPAN[0])} and its end, or --last, or --since")
        return {}
    return dict(zip(SPAN, span(*said), strict=True))


def default_workspace(operation: Operation[Any], arguments: Arguments) -> str | None:
    """Describe the workspace that figures cover if the command line names none.

    None if it names one, or if the figures cover all.
    """
    by_workspace = operation.id == "analytics.groups.workspaces" or arguments.path == ("workspace",)
    if not is_about_one(operation) or by_workspace or "workspace_slug" in arguments.query:
        return None
    return "workspace: default, or the key's own; --workspace-slug names another, --all-workspaces takes all"


def _fields(ctx: click.Context, place: str) -> dict[str, Any]:
    """Return the given fields, with null as None."""
    given: dict[str, Any] = {}
    for parameter, value in ctx.params.items():
        part, _, name = parameter.partition(":")
        if part != place or not name or value is None or value == ():
            continue
        if isinstance(value, tuple):
            value = joined(option_name(name), value)
        given[name] = None if value is CLEAR else value
    return given


def _body(ctx: click.Context) -> Any:
    fields = _fields(ctx, "body")
    document = _document(ctx)
    if document is None:
        return fields or None
    if not fields:
        return document
    if not isinstance(document, dict):
        option = option_name(next(iter(fields)))
        raise click.UsageError(f"--body is a list, so {option} can't be added to it: put it into the list")
    return document | fields


def _document(ctx: click.Context) -> Any:
    given = ctx.params.get("body")
    if given is None:
        return None
    if given != "-" and not given.startswith("@"):
        # The value is not shown: it may be a body that contains secrets.
        raise click.UsageError("--body takes @FILE, or - for stdin")
    document = read_document(ctx, "-" if given == "-" else given[1:])
    if not isinstance(document, dict | list):
        raise click.UsageError("--body is neither an object nor a list")
    return document


def _with_options(operation: Operation[Any], message: str) -> str:
    """Name the options for the missing fields."""
    if "missing required" not in message:
        return message
    fields = {name for part in (operation.query, operation.body) if part for name in part.kinds}
    options = [option_name(name) for name in _QUOTED.findall(message) if name in fields]
    return f"{message}: give {', '.join(options)}" if options else message
