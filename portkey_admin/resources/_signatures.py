"""Signatures of the friendly methods, for `help()` and `inspect.signature`.

A method declares `**body: Unpack[CreateWorkspace]`. The fields are read from that typed dictionary on first
use, so they stay up to date, and importing costs nothing.
"""

from __future__ import annotations

import enum
import functools
import inspect
import keyword
import re
import sys
from collections.abc import Iterator
from types import FunctionType, MappingProxyType
from typing import Any

from portkey_admin_api.hints import resolvable


def show_keywords(owner: type) -> None:
    """Give the public methods of a class signatures that list the fields of `**body` and `**query`.

    Their type hints can be resolved, although the types are imported only for type checkers.
    """
    for name, value in vars(owner).items():
        if isinstance(value, FunctionType) and not name.startswith("_"):
            resolvable(value)
            value.__signature__ = _LazySignature(value)  # type: ignore[attr-defined]


class _LazySignature(inspect.Signature):
    """The signature of a method, computed on first use."""

    # All methods of the base class use `parameters` and `return_annotation`.
    __slots__ = ("_function",)

    def __init__(self, function: FunctionType) -> None:
        self._function = function

    @property
    def _whole(self) -> inspect.Signature:
        return _signature_of(self._function)

    @property
    def parameters(self) -> MappingProxyType[str, inspect.Parameter]:
        return self._whole.parameters

    @property
    def return_annotation(self) -> Any:
        return self._whole.return_annotation

    def replace(self, **changes: Any) -> inspect.Signature:  # type: ignore[override]
        """Return a plain signature with changes. `inspect` calls this for bound methods."""
        return self._whole.replace(**changes)

    __replace__ = replace  # type: ignore[assignment]

    def __reduce__(self) -> Any:
        return self._whole.__reduce__()


_UNPACK = re.compile(r"Unpack\[(\w+)\]")
_REQUIRED = re.compile(r"(Required|NotRequired)\[(.*)\]", re.DOTALL)


class _LeftOut(enum.Enum):
    """The default of an optional parameter: nothing is sent, which is not the same as None."""

    LEFT_OUT = enum.auto()

    def __repr__(self) -> str:
        return "..."


class _Type(str):
    """A type as written in the source, shown without quotes."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


@functools.cache
def _signature_of(function: FunctionType) -> inspect.Signature:
    """Return the signature of a method with a keyword for each field that it accepts."""
    own = inspect.Signature.from_callable(_undressed(function))
    kept: list[inspect.Parameter] = []
    fields: list[inspect.Parameter] = []
    # If any field is accepted and the keywords come from no typed dictionary, they are shown as written.
    free: list[inspect.Parameter] = []
    for parameter in own.parameters.values():
        unpacked = _UNPACK.fullmatch(str(parameter.annotation))
        shown = parameter.replace(annotation=_plain_type(parameter.annotation))
        if parameter.kind is not parameter.VAR_KEYWORD:
            kept.append(shown)
        elif unpacked is None:
            free.append(shown)
        else:
            fields += _fields_of(function, unpacked[1])
    # A field may have the same name as a path parameter. Path parameters are positional, so their name can be
    # changed.
    names = {field.name for field in fields}
    kept = [each.replace(name=f"{each.name}_") if each.name in names else each for each in kept]
    # Required parameters come first, as in a function written by hand.
    fields.sort(key=lambda field: field.default is _LeftOut.LEFT_OUT)
    return own.replace(
        parameters=[*kept, *fields, *free], return_annotation=_plain_type(own.return_annotation)
    )


def _undressed(function: FunctionType) -> FunctionType:
    """Return a copy without the signature that was attached to it."""
    code, names = function.__code__, function.__globals__
    copy = FunctionType(code, names, function.__name__, function.__defaults__, function.__closure__)
    copy.__kwdefaults__ = function.__kwdefaults__
    copy.__annotations__ = function.__annotations__
    return copy


def _plain_type(annotation: object) -> object:
    return _Type(annotation) if isinstance(annotation, str) else annotation


def _fields_of(function: FunctionType, type_name: str) -> Iterator[inspect.Parameter]:
    typed_dict = _typed_dict(function, type_name)
    for field, annotation in typed_dict.__annotations__.items():
        text = str(getattr(annotation, "__forward_arg__", annotation))
        marked = _REQUIRED.fullmatch(text)
        required = field in typed_dict.__required_keys__ if marked is None else marked[1] == "Required"
        yield inspect.Parameter(
            # A field named like a Python keyword gets a trailing underscore.
            f"{field}_" if keyword.iskeyword(field) else field,
            inspect.Parameter.KEYWORD_ONLY,
            default=inspect.Parameter.empty if required else _LeftOut.LEFT_OUT,
            annotation=_Type(text if marked is None else marked[2]),
        )


def _typed_dict(function: FunctionType, name: str) -> Any:
    """Return a typed dictionary by its name in the method's module, even if imported only for typing."""
    from portkey_admin_api import api, models

    places: list[object] = [sys.modules[function.__module__], models, api]
    return next(found for place in places if (found := getattr(place, name, None)) is not None)
