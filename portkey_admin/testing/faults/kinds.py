"""What can go wrong, one value for each kind. `after` says that the request took effect all the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Literal, get_args

import attrs
from attrs.validators import and_, ge, in_, instance_of, le, optional

RetryAfterForm = Literal["seconds", "milliseconds", "date", "garbage"]


class Written:
    """A value whose repr is the Python that makes it, without what is as it would be anyway."""

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
    """The answer is kept back: so many milliseconds, and up to `jitter` more, evenly spread."""

    milliseconds: float = attrs.field(validator=_MILLISECONDS)
    jitter: float = attrs.field(default=0.0, validator=_MILLISECONDS)


@attrs.frozen(repr=False)
class RateLimited(Written):
    """429, nothing done. `retry_after` is in seconds, and `form` is how the header says it.

    seconds: `retry-after: 2`; milliseconds: `retry-after-ms: 2000`; date: `retry-after` as an HTTP date;
    garbage: a `retry-after` that means nothing. `retry_after=None`: no header at all.
    """

    retry_after: float | None = attrs.field(default=1.0, validator=_SECONDS_OR_NONE)
    form: RetryAfterForm = attrs.field(default="seconds", validator=in_(get_args(RetryAfterForm)))


@attrs.frozen(repr=False)
class ErrorStatus(Written):
    """An error with this status in the API's own shape."""

    status: int = attrs.field(validator=_STATUS)
    after: bool = attrs.field(default=False, validator=_FLAG)


@attrs.frozen(repr=False)
class Dropped(Written):
    """The connection is closed without a word."""

    after: bool = attrs.field(default=False, validator=_FLAG)


@attrs.frozen(repr=False)
class Hanging(Written):
    """No answer ever comes: the request ends when the client gives up."""

    after: bool = attrs.field(default=False, validator=_FLAG)


@attrs.frozen(repr=False)
class Truncated(Written):
    """The request takes effect, and half of the answer comes.

    `framed`: the HTTP message is whole and only its JSON breaks off; otherwise the connection does.
    """

    framed: bool = attrs.field(default=False, validator=_FLAG)


@attrs.frozen(repr=False)
class WebPage(Written):
    """HTML where JSON was promised, as from a proxy."""

    status: int = attrs.field(default=200, validator=_STATUS)
    after: bool = attrs.field(default=False, validator=_FLAG)


@attrs.frozen(repr=False)
class Sprinkled(Written):
    """The answer of an API that has moved on. Each is the chance for every place where it could be.

    `fields`: a field that no description has, in each object; `values`: a value that is not among the listed
    ones, for each open enumeration; `nulls`: null for each optional field, ids and page counts excepted.
    """

    fields: float = attrs.field(default=0.2, validator=_SHARE)
    values: float = attrs.field(default=0.2, validator=_SHARE)
    nulls: float = attrs.field(default=0.1, validator=_SHARE)


@attrs.frozen(repr=False)
class Stale(Written):
    """A read sees the state of so many milliseconds ago, as from a replica that lags behind."""

    milliseconds: float = attrs.field(validator=_MILLISECONDS)


Replacing = RateLimited | ErrorStatus | Dropped | Hanging | Truncated | WebPage
"""Kinds of which a request can have only one."""

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
"""By the names that they have in JSON."""
