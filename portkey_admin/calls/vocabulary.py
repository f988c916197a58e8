"""Known values of the API, such as scopes, roles, guardrail checks and providers, with suggestions.

Portkey accepts a misspelt scope or provider silently, and the resource then never works. The lists come from
the OpenAPI document, and Portkey adds to them, so an unknown value is not an error by itself. A value that
resembles a known one causes a warning; with `strict=True` every unknown value is rejected.
"""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeAlias, get_args

from portkey_admin._errors import InvalidFieldError
from portkey_admin.scopes.checks import callers_level
from portkey_admin.scopes.vocabulary import ALSO_NAMED, SCOPES
from portkey_admin.text import did_you_mean
from portkey_admin_api import api, models
from portkey_admin_api.types import Operation

# The names in the open-source gateway: https://github.com/Portkey-AI/gateway, src/globals.ts.
PROVIDERS = frozenset(
    """
    302ai ai21 anthropic anyscale azure-ai azure-openai bedrock bytez cerebras cohere cometapi
    dashscope deepbricks deepinfra deepseek featherless-ai fireworks-ai github google groq huggingface
    hyperbolic inference-net jina kluster-ai krutrim lambda lemonfox-ai lepton lingyi mistral-ai
    monsterapi moonshot ncompass nebius nomic novita-ai nscale ollama openai openrouter oracle palm
    perplexity-ai predibase recraft-ai reka-ai replicate sagemaker sambanova segmind siliconflow
    stability-ai together-ai triton upstage vertex-ai voyage workers-ai x-ai z-ai zhipu
    """.split()  # noqa: SIM905 - as a list it is a page long
)
_LISTED: Mapping[str, frozenset[str]] = {
    "scopes": ALSO_NAMED.union(SCOPES),
    "ai_provider_id": PROVIDERS,
    "provider": PROVIDERS,
}
"""Values for fields that the OpenAPI document leaves open, in any body."""

telling: dict[str, frozenset[str]] = {}
"""The fields to check in each operation's body, cached after the first check."""

_Path: TypeAlias = tuple[str | int, ...]

_NAME = re.compile(r"[A-Z]\w+")
_LITERAL = re.compile(r"Literal\[([^\]]*)\]")
_WORD = re.compile(r"'([^']*)'|\"([^\"]*)\"")


class VocabularyWarning(UserWarning):
    """A value in a request resembles a known one, but is not known itself."""


class _Field(NamedTuple):
    """The possible content of a field: known words, empty if any text is valid; and objects, by schema."""

    words: frozenset[str]
    schemas: tuple[str, ...]


def check_words(operation: Operation[Any], body: object, *, strict: bool) -> None:
    """Warn about misspelt values in a body. strict: reject every unknown value.

    Raises InvalidFieldError that lists all of them.
    """
    schemas = _body_schemas(operation.id)
    telling[operation.id] = frozenset(name for schema in schemas for name in _fields(schema))
    wrong = []
    for path, word, known in unknown_words(schemas, body):
        hint = did_you_mean(word, known)
        if strict or hint:
            wrong.append(f"{operation.id}: {_told(path)}: {word!r} is not known{hint}")
    if wrong and strict:
        raise InvalidFieldError("; ".join(wrong))
    for message in wrong:
        warnings.warn(message, VocabularyWarning, stacklevel=callers_level())


def listed_words(field: str) -> frozenset[str]:
    """Return the known values of a field that is listed in this module; empty for others."""
    return _LISTED.get(field, frozenset())


def unknown_words(
    schemas: tuple[str, ...], value: object, path: _Path = ()
) -> Iterator[tuple[_Path, str, frozenset[str]]]:
    """Yield the position of each unknown value, the value, and the known ones.

    schemas: the possible schemas of the value, such as "CreateApiKey".
    """
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from unknown_words(schemas, item, (*path, index))
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            found = [fields[name] for schema in schemas if name in (fields := _fields(schema))]
            if not found:
                continue
            below = (*path, str(name))
            # One form of an object may leave open what another one lists.
            words = frozenset[str]().union(*(each.words for each in found))
            if words and all(each.words for each in found):
                for place, text in _texts(inner, below):
                    if text not in words:
                        yield place, text, words
            if inside := tuple(schema for each in found for schema in each.schemas):
                yield from unknown_words(inside, inner, below)


def _texts(value: object, path: _Path) -> Iterator[tuple[_Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, str):
                yield (*path, index), item


def _told(path: _Path) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


@cache
def _body_schemas(operation: str) -> tuple[str, ...]:
    """Return the schema names of an operation's body."""
    function = getattr(api, api.OPERATIONS[operation]) if operation in api.OPERATIONS else None
    return _schemas_in(str(getattr(function, "__annotations__", {}).get("body", "")))


@cache
def _fields(schema: str) -> Mapping[str, _Field]:
    """Return the fields of a schema that contain words or objects. Imports its module."""
    holder = getattr(models, schema)
    module = sys.modules[holder.__module__]
    found = {}
    for name, annotation in getattr(holder, "__annotations__", {}).items():
        text = str(getattr(annotation, "__forward_arg__", annotation))
        words = _LISTED.get(name) or _words_in(text, module)
        schemas = _schemas_in(text)
        if words or schemas:
            found[name] = _Field(words, schemas)
    return found


def _words_in(annotation: str, module: object) -> frozenset[str]:
    # The whole annotation may be quoted: look only inside the brackets.
    if listed := _LITERAL.findall(annotation):
        return frozenset(first or second for each in listed for first, second in _WORD.findall(each))
    # A choice that several fields share has its own name: Required[InviteRole].
    named = [getattr(module, name, None) for name in _NAME.findall(annotation)]
    return frozenset(word for each in named for word in get_args(each) if isinstance(word, str))


def _schemas_in(annotation: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in _NAME.findall(annotation) if name in models.__all__))
