"""Option types that click lacks: finite numbers, keys, time spans; and the options of figures."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from portkey_admin.errors import ConfigurationError
from portkey_admin_api.types import Operation

if TYPE_CHECKING:
    ParamType = click.ParamType[Any]
else:  # not generic before click 8.4
    ParamType = click.ParamType


FILE = click.Path(dir_okay=False, path_type=Path)
"""A file, which need not exist."""


class FiniteRange(click.FloatRange):
    """A finite number in a range. click's own type accepts nan always, and inf if there is no maximum."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Return the number; raises click.BadParameter."""
        number = float(super().convert(value, param, ctx))
        if not math.isfinite(number):
            self.fail(f"{value} is not a finite number", param, ctx)
        return number


class ApiKey(click.types.StringParamType):
    """A key that the client can send unchanged."""

    name = "key"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the key. Raises click.BadParameter without showing it."""
        from portkey_admin.calls.options import check_api_key  # loads the HTTP library

        text = str(super().convert(value, param, ctx))
        try:
            key = check_api_key(text)
        except ConfigurationError:
            key = None
        # The client strips its key, so a plane that expects blanks around it would never see them.
        if key is None or key != text:
            self.fail("a key must be one or more visible ASCII characters without spaces", param, ctx)
        return key


ALL = "all"
"""The value of an option with an optional value if none is given."""


class OptionalValues(click.Command):
    """A command with options whose value follows "=" and may be omitted, which means `ALL`.

    click itself would take the next argument as the value.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments."""
        named = {"--prune", "--send-secrets"}
        options = args[: args.index("--")] if "--" in args else args
        spelled = [f"{each}={ALL}" if each in named else each for each in options]
        return super().parse_args(ctx, [*spelled, *args[len(options) :]])


_SPAN = re.compile(r"(\d{1,6})([mhdw])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class Last(ParamType):
    """A duration: a number and a unit, m, h, d or w for minutes, hours, days or weeks."""

    name = "span"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        """Return the duration."""
        if isinstance(value, timedelta):
            return value
        found = _SPAN.fullmatch(str(value).strip())
        if found is None or int(found[1]) == 0:
            self.fail(f"{value!r} is not a duration: write 45m, 12h, 30d or 4w", param, ctx)
        return timedelta(**{_UNITS[found[2]]: int(found[1])})


def read_moment(option: str, text: str) -> datetime:
    """Parse an ISO 8601 timestamp; UTC if it has no time zone."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise click.UsageError(
            f"{option}: {text!r} is not a time; write ISO 8601, such as 2026-01-31 or 2026-01-31T12:00:00Z"
        ) from None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def span(
    last: timedelta | None, since: str | None, until: str | None, *, now: datetime | None = None
) -> tuple[str, str]:
    """Return the start and end of a time span in ISO 8601. Raises click.UsageError.

    last: its duration. since, until: its start and end; until defaults to now.
    """
    if (last is None) == (since is None):
        raise click.UsageError("give --last, such as --last 30d, or --since")
    end = read_moment("--until", until) if until else (now or datetime.now(UTC))
    begin = read_moment("--since", since) if since else end - (last or timedelta())
    if begin >= end:
        raise click.UsageError("the time span ends before it starts: check --since and --until")
    return _text(begin), _text(end)


def span_parameters() -> list[click.Parameter]:
    """Return the options that `span` takes."""
    return [
        click.Option(
            ["--last"],
            type=Last(),
            metavar="SPAN",
            help="Length of the time span up to now: 45m, 12h, 30d or 4w.",
        ),
        click.Option(
            ["--since"], metavar="MOMENT", help="Start of the time span, ISO 8601; UTC if it has no zone."
        ),
        click.Option(["--until"], metavar="MOMENT", help="End of the time span, ISO 8601. Default: now."),
    ]


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


SPAN = ("time_of_generation_min", "time_of_generation_max")
"""Between which moments the requests are that figures are made of."""


def has_span(operation: Operation[Any]) -> bool:
    """Say whether an operation needs a span of time, which --last can give too."""
    fields = operation.query.kinds if operation.query is not None else {}
    return operation.id.startswith("analytics.") and all(name in fields for name in SPAN)


def is_about_one(operation: Operation[Any]) -> bool:
    """Return whether an operation's figures cover a single workspace and leave out all others."""
    fields = operation.query.kinds if operation.query is not None else {}
    return (
        operation.id.startswith("analytics.")
        and "workspace_slug" in fields
        and operation.id != "analytics.groups.workspaces"
    )


def all_workspaces_option() -> click.Option:
    """Return the option."""
    return click.Option(
        ["--all-workspaces", "all_workspaces"],
        is_flag=True,
        help="Rows for every workspace that the key can see, with its slug; one request each.",
    )
