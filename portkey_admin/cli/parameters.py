"""Turn the fields of an operation into command options, and option text into JSON values."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

import attrs
import click
from click.shell_completion import CompletionItem

from portkey_admin.cli.descriptions import FieldText
from portkey_admin.cli.flags import ParamType
from portkey_admin.cli.secrets import is_secret_field, secret_fields
from portkey_admin.cli.sources import SECRET_SOURCES, read_document, read_secret, read_source, strict_json
from portkey_admin.text import did_you_mean, python_name
from portkey_admin_api import models
from portkey_admin_api.types import Fields

_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")

# Fields with a complete list of values: other values are rejected.
_CLOSED = frozenset({"requested_data"})


class Clear:
    """Stands for `null` on the command line, because click uses None for options not given."""

    def __repr__(self) -> str:
        return "null"


CLEAR = Clear()


def option_name(field: str) -> str:
    """Return the option for a field: `--usage-limits` for both usage_limits and usageLimits."""
    return f"--{python_name(field).replace('_', '-')}"


def _split(kinds: str) -> frozenset[str]:
    return frozenset(kinds.split("|"))


@attrs.frozen
class FieldKind:
    """The values that a field takes, according to its kinds in the operation.

    Attributes:
        kinds: such as "string|null"; a capitalised word is the schema of an object.
        entries: kinds of each entry, if it is a list.
    """

    kinds: frozenset[str] = attrs.field(converter=_split)
    entries: str = "any"

    @property
    def is_text(self) -> bool:
        """Whether the text is the value as it is."""
        return "string" in self.kinds

    @property
    def is_list(self) -> bool:
        """Whether the option may be repeated."""
        return "array" in self.kinds

    @property
    def is_flag(self) -> bool:
        """Whether the option takes no value."""
        return self.kinds == {"boolean"}

    @property
    def clears(self) -> bool:
        """Whether `null` means null. For a plain text field, it is ordinary text."""
        return "null" in self.kinds or not self.is_text

    @property
    def inside(self) -> str:
        """The fields of the object, or of each object in the list; empty if undocumented."""
        schema = next((kind for kind in (*self.kinds, self.entries) if kind[:1].isupper()), None)
        if schema is None or not (told := _inside(schema)):
            return ""
        return f"{'Each an object' if self.is_list else 'An object'} of {told}."

    @property
    def metavar(self) -> str:
        """The description of the value in `--help`."""
        if self.is_text:
            return "TEXT"
        if self.is_list:
            return "TEXT|JSON" if self.entries == "string" else "JSON"
        return next((kind.upper() for kind in ("integer", "number") if kind in self.kinds), "JSON")


def _inside(schema: str) -> str:
    fields = models.fields(schema)
    names = [f"{name} ({kinds.replace('|', ' or ')})" for name, kinds in fields.kinds.items()]
    # Deeper levels are described in the reference, and in the error if they are wrong.
    return ", ".join(re.sub(r"\b[A-Z]\w*", "object", name) for name in names)


class FieldType(ParamType):
    """Converts the text of an option to the JSON value of a field."""

    name = "field"

    def __init__(self, field: str, kind: FieldKind, text: FieldText) -> None:
        self.field = field
        self.kind = kind
        self.about = text
        self.option: str = option_name(field)
        self.secret: bool = is_secret_field(field) and kind.is_text

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Describe the accepted values."""
        return SECRET_SOURCES if self.secret else self.kind.metavar

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Complete known values, existing ids, or files."""
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
        """Return the JSON value, CLEAR for null. Raises click.UsageError without showing secrets."""
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
        # Editors add a final line break that is not part of the text.
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
                f"{self.option}: unknown field {text!r}{hint} (--body @FILE accepts newer names)"
            )

    def _parsed(self, text: str) -> Any:
        if self.kind.is_text:
            return self._moment(text) if self.about.is_moment else text
        if self.kind.is_list and self.kind.entries == "string" and not text.startswith("["):
            return text
        if "integer" in self.kind.kinds or "number" in self.kind.kinds:
            return self._number(text)
        try:
            return strict_json(text, self.option)
        except (ValueError, RecursionError):
            if "any" in self.kind.kinds:
                return text
            # The text may contain a secret, so it is not shown.
            raise click.UsageError(
                f"{self.option}: not valid JSON; quote it for the shell, or give @FILE"
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
            why = "is not a time" if moment is None else "has no time zone"
            example = "2026-01-31T12:00:00Z"
            raise click.UsageError(f"{self.option}: {text!r} {why}; write ISO 8601, such as {example}")
        # ISO 8601 allows shorter forms than the API accepts, such as without seconds.
        return text if _RFC_3339.fullmatch(text) else moment.isoformat()

    def _refusal(self, found: str) -> str:
        what = self.option if found == self.field else f"{self.option} ({found})"
        sources = f"{self.option} @FILE" if not self.secret else SECRET_SOURCES.replace("|", ", ")
        return (
            f"{what} is a secret, and others can read command lines (`ps`, shell history): give"
            f" {sources}, or the whole body by --body @FILE"
        )


class CommandWithFields(click.Command):
    """A command with its own options, and those for fields of an operation, which are made on first use."""

    def __init__(self, *args: Any, fields: Callable[[], list[click.Option]], **others: Any) -> None:
        super().__init__(*args, **others)
        self.fields: Callable[[], list[click.Option]] | None = fields

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the arguments, the options and `--help`."""
        if self.fields is not None:
            self.params.extend(self.fields())
            self.fields = None
        return super().get_params(ctx)


def field_options(place: str, fields: Fields | None, texts: dict[str, FieldText]) -> list[click.Option]:
    """Return an option for each field of a query or body, required ones first.

    place: "query" or "body"; parameters are named "place:field".
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
    # Not an identifier, so a field can't be mistaken for an argument or one of our own options.
    made.name = parameter
    return made


def joined(option: str, values: tuple[Any, ...]) -> Any:
    """Return the list built from a repeated option."""
    if values == (CLEAR,):
        return CLEAR
    if CLEAR in values:
        raise click.UsageError(f"{option}: null can't be combined with other values")
    entries: list[Any] = []
    for value in values:
        entries += value if isinstance(value, list) else [value]
    return entries
