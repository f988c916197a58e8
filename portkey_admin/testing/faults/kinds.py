"""The kinds of faults. With `after`, the request takes effect before it fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Literal, get_args

import attrs
from attrs.validators import and_, ge, in_, instance_of, le, optional

RetryAfterForm = Literal["seconds", "milliseconds", "date", "garbage"]


class Written:
    """A value whose repr is the Python expression that creates it, without defaults."""

    __attrs_attrs__: ClassVar[Sequence[Any]] = ()

    def __repr__(self) -> str:
        given = (
            f"{field.name}={getattr(self, field.name)!r}"
            for field in self.__attrs_attrs__
            if getattr(self, field.name) != field.default
        )
        return f"{type(self).__name__}({', '.join(given)})"


Validator = Callable[[Any, "attrs.Attribute[Any]", Any], Any]

_NUMBER = instance_of((int, float))
_MILLISECONDS: Validator = and_(_NUMBER, ge(0))
_SECONDS_OR_NONE: Validator = optional(and_(_NUMBER, ge(0)))
_SHARE: Validator = and_(_NUMBER, ge(0), le(1))
_STATUS: Validator = and_(instance_of(int), ge(200), le(599))
_FLAG: Validator = instance_of(bool)


@attrs.frozen(repr=False)
class Latency(Written):
    """Delays the response by this many milliseconds, plus up to `jitter` more, uniformly distributed."""

    milliseconds: float = attrs.field(validator=_MILLISECONDS)
    jitter: float = attrs.field(default=0.0, validator=_MILLISECONDS)


@attrs.frozen(repr=False)
class RateLimited(Written):
    """Responds 429 without performing the request. `retry_after` is in seconds; `form` is how it is sent.

    seconds: `retry-after: 2`; milliseconds: `retry-after-ms: 2000`; date: `retry-after` as an HTTP date;
    garbage: an invalid `retry-after`. `retry_after=None`: no header at all.
    """

    retry_after: float | None = attrs.field(default=1.0, validator=_SECONDS_OR_NONE)
    form: RetryAfterForm = attrs.field(default="seconds", validator=in_(get_args(RetryAfterForm)))


@attrs.frozen(repr=False)
class ErrorStatus(Written):
    """Responds with this status and an error body like the API's own."""

    status: int = attrs.field(validator=_STATUS)
    after: bool = attrs.field(default=False, validator=_FLAG)


@attrs.frozen(repr=False)
class Dropped(Written):
    """Closes the connection without a response."""

    after: bool = attrs.field(default=False, validator=_FLAG)


@attrs.frozen(repr=False)
class Hanging(Written):
    """Never responds: the request ends when the client gives up."""

    after: bool = attrs.field(default=False, validator=_FLAG)


@attrs.frozen(repr=False)
class Truncated(Written):
    """Performs the request and sends half of the response.

    `framed`: the HTTP message is complete and only its JSON is cut off; otherwise the connection breaks.
    """

    framed: bool = attrs.field(default=False, validator=_FLAG)


@attrs.frozen(repr=False)
class WebPage(Written):
    """Responds with HTML instead of JSON, as a proxy might."""

    status: int = attrs.field(default=200, validator=_STATUS)
    after: bool = attrs.field(default=False, validator=_FLAG)


@attrs.frozen(repr=False)
class Sprinkled(Written):
    """Changes the response as a newer version of the API might. Each value is a probability, from 0 to 1.

    `fields`: that an object gets an unknown field; `values`: that an open enumeration has an unknown value;
    `nulls`: that an optional field is null, except ids and page counts.
    """

    fields: float = attrs.field(default=0.2, validator=_SHARE)
    values: float = attrs.field(default=0.2, validator=_SHARE)
    nulls: float = attrs.field(default=0.1, validator=_SHARE)


@attrs.frozen(repr=False)
class Stale(Written):
    """Reads return the state of this many milliseconds ago, as a lagging replica would."""

    milliseconds: float = attrs.field(validator=_MILLISECONDS)


Replacing = RateLimited | ErrorStatus | Dropped | Hanging | Truncated | WebPage
"""Kinds that replace the response; a request can have only one of them."""

Kind = Latency | Stale | Sprinkled | Replacing

KINDS: dict[str, type[Kind]] = {
    "latency": Latency,
    "rate_limited": RateLimited,
    "error_status": ErrorStatus,
    "dropped": Dropped,
    "hanging": Hanging,
    "truncated": Truncated,
    "web_page": WebPage,
    "sprinkled": Sprinkled,
    "stale": Stale,
}
"""The kinds by their names in JSON."""
