"""A page for each family of operations: examples, arguments, requirements and docstrings."""

from __future__ import annotations

import html
import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any

from docs_site.examples import example_of, helper_example
from docs_site.parameters import MethodParameter, parameters_of
from docs_site.types import linked, type_pages
from portkey_admin import OperationRecord, PortkeyAdmin, operations
from portkey_admin.families import Families
from portkey_admin_api import api
from portkey_admin_api.types import Operation

_UP = "../../"
"""Relative path from the page of a family to the root of the site."""

_KEYS = {
    "organisation-service": "organisation",
    "workspace-service": "workspace (service)",
    "workspace-user": "workspace (user)",
}
_EVIDENCE = {
    "documented": "",
    "family": " (documented for the family)",
    "inferred": " (inferred from names)",
    "conflicting": " (sources disagree)",
}


def reference_pages() -> tuple[dict[str, str], dict[str, str]]:
    """Return the Markdown of each page by the name of its family, in order, and the pages of their types."""
    # The client is only inspected: it never sends a request.
    client = PortkeyAdmin("unused", base_url="https://api.example.com/v1")
    names = sorted(name for name, value in vars(Families).items() if isinstance(value, cached_property))
    types = type_pages({name: " ".join(signature_types(client, name)) for name in names})
    return {name: _page(name, client) for name in names}, types


def signature_types(client: PortkeyAdmin, family: str) -> Iterator[str]:
    """Yield the types in the signatures of a family's methods, as source text."""
    for _, owner in _owners(getattr(client, family), family):
        for name, value in inspect.getmembers(owner, inspect.isfunction):
            if not name.startswith("_"):
                yield from (each.type for each in parameters_of(value))
                yield str(inspect.signature(value).return_annotation)


def _page(family: str, client: PortkeyAdmin) -> str:
    about = inspect.getdoc(getattr(Families, family)) or ""
    records = [record for record in operations().values() if record.id.partition(".")[0] == family]
    head = f"---\nsearch:\n  boost: 2\n---\n\n# {family}"
    parts = [head, about, _contents(records)]
    for record in records:
        parts += [_operation(record, client)]
    parts += _more(client, family, {record.id for record in records})
    return "\n\n".join(parts) + "\n"


def _contents(records: list[OperationRecord]) -> str:
    rows = [
        (f"[{_code(each.id)}](#{anchor(each.id)})", each.summary, f"{each.method} {_code(each.path)}")
        for each in records
    ]
    return _rows(("Method", "What it does", "API"), rows)


def _code(text: str) -> str:
    """Return a name or path as code that may wrap between its parts."""
    parts = re.split(r"(?<=[./_\[])(?=.)", text)
    return f"<code>{'<wbr>'.join(html.escape(part).replace('|', '&#124;') for part in parts)}</code>"


def anchor(id: str) -> str:
    """Return the anchor of an operation on the page of its family."""
    return id.replace(".", "-")


def _operation(record: OperationRecord, client: PortkeyAdmin) -> str:
    method = attrgetter(record.id)(client)
    identifier = f"{method.__func__.__module__}.{method.__func__.__qualname__}"
    operation = api.operation(record.id)
    parts = [
        f"## {record.id} {{: #{anchor(record.id)} }}",
        f"```python\n{example_of(record, client).code()}\n```",
        _docstring(identifier),
        *_table(parameters_of(method)),
        _rows(("", ""), [*_returned(method), *_facts(record, operation)]),
    ]
    return "\n\n".join(parts)


def _docstring(identifier: str) -> str:
    options = ("show_root_heading: false", "show_root_toc_entry: false", "show_signature: false")
    return "\n".join([f"::: {identifier}", "    options:", *(f"      {option}" for option in options)])


def _facts(record: OperationRecord, operation: Operation[Any]) -> Iterator[tuple[str, str]]:
    rule = " and " if operation.scope_rule == "all" else " or "
    scopes = rule.join(map(_code, record.scopes)) or "none known"
    kinds = ", ".join(_KEYS[kind] for kind in record.keys)
    yield "API", f"{record.method} {_code(record.path)}"
    if record.keys:
        yield "Scopes", f"{scopes}{_EVIDENCE[operation.evidence]}"
    yield "Types of key", kinds or "none needed"
    if record.paging is not None:
        yield "Paging", _paging(record)
    yield "Retried if the response is lost", "yes" if record.idempotent else "no"
    if operation.experimental:
        yield "Evidence", "known only from the official SDK or the backend"


def _paging(record: OperationRecord) -> str:
    paging = record.paging
    if paging is None or paging.page is None:
        return "all on one page"
    most = f", at most {paging.max_size}" if paging.max_size else ""
    return f"`{paging.page}` from {paging.first}; `{paging.size}` rows per page{most}"


def _table(parameters: list[MethodParameter]) -> list[str]:
    if not parameters:
        return []
    rows = [
        (_code(each.name), "yes" if each.required else "", linked(each.type, _UP), _cell(each.about))
        for each in sorted(parameters, key=lambda each: (not each.in_path, not each.required))
    ]
    return [_rows(("Argument", "Required", "Type", "Description"), rows)]


def _rows(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (head, ["---"] * len(head), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _returned(method: Callable[..., object]) -> list[tuple[str, str]]:
    found = str(inspect.signature(method).return_annotation)
    return [] if found == "None" else [("Returns", linked(found, _UP))]


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _more(client: PortkeyAdmin, family: str, known: set[str]) -> Iterator[str]:
    """Yield the helper methods, such as `ensure`, also of nested families."""
    for path, owner in _owners(getattr(client, family), family):
        for name, value in inspect.getmembers(owner, inspect.isfunction):
            id = f"{path}.{name}"
            if name.startswith("_") or id in known:
                continue
            yield f"## {id} {{: #{anchor(id)} }}"
            yield f"```python\n{helper_example(id, value).code()}\n```"
            yield _docstring(f"{value.__module__}.{value.__qualname__}")
            yield from _table(parameters_of(value))
            yield _rows(("", ""), _returned(value)) if _returned(value) else ""


def _owners(resource: object, path: str) -> Iterator[tuple[str, type]]:
    owner = type(resource)
    yield path, owner
    for name, value in inspect.getmembers(owner):
        if isinstance(value, cached_property):
            yield from _owners(getattr(resource, name), f"{path}.{name}")
