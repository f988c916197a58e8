"""Words that the API knows: scopes, roles, guardrail checks, providers and the like, and which one was meant.

Portkey takes a misspelt scope or provider without a word, and what was made with it never works. The lists
are those of the description of the API, and Portkey adds to them: so a word that is not on its list is no
error by itself. One that looks like a word of its list is warned of; with `strict=True` each is refused.
"""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias, get_args

import attrs

from portkey_admin._errors import InvalidFieldError
from portkey_admin.scopes.checks import callers_level
from portkey_admin.scopes.vocabulary import SCOPES
from portkey_admin.text import did_you_mean
from portkey_admin_api import api, models
from portkey_admin_api.types import Operation

# As the open-source gateway names them: https://github.com/Portkey-AI/gateway, src/globals.ts.
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
    "scopes": frozenset(SCOPES),
    "ai_provider_id": PROVIDERS,
    "provider": PROVIDERS,
}
"""Of fields that the description of the API leaves open, whatever body they stand in."""

telling: dict[str, frozenset[str]] = {}
"""The fields of each operation's body that are worth a look, once somebody has looked at one."""

_Path: TypeAlias = tuple[str | int, ...]

_NAME = re.compile(r"[A-Z]\w+")
_LITERAL = re.compile(r"Literal\[([^\]]*)\]")
_WORD = re.compile(r"'([^']*)'|\"([^\"]*)\"")


class VocabularyWarning(UserWarning):
    """A word of a request that the API does not know, but nearly."""


@attrs.frozen
class _Field:
    """What a field of a body may hold: words, none if any text will do; and objects, by their schemas."""

    words: frozenset[str]
    schemas: tuple[str, ...]


def check_words(operation: Operation[Any], body: object, *, strict: bool) -> None:
    """Warn of a misspelt word in a body. strict: refuse every word that is not known.

    Raises InvalidFieldError with all of them.
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


def known_words(schema: str, field: str) -> frozenset[str]:
    """Return the words that a field of a written schema, such as "CreateInvite", is known to take."""
    return _fields(schema).get(field, _Field(frozenset(), ())).words


def listed_words(field: str) -> frozenset[str]:
    """Return the words of a field that has its list here, whatever body it stands in; none for others."""
    return _LISTED.get(field, frozenset())


def unknown_words(
    schemas: tuple[str, ...], value: object, path: _Path = ()
) -> Iterator[tuple[_Path, str, frozenset[str]]]:
    """Yield where a word stands that is not known, the word, and those that are.

    schemas: of the value, such as "CreateApiKey"; what it may have the fields of.
    """
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from unknown_words(schemas, item, (*path, index))
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            below = (*path, str(name))
            found = [fields[name] for schema in schemas if name in (fields := _fields(schema))]
            # One of several forms of an object may leave open what another one lists.
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
    """Return the schemas of an operation's body, by name."""
    function = getattr(api, api.OPERATIONS[operation]) if operation in api.OPERATIONS else None
    return _schemas_in(str(getattr(function, "__annotations__", {}).get("body", "")))


@cache
def _fields(schema: str) -> Mapping[str, _Field]:
    """Return the fields of a schema that hold words or objects; its module is loaded for it."""
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
    # An annotation may be quoted as a whole: what counts is inside the brackets.
    if listed := _LITERAL.findall(annotation):
        return frozenset(first or second for each in listed for first, second in _WORD.findall(each))
    # A choice that several fields share has a name of its own: Required[InviteRole].
    named = [getattr(module, name, None) for name in _NAME.findall(annotation)]
    return frozenset(word for each in named for word in get_args(each) if isinstance(word, str))


def _schemas_in(annotation: str) -> tuple[str, ...]:
    names = _NAME.findall(annotation) if "Literal[" not in annotation else []
    return tuple(dict.fromkeys(name for name in names if name in models.__all__))
