"""Values that flags take and click has no type for: finite numbers, keys, spans of time."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import click

from portkey_admin.errors import ConfigurationError

if TYPE_CHECKING:
    ParamType = click.ParamType[Any]
else:  # it takes no type before click 8.4
    ParamType = click.ParamType


class FiniteRange(click.FloatRange):
    """A number within a range. To click, nan is within every range, and inf where there is no upper end."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Return the number; raises click.BadParameter."""
        number = float(super().convert(value, param, ctx))
        if not math.isfinite(number):
            self.fail(f"{value} is no finite number", param, ctx)
        return number


class ApiKey(click.types.StringParamType):
    """A key that the client can send just as it is."""

    name = "key"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the key; raises click.BadParameter, which does not show it."""
        from portkey_admin.calls.options import check_api_key  # loads the HTTP library

        text = str(super().convert(value, param, ctx))
        try:
            key = check_api_key(text)
        except ConfigurationError:
            key = None
        # The client takes blanks off both ends of its key, so a plane that waits for them never gets them.
        if key is None or key != text:
            self.fail("a key is one or more visible ASCII characters, without blanks", param, ctx)
        return key


ALL = "all"
"""What an option means that may have a value and has none."""


class OptionalValues(click.Command):
    """A command with options whose value follows after "=" or is left out: then it is `ALL`.

    click alone would take the argument behind such an option for its value.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments."""
        named = {"--prune", "--send-secrets"}
        options = args[: args.index("--")] if "--" in args else args
        spelled = [f"{each}={ALL}" if each in named else each for each in options]
        return super().parse_args(ctx, [*spelled, *args[len(options) :]])


_SPAN = re.compile(r"(\d{1,6})([mhdw])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class Last(ParamType):
    """A number and a unit: m, h, d or w for minutes, hours, days or weeks."""

    name = "span"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        """Return the length of time."""
        if isinstance(value, timedelta):
            return value
        found = _SPAN.fullmatch(str(value).strip())
        if found is None or int(found[1]) == 0:
            self.fail(f"{value!r} is no span of time: write 45m, 12h, 30d or 4w", param, ctx)
        return timedelta(**{_UNITS[found[2]]: int(found[1])})


def read_moment(option: str, text: str) -> datetime:
    """Return a moment that is written in ISO 8601; without a time zone, it is UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise click.UsageError(
            f"{option}: {text!r} is no moment; write ISO 8601, such as 2026-01-31 or 2026-01-31T12:00:00Z"
        ) from None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def span(
    last: timedelta | None, since: str | None, until: str | None, *, now: datetime | None = None
) -> tuple[str, str]:
    """Return where the span begins and ends, in ISO 8601. Raises click.UsageError.

    last: how long it is. since, until: its ends; until: now where it is not given.
    """
    if (last is None) == (since is None):
        raise click.UsageError("give --last, such as --last 30d, or --since")
    end = read_moment("--until", until) if until else (now or datetime.now(UTC))
    begin = read_moment("--since", since) if since else end - (last or timedelta())
    if begin >= end:
        raise click.UsageError("the span ends before it begins: look at --since and --until")
    return _text(begin), _text(end)


def span_parameters() -> list[click.Parameter]:
    """Return the options that `span` takes."""
    return [
        click.Option(["--last"], type=Last(), metavar="SPAN", help="The last 45m, 12h, 30d or 4w."),
        click.Option(
            ["--since"], metavar="MOMENT", help="From this moment on, ISO 8601; UTC without a zone."
        ),
        click.Option(["--until"], metavar="MOMENT", help="To this moment, ISO 8601. Default: now."),
    ]


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
