"""What the flags of `portkey-admin` take, where click's own types take too much."""

from __future__ import annotations

import math
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
        from portkey_admin.calls.configuration import check_api_key  # loads the HTTP library

        text = str(super().convert(value, param, ctx))
        try:
            key = check_api_key(text)
        except ConfigurationError:
            key = None
        # The client takes blanks off both ends of its key, so a plane that waits for them never gets them.
        if key is None or key != text:
            self.fail("a key is one or more visible ASCII characters, without blanks", param, ctx)
        return key
