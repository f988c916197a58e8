"""Decodes responses: one decoder for all models, and it never fails.

A model is an attrs class with a table of (JSON name, attribute, decoder). The types of its attributes are
what the API promises. A value that breaks the promise (null, a list instead of an object, a date in words) is
kept as received instead of raising: most recorded responses of the live API violate its published
description. The same goes for dates: an attribute typed `datetime` holds an aware datetime if the text
parses, which includes "2024-05-01 10:00:00" (UTC) besides ISO 8601, and otherwise the text itself.

A field is decoded on first access. Fields that are never read cost nothing.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast

import attrs

Decoder = Callable[[Any], Any]
Field = tuple[str, str, Decoder | None]

# A JSON number, no longer than any amount or count.
_NUMBER = r"-?[0-9]{1,18}(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?"

_new = object.__new__


# A class of its own, because attrs would take the attribute for a field. attrs.evolve gives an object that
# shows its new values, and attrs.asdict omits what was received.
class _Received:
    """Holds the received data of a model; None if the model was made by hand.

    In a slot, so that a model that is never read has no dictionary.
    """

    __slots__ = ("_received",)

    _received: Mapping[str, Any] | None


_receive = vars(_Received)["_received"].__set__
"""Models are frozen, except for the code that creates them."""


# A decoded field is stored in the instance's dictionary, where Python finds it first.
@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class Model(_Received):
    """An object from the API, or one made by hand.

    Attributes:
        additional_properties: Fields that this version does not know, as received.
    """

    additional_properties: dict[str, Any] = attrs.field(factory=dict[str, Any], repr=False)

    _table: ClassVar[tuple[Field, ...]] = ()
    _secrets: ClassVar[frozenset[str]] = frozenset()
    _names: ClassVar[frozenset[str]] = frozenset()
    _fields: ClassVar[Mapping[str, tuple[str, Decoder | None]]] = {}

    def __init_subclass__(cls) -> None:
        """Collect the JSON names that the class knows, and the source of each attribute."""
        cls._names = frozenset(name for name, _, _ in cls._table)
        cls._fields = {attribute: (name, decoder) for name, attribute, decoder in cls._table}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], /) -> Self:
        """Create the object from decoded JSON.

        Args:
            data: The JSON object. It is copied.

        Returns:
            The object. Missing fields are None, unknown ones are in `additional_properties`.

        Raises:
            TypeError: data is not a mapping.
        """
        if not isinstance(data, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"{cls.__name__}.from_dict() takes a mapping, not {type(data).__name__}")
        return cls._decode(_copied(data))

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        instance = _new(cls)
        _receive(instance, data)
        return instance

    if not TYPE_CHECKING:  # type checkers are to find misspelt names

        def __getattr__(self, name: str) -> Any:
            """Decode a field on first access, and keep it."""
            if name == "_received":
                return None  # made by hand: the slot is empty
            received, field = self._received, self._fields.get(name)
            if received is None or (field is None and name != "additional_properties"):
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            if field is None:
                value = {key: item for key, item in received.items() if key not in self._names}
            else:
                value, decoder = received.get(field[0]), field[1]
                if decoder is not None and value is not None:
                    value = decoder(value)
            self.__dict__[name] = value
            return value

    def __getstate__(self) -> dict[str, Any]:
        # Unpickling decodes again.
        received = self._received
        return self.__dict__ if received is None else {"_received": received}

    def __setstate__(self, state: dict[str, Any]) -> None:
        received = state.get("_received")
        if received is None:
            self.__dict__.update(state)
        else:
            _receive(self, received)

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Yield the names and values of the fields, with secrets as '***': `dict(model)` is safe to log or
        forward.

        This is what FastAPI's `jsonable_encoder` uses; `to_dict()` returns what was received, secrets
        included.
        """
        for _, attribute, _ in self._table:
            value = getattr(self, attribute)
            yield attribute, "***" if attribute in self._secrets and value is not None else _public(value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Let pydantic, and so FastAPI, use the class as a type: created from a dict, serialised without
        secrets."""
        return import_module(".pydantic_schema", __package__).schema_of(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        """Let FastAPI describe the class in its own OpenAPI document."""
        return import_module(".pydantic_schema", __package__).json_schema_of(cls)

    def to_dict(self) -> dict[str, Any]:
        """Return the object as JSON values.

        Returns:
            Returns a copy of exactly what was received; for an object made by hand, its fields that are not
            None.
        """
        if self._received is not None:
            return _copied(self._received)
        fields = ((name, getattr(self, attribute)) for name, attribute, _ in self._table)
        known = {name: _encode(value) for name, value in fields if value is not None}
        return known | _copied(self.additional_properties)

    def __eq__(self, other: object) -> bool:
        """Return whether another object has the same class and values."""
        # Defined once here: attrs would generate it for each class, which takes a quarter of the time to
        # create one.
        if other.__class__ is not self.__class__:
            return NotImplemented
        names = (*(attribute for _, attribute, _ in self._table), "additional_properties")
        return all(getattr(self, name) == getattr(other, name) for name in names)

    def __rich_repr__(self) -> Iterator[tuple[str, Any]]:
        # rich prints this in tracebacks too; unknown fields are left out, because it is not known which are
        # secret.
        for _, attribute, decoder in self._table:
            value = getattr(self, attribute)
            if value is None:
                continue
            if attribute in self._secrets:
                yield attribute, "***"
            else:
                yield attribute, value if decoder is None else _shown(value)

    def __repr__(self) -> str:
        """Show the fields that are set; secrets as '***'."""
        fields = ", ".join(f"{name}={value!r}" for name, value in self.__rich_repr__())
        return f"{type(self).__name__}({fields})"


def _copied(data: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _copy(value) for key, value in data.items()}


def _copy(value: Any) -> Any:
    """Copy JSON containers; anything too deep for the interpreter's stack is shared instead."""
    try:
        if isinstance(value, dict):
            return _copied(cast("dict[str, Any]", value))
        if isinstance(value, list):
            return [_copy(item) for item in cast("list[object]", value)]
    except RecursionError:
        return cast("object", value)
    return value


def _encode(value: Any) -> Any:
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: _encode(item) for key, item in cast("Mapping[str, Any]", value).items()}
    if isinstance(value, list | tuple):
        return [_encode(item) for item in cast("Sequence[object]", value)]
    return value


def _public(value: Any) -> Any:
    """Return the fields of nested models, without their secrets."""
    if isinstance(value, Model):
        return dict(value)
    if isinstance(value, list):
        return [_public(item) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        entries = cast("dict[str, Any]", value)
        return {key: _public(item) for key, item in entries.items()}
    return value


class _Hidden:
    def __repr__(self) -> str:
        return "{...}"


def _shown(value: Any) -> Any:
    """Hide an object in place of a model: its secrets are not marked."""
    if isinstance(value, list):
        return [_shown(item) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        entries = cast("dict[str, Any]", value)
        return entries if all(isinstance(item, Model) for item in entries.values()) else _Hidden()
    return value


class ModelDecoder:
    """Decodes objects to a model, which is loaded on first use."""

    __slots__ = ("_class", "_keys", "name")

    def __init__(self, name: str, keys: frozenset[str] = frozenset()) -> None:
        self.name = name
        self._keys = keys
        self._class: type[Model] | None = None

    def __call__(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        instance = _new(self._class or self.model())
        _receive(instance, value)
        return instance

    def each(self, values: list[object]) -> list[object]:
        """Decode each item of a list, in one go: rows are most of what is decoded."""
        new, receive, model = _new, _receive, self._class or self.model()
        decoded: list[object] = []
        for value in values:
            if isinstance(value, dict):
                instance = new(model)
                receive(instance, value)
                decoded.append(instance)
            else:
                decoded.append(value)
        return decoded

    def __repr__(self) -> str:
        return f"model({self.name!r})"

    def model(self) -> type[Model]:
        """Return the model class; import its module if needed."""
        if self._class is None:
            # By name and late: schemas may contain each other.
            found: type[Model] = getattr(import_module(".models", __package__), self.name)
            self._class = found
        return self._class

    def knows(self, value: dict[str, Any]) -> int:
        """Count the keys of an object that the model knows, according to the decoder."""
        return len(value.keys() & self._keys)


def model(name: str, *keys: str) -> ModelDecoder:
    """Make a decoder for the model of this name. `keys`, for a choice: the JSON names that it knows."""
    return ModelDecoder(name, frozenset(keys))


def list_of(item: Decoder) -> Decoder:
    """Make a decoder for arrays; any other value is kept."""

    if isinstance(item, ModelDecoder):
        each = item.each
    else:

        def each(values: list[object]) -> list[object]:
            return [item(value) for value in values]

    def decode(value: Any) -> Any:
        return each(cast("list[object]", value)) if isinstance(value, list) else value

    return decode


def dict_of(item: Decoder) -> Decoder:
    """Make a decoder for objects with arbitrary keys; any other value is kept."""

    def decode(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        entries = cast("dict[str, Any]", value)
        return {key: item(entry) for key, entry in entries.items()}

    return decode


def one_of(
    *models: ModelDecoder,
    free: Decoder | None = None,
    array: Decoder | None = None,
    text: Decoder | None = None,
) -> Decoder:
    """Make a decoder for a value of several types.

    Args:
        *models: Models that an object may be: the one that knows most of its keys wins, then the first.
        free: Decoder for an object whose keys no model knows.
        array: Decoder for an array.
        text: Decoder for a string.
    """

    def decode(value: Any) -> Any:
        if isinstance(value, dict):
            entries = cast("dict[str, Any]", value)
            best = max(models, key=lambda member: member.knows(entries), default=None)
            if free is not None and (best is None or not best.knows(entries)):
                return free(entries)
            return entries if best is None else best(entries)
        if array is not None and isinstance(value, list):
            return array(value)
        return text(value) if text is not None and isinstance(value, str) else value

    return decode


def raw(value: Any) -> Any:
    """Keep a value as received."""
    return value


def date_time(value: Any) -> Any:
    """Decode a date and time; without an offset it is UTC, and text that does not parse is kept."""
    if not isinstance(value, str):
        return value
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def json_text(value: Any) -> Any:
    """Decode a JSON string of an object or a list; any other text, such as a template, is kept."""
    if not isinstance(value, str) or not value.lstrip(" \t\r\n").startswith(("{", "[")):
        return value
    try:
        return json.loads(value, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return value


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def number(value: Any) -> Any:
    """Decode a string that contains a number; any other value is kept."""
    if not isinstance(value, str) or not re.fullmatch(_NUMBER, value):
        return value
    return int(value) if value.lstrip("-").isdigit() else float(value)


def dollars(cents: Any) -> float | None:
    """Convert an amount of US cents to US dollars; None if it is not a number."""
    return cents / 100 if isinstance(cents, int | float) and not isinstance(cents, bool) else None
