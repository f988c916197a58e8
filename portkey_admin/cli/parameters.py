"""From the fields of an operation to options of its command, and from their text to JSON values."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any

import attrs
import click
from click.shell_completion import CompletionItem

from portkey_admin.cli.descriptions import FieldText
from portkey_admin.cli.flags import ParamType
from portkey_admin.cli.secrets import is_secret_field, secret_fields
from portkey_admin.cli.sources import SECRET_SOURCES, read_document, read_secret, read_source
from portkey_admin.text import did_you_mean, python_name
from portkey_admin_api import models
from portkey_admin_api.types import Fields

_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")

# Fields whose values are a list that is known: a value that is not on it is refused.
_CLOSED = frozenset({"requested_data"})


class Clear:
    """What `null` on the command line stands for: click takes None for what was not given."""

    def __repr__(self) -> str:
        return "null"


CLEAR = Clear()


def option_name(field: str) -> str:
    """Return the option of a field: `--usage-limits`, of usage_limits as of usageLimits."""
    return f"--{python_name(field).replace('_', '-')}"


def _split(kinds: str) -> frozenset[str]:
    return frozenset(kinds.split("|"))


@attrs.frozen
class FieldKind:
    """What a field takes, told by the kinds that the operation gives it.

    Attributes:
        kinds: such as "string|null"; a capitalised word is the schema of an object.
        entries: kinds of each entry, where it is a list.
    """

    kinds: frozenset[str] = attrs.field(converter=_split)
    entries: str = "any"

    @property
    def is_text(self) -> bool:
        """Whether what is written is the value."""
        return "string" in self.kinds

    @property
    def is_list(self) -> bool:
        """Whether the option may be given several times."""
        return "array" in self.kinds

    @property
    def is_flag(self) -> bool:
        """Whether the option takes no value."""
        return self.kinds == {"boolean"}

    @property
    def clears(self) -> bool:
        """Whether `null` means null. To a field of plain text it is a text like another."""
        return "null" in self.kinds or not self.is_text

    @property
    def inside(self) -> str:
        """What the object, or each one of the list, may hold; empty where nothing is written about it."""
        schema = next((kind for kind in (*self.kinds, self.entries) if kind[:1].isupper()), None)
        if schema is None or not (told := _inside(schema)):
            return ""
        return f"{'Each an object' if self.is_list else 'An object'} of {told}."

    @property
    def metavar(self) -> str:
        """What `--help` says of the value."""
        if self.is_text:
            return "TEXT"
        if self.is_list:
            return "TEXT|JSON" if self.entries == "string" else "JSON"
        return next((kind.upper() for kind in ("integer", "number") if kind in self.kinds), "JSON")


def _inside(schema: str) -> str:
    fields = models.fields(schema)
    names = [f"{name} ({kinds.replace('|', ' or ')})" for name, kinds in fields.kinds.items()]
    # What is below that is told by the reference, and by the error where it is wrong.
    return ", ".join(re.sub(r"\b[A-Z]\w*", "object", name) for name in names)


class FieldType(ParamType):
    """The text of an option as the JSON value of a field."""

    name = "field"

    def __init__(self, field: str, kind: FieldKind, text: FieldText) -> None:
        self.field = field
        self.kind = kind
        self.about = text
        self.option: str = option_name(field)
        self.secret: bool = is_secret_field(field) and kind.is_text

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Say what may be written."""
        return SECRET_SOURCES if self.secret else self.kind.metavar

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Offer the values that are known, ids that exist, or files."""
        if incomplete.startswith("@"):
            return [CompletionItem(incomplete, type="file")]
        if self.about.choices:
            return [CompletionItem(each) for each in self.about.choices if each.startswith(incomplete)]
        from portkey_admin.calls.vocabulary import listed_words
        from portkey_admin.cli.live_values import values_for_field

        if words := listed_words(self.field):
            return [CompletionItem(each) for each in sorted(words) if each.startswith(incomplete)]
        return values_for_field(ctx, self.field, incomplete)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the JSON value, CLEAR for null. Raises click.UsageError that shows no secret."""
        if ctx is None or ctx.resilient_parsing or not isinstance(value, str):
            return value
        if value == "null" and self.kind.clears:
            return CLEAR
        if self.secret:
            secret = read_secret(ctx, self.option, value)
            if secret is None:
                raise click.UsageError(self._refusal(self.field))
            return secret
        if value.startswith("@@"):
            return self._value(value[1:])
        if value.startswith("@"):
            return self._from_file(ctx, value[1:])
        literal = self._value(value)
        for found in secret_fields(self.field, literal):
            raise click.UsageError(self._refusal(found))
        return literal

    def _from_file(self, ctx: click.Context, name: str) -> Any:
        if self.kind.metavar == "JSON" or (self.kind.is_list and name.endswith((".json", ".yaml", ".yml"))):
            return read_document(ctx, name)
        # Editors end a text with a line break that is no part of it.
        return self._value(read_source(ctx, name).removesuffix("\n").removesuffix("\r"))

    def _value(self, text: str) -> Any:
        if self.field in _CLOSED and self.about.choices and not text.startswith("["):
            names = [name.strip() for name in text.split(",")]
            for name in names:
                self._check_known(name)
            return names
        return self._parsed(text)

    def _check_known(self, text: str) -> None:
        if text not in self.about.choices:
            hint = did_you_mean(text, self.about.choices) or f"; there are {', '.join(self.about.choices)}"
            raise click.UsageError(
                f"{self.option}: there is no field {text!r}{hint} (--body @FILE takes names that are newer)"
            )

    def _parsed(self, text: str) -> Any:
        if self.kind.is_text:
            return self._moment(text) if self.about.is_moment else text
        if self.kind.is_list and self.kind.entries == "string" and not text.startswith("["):
            return text
        if "integer" in self.kind.kinds or "number" in self.kind.kinds:
            return self._number(text)
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            if "any" in self.kind.kinds:
                return text
            # What stands there may hold a secret: it is not shown.
            raise click.UsageError(
                f"{self.option}: this is not JSON; quote it for the shell, or give @FILE"
            ) from None

    def _number(self, text: str) -> Any:
        for read in (int, float):
            try:
                return read(text)
            except ValueError:
                continue
        raise click.UsageError(f"{self.option}: {text!r} is not a number")

    def _moment(self, text: str) -> str:
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            moment = None
        if moment is None or moment.utcoffset() is None:
            why = "is no moment" if moment is None else "has no time zone"
            example = "2026-01-31T12:00:00Z"
            raise click.UsageError(f"{self.option}: {text!r} {why}; write ISO 8601, such as {example}")
        # ISO 8601 leaves more out than the API takes, such as the seconds.
        return text if _RFC_3339.fullmatch(text) else moment.isoformat()

    def _refusal(self, found: str) -> str:
        what = self.option if found == self.field else f"{self.option} ({found})"
        sources = f"{self.option} @FILE" if not self.secret else SECRET_SOURCES.replace("|", ", ")
        return (
            f"{what} is a secret, and a command line can be read by others (`ps`, the shell's history): give"
            f" {sources}, or the whole body by --body @FILE"
        )


def field_options(place: str, fields: Fields | None, texts: dict[str, FieldText]) -> list[click.Option]:
    """Return an option for each field of a query or a body, those that are required first.

    place: "query" or "body"; the parameters are called by it and the field, with a colon between.
    """
    if fields is None:
        return []
    names = sorted(fields.kinds, key=lambda name: name not in fields.required)
    return [
        _option(
            place,
            name,
            FieldKind(fields.kinds[name], fields.entries.get(name, "any")),
            texts.get(name, FieldText()),
            required=name in fields.required,
        )
        for name in names
    ]


def _option(place: str, field: str, kind: FieldKind, text: FieldText, *, required: bool) -> click.Option:
    option, parameter = option_name(field), f"{place}:{field}"
    parts = (text.text, kind.inside, "[required]" if required else "")
    note = " ".join(part for part in parts if part)
    if kind.is_flag:
        declared = [f"{option}/--no-{option[2:]}"]
        made = click.Option(declared, default=None, help=note)
    else:
        made = click.Option(
            [option], type=FieldType(field, kind, text), multiple=kind.is_list, default=None, help=note
        )
    # Not an identifier, so that no field can be taken for an argument or for an option of our own.
    made.name = parameter
    return made


def joined(option: str, values: tuple[Any, ...]) -> Any:
    """Return the list that an option which was given several times makes."""
    if values == (CLEAR,):
        return CLEAR
    if CLEAR in values:
        raise click.UsageError(f"{option}: null stands alone")
    entries: list[Any] = []
    for value in values:
        entries += value if isinstance(value, list) else [value]
    return entries
