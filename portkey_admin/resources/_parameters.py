"""The parameters of a friendly method, name by name: for `help()`, the docs and the command line.

They are read from the typed dictionary in the method's signature, so they stay up to date.
"""

from __future__ import annotations

import enum
import functools
import inspect
import keyword
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from types import FunctionType
from typing import Any, Literal

import attrs

from portkey_admin_api.types import Operation

Place = Literal["path", "query", "body", "keyword"]

_UNPACK = re.compile(r"Unpack\[(\w+)\]")
_REQUIRED = re.compile(r"(Required|NotRequired)\[(.*)\]", re.DOTALL)
_API = re.compile(r"API:\s+([A-Z]+)\s+(/[^\s,]*[^\s,.])")
# A field in the docstring of an operation: name, type and description.
_FIELD = re.compile(r"(\w+) \(.*?\): (.*)")


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


@attrs.frozen(kw_only=True)
class MethodParameter:
    """One parameter of a method.

    Attributes:
        name: as the method accepts it.
        type: as written in the source, such as "Sequence[str] | None".
        required: whether the parameter is required.
        place: "path" for a positional argument in the path, "query" or "body" for a field that is sent there,
            "keyword" for an argument of the method itself.
        description: one paragraph; empty if there is none.
    """

    name: str
    type: str
    required: bool
    place: Place
    description: str = ""


def parameters_of(method: Callable[..., object]) -> tuple[MethodParameter, ...]:
    """Return the parameters of a friendly method, in the order of its signature.

    method: of a resource or of its class, such as `portkey.workspaces.create` or `Workspaces.create`.
    Raises TypeError if `method` is not a Python function or method.
    """
    function = getattr(method, "__func__", method)
    if not isinstance(function, FunctionType):
        raise TypeError(f"not a method written in Python: {method!r}")
    about = _descriptions(function)
    return tuple(
        attrs.evolve(parameter, description=about.get(parameter.name.rstrip("_"), ""))
        for parameter in _parameters_of(function)
    )


@functools.cache
def signature_of(function: FunctionType) -> inspect.Signature:
    """Return the signature of a method with a keyword for each field that it accepts."""
    own = _own_signature(function)
    # If any field is accepted and the keywords come from no typed dictionary, they are shown as written.
    free = [parameter for parameter in own.parameters.values() if parameter.kind is parameter.VAR_KEYWORD]
    kept = [parameter for parameter in own.parameters.values() if parameter not in free]
    free = [parameter for parameter in free if _UNPACK.fullmatch(str(parameter.annotation)) is None]
    taken = {parameter.name for parameter in kept}
    fields = [field for field in _parameters_of(function) if field.place in ("query", "body")]
    # A field may have the same name as a path parameter. Path parameters are positional, so their name can be
    # changed.
    names = {field.name for field in fields}
    kept = [
        parameter.replace(name=f"{parameter.name}_") if parameter.name in names else parameter
        for parameter in kept
    ]
    added = [_keyword_only(field) for field in fields if field.name not in taken or field.name in names]
    # Required parameters come first, as in a function written by hand.
    added.sort(key=lambda parameter: parameter.default is _LeftOut.LEFT_OUT)
    return own.replace(parameters=[*kept, *added, *free])


def _keyword_only(field: MethodParameter) -> inspect.Parameter:
    return inspect.Parameter(
        field.name,
        inspect.Parameter.KEYWORD_ONLY,
        default=inspect.Parameter.empty if field.required else _LeftOut.LEFT_OUT,
        annotation=_Type(field.type),
    )


def _own_signature(function: FunctionType) -> inspect.Signature:
    """Return the signature as written in the source, with types shown without quotes."""
    plain = inspect.Signature.from_callable(_undressed(function))
    parameters = [
        parameter.replace(annotation=_plain_type(parameter.annotation))
        for parameter in plain.parameters.values()
    ]
    return plain.replace(parameters=parameters, return_annotation=_plain_type(plain.return_annotation))


def _undressed(function: FunctionType) -> FunctionType:
    """Return a copy without the signature that was attached to it."""
    code, names = function.__code__, function.__globals__
    copy = FunctionType(code, names, function.__name__, function.__defaults__, function.__closure__)
    copy.__kwdefaults__ = function.__kwdefaults__
    copy.__annotations__ = function.__annotations__
    return copy


def _plain_type(annotation: object) -> object:
    return _Type(annotation) if isinstance(annotation, str) else annotation


@functools.cache
def _parameters_of(function: FunctionType) -> tuple[MethodParameter, ...]:
    found: list[MethodParameter] = []
    for parameter in list(_own_signature(function).parameters.values())[1:]:
        unpacked = _UNPACK.fullmatch(str(parameter.annotation))
        if parameter.kind is parameter.VAR_KEYWORD and unpacked:
            found += _fields_of(function, parameter.name, unpacked[1])
        elif parameter.kind is not parameter.VAR_KEYWORD:
            found.append(_own_parameter(parameter))
    return tuple(found)


def _own_parameter(parameter: inspect.Parameter) -> MethodParameter:
    by_position = parameter.kind is parameter.POSITIONAL_ONLY
    return MethodParameter(
        name=parameter.name,
        type="" if parameter.annotation is parameter.empty else str(parameter.annotation),
        required=parameter.default is parameter.empty,
        place="path" if by_position else "keyword",
    )


def _fields_of(function: FunctionType, name: str, type_name: str) -> Iterator[MethodParameter]:
    typed_dict = _typed_dict(function, type_name)
    for field, annotation in typed_dict.__annotations__.items():
        text = _text(annotation)
        marked = _REQUIRED.fullmatch(text)
        required = field in typed_dict.__required_keys__ if marked is None else marked[1] == "Required"
        yield MethodParameter(
            # A field named like a Python keyword gets a trailing underscore.
            name=f"{field}_" if keyword.iskeyword(field) else field,
            type=text if marked is None else marked[2],
            required=required,
            place="query" if name == "query" else "body",
        )


def _typed_dict(function: FunctionType, name: str) -> Any:
    """Return a typed dictionary by its name in the method's module, even if imported only for typing."""
    from portkey_admin_api import api, models

    places: list[object] = [sys.modules[function.__module__], models, api]
    return next(found for place in places if (found := getattr(place, name, None)) is not None)


def _text(annotation: Any) -> str:
    return str(getattr(annotation, "__forward_arg__", annotation))


@functools.cache
def _descriptions(function: FunctionType) -> Mapping[str, str]:
    """Return the description of each field, by name, from the operation that a method calls."""
    from portkey_admin_api import api

    called = _API.search(function.__doc__ or "")
    if called is None:
        return {}
    routes = _routes()
    # A method for one case of an operation writes /api-keys/workspace/user for /api-keys/{type}/{sub-type}.
    ids = [routes.get((called[1], called[2]))] + [
        id
        for (method, path), id in routes.items()
        if method == called[1] and re.fullmatch(re.sub(r"\{[^}]+\}", "[^/]+", path), called[2])
    ]
    document = next((inspect.getdoc(getattr(api, api.OPERATIONS[id])) for id in ids if id), "")
    return dict(_fields_in(document or ""))


@functools.cache
def _routes() -> Mapping[tuple[str, str], str]:
    """Return the ids of all operations by method and path."""
    from portkey_admin_api import api

    operations: Iterator[Operation[object]] = map(api.operation, api.OPERATIONS)
    return {(operation.method, operation.path): operation.id for operation in operations}


def _fields_in(document: str) -> Iterator[tuple[str, str]]:
    """Yield the fields that a docstring lists under Path, Query and Body, each on one line."""
    for entry in re.split(r"^(?: {4})?(?! )", document, flags=re.MULTILINE):
        field = _FIELD.match(" ".join(entry.split()))
        if field is not None:
            yield field[1], field[2]
