"""A page for each family with the types that its methods take and return, linked to each other."""

from __future__ import annotations

import ast
import html
import inspect
import itertools
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, get_args

import attrs

from portkey_admin_api import models
from portkey_admin_api.decoding import Model

ROOT = Path(__file__).resolve().parents[2]
SHARED = "shared"
"""The page of types that several families use."""

_PREFIX = "portkey_admin_api.models."
_NAME = re.compile(r"\b[A-Z]\w*")
_MARKED = re.compile(r"(Required|NotRequired)\[(.*)\]", re.DOTALL)
_SECTION = re.compile(r"\n\n(?:Attributes|Keys):\n(.*)", re.DOTALL)
_ENTRY = re.compile(r"^ {4}(\w+): ", re.MULTILINE)
# These are described elsewhere, so they have no page of fields.
_ELSEWHERE = {"Scope": "scope-table/", "KeyKind": "reference/client/#portkey_admin.scopes.access.KeyAccess"}


@attrs.frozen(kw_only=True)
class _Field:
    name: str
    type: str
    needed: bool
    about: str


def type_pages(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the Markdown of each page by its name: a family, or `SHARED`.

    texts: the types in the signatures of each family, as one string.
    """
    users: dict[str, set[str]] = {}
    for family, text in texts.items():
        for name in _reached(text):
            users.setdefault(name, set()).add(family)
    placed: dict[str, list[str]] = {}
    for name, families in sorted(users.items()):
        placed.setdefault(families.pop() if len(families) == 1 else SHARED, []).append(name)
    _PLACES.update({name: page for page, names in placed.items() for name in names})
    return {page: _page(page, names) for page, names in sorted(placed.items())}


_PLACES: dict[str, str] = {}


def linked(text: str, up: str) -> str:
    """Return a type as HTML that links each name to its fields, and that may wrap.

    up: relative path from the page to the root of the site, such as "../../".
    """
    if not text:
        return ""
    places = {**_written_places(), **{name: _place(name) for name in _PLACES}}

    def link(found: re.Match[str]) -> str:
        place = places.get(found[0])
        return found[0] if place is None else f'<a href="{up}{place}">{found[0]}</a>'

    shown = html.escape(text, quote=False).replace("|", "&#124;")
    return f"<code>{_NAME.sub(link, shown).replace('[', '[<wbr>')}</code>"


def unlinked(text: str) -> set[str]:
    """Return the names of types that have no link."""
    known = {*_written_places(), *_PLACES, *_OF_PYTHON}
    return {name for name in _NAME.findall(re.sub(r"'[^']*'|\"[^\"]*\"", "", text)) if name not in known}


_OF_PYTHON = frozenset(
    {
        *("Any", "Literal", "None", "True", "False", "Mapping", "Sequence", "Iterable", "Callable"),
        *("AbstractAsyncContextManager", "AsyncIterator", "Path", "PathLike"),
    }
)


def _place(name: str) -> str:
    return f"reference/types/{_PLACES[name]}/#{_PREFIX}{name}"


@cache
def _written_places() -> Mapping[str, str]:
    """Return the links of types that are described on a hand-written page."""
    found = dict(_ELSEWHERE)
    for page in sorted((ROOT / "docs" / "reference").glob("*.md")):
        for identifier in re.findall(r"^::: ([\w.]+)", page.read_text("utf-8"), flags=re.MULTILINE):
            name = identifier.rpartition(".")[2]
            if name[0].isupper():
                found[name] = f"reference/{page.stem}/#{identifier}"
    return found


def _reached(text: str) -> set[str]:
    """Return the models named in a text, and the models that those use."""
    found: set[str] = set()
    waiting = [text]
    while waiting:
        for name in set(_NAME.findall(waiting.pop())) - found:
            if name in models.__all__:
                found.add(name)
                waiting += [each.type for each in _fields(name)]
    return found


def _page(page: str, names: list[str]) -> str:
    title = "Types of several families" if page == SHARED else f"Types of {page}"
    about = "What its methods take and return, field by field."
    if page != SHARED:
        about = f"What the methods of [{page}](../{page}.md) take and return, field by field."
    head = f"---\nsearch:\n  boost: 0.3\n---\n\n# {title}\n\n{about}"
    return "\n\n".join([head, *(_section(name) for name in names)]) + "\n"


def _section(name: str) -> str:
    found = getattr(models, name)
    title = f"## {name} {{: #{_PREFIX}{name} }}"
    about = _about(name).partition("\n\n")[0]
    if not isinstance(found, type):  # an alias of literals
        return f"{title}\n\n{about}\n\n{', '.join(f'`{value!r}`' for value in get_args(found))}"
    is_read = issubclass(found, Model)
    rows = [("Field", "Type", "Always present" if is_read else "Required", "Description"), ("---",) * 4]
    for field in _fields(name):
        cells = " ".join(field.about.split()).replace("|", "\\|")
        rows.append(
            (f"`{field.name}`", linked(field.type, "../../../"), "yes" if field.needed else "", cells)
        )
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"{title}\n\n{' '.join(about.split())}\n\n{table}"


@cache
def _fields(name: str) -> tuple[_Field, ...]:
    found = getattr(models, name)
    if not isinstance(found, type):
        return ()
    told = dict(_entries(_about(name)))
    return tuple(_read_fields(found, told) if issubclass(found, Model) else _sent_fields(found, told))


def _read_fields(model: type[Model], told: Mapping[str, str]) -> Iterator[_Field]:
    for field in attrs.fields(model):
        if field.name in told:
            needed = field.default is attrs.NOTHING
            yield _Field(name=field.name, type=str(field.type), needed=needed, about=told[field.name])
    for name, value in vars(model).items():
        if isinstance(value, property):
            kind = str(getattr(value.fget, "__annotations__", {}).get("return", ""))
            yield _Field(name=name, type=kind, needed=False, about=inspect.getdoc(value) or "")


def _sent_fields(body: Any, told: Mapping[str, str]) -> Iterator[_Field]:
    for name, annotation in body.__annotations__.items():
        inner = get_args(annotation)  # of a TypedDict whose fields are not Python identifiers
        if inner:
            text = f"{annotation.__origin__.__name__}[{inner[0].__forward_arg__}]"
        else:
            text = str(getattr(annotation, "__forward_arg__", annotation))
        marked = _MARKED.fullmatch(text)
        required = marked is not None and marked[1] == "Required"
        kind = text if marked is None else marked[2]
        yield _Field(name=name, type=kind, needed=required, about=told.get(name, ""))


def _entries(doc: str) -> Iterator[tuple[str, str]]:
    section = _SECTION.search(doc)
    if section is not None:
        parts = _ENTRY.split(section[1])
        yield from zip(parts[1::2], parts[2::2], strict=True)


@cache
def _about(name: str) -> str:
    """Return the docstring of a model; for an alias, the string after its definition."""
    found = getattr(models, name)
    doc = found.__doc__ if isinstance(found, type) and issubclass(found, Model | dict) else None
    if isinstance(found, type) and doc:
        return inspect.cleandoc(doc)
    return _texts_behind(models.__file__ or "").get(name, "")


@cache
def _texts_behind(package: str) -> Mapping[str, str]:
    texts: dict[str, str] = {}
    for path in Path(package).parent.glob("*.py"):
        body = ast.parse(path.read_text("utf-8")).body
        for node, after in itertools.pairwise(body):
            target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
            if isinstance(target, ast.Name) and isinstance(after, ast.Expr):
                text = getattr(after.value, "value", None)
                if isinstance(text, str):
                    texts[target.id] = inspect.cleandoc(text)
            if isinstance(node, ast.ClassDef):
                texts[node.name] = inspect.cleandoc(ast.get_docstring(node) or "")
    return texts
