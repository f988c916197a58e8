"""Docstrings of endpoints and models."""

import re
import textwrap
from collections.abc import Iterable
from typing import Any

from openapi_python_client.parser.properties import ModelProperty, Property
from openapi_python_client.strings import safe_for_docstring

from .operations import Call

__all__ = ("describe_call", "describe_field", "describe_model", "sentence")

WIDTH = 104

Entry = tuple[str, str, str]
"""Name, type and description of a parameter, field or attribute."""


def sentence(text: str) -> str:
    """Return the text on one line, with a full stop at the end."""
    line = " ".join(text.split())
    return line if not line or line[-1] in ".!?" else f"{line}."


def describe_field(model: ModelProperty, prop: Property) -> str:
    """Return the description of a field, else of its schema."""
    name = prop.name.get_untrusted_value()
    node = next((n for key, n in (model.data.properties or {}).items() if key == name), None)
    own = getattr(node, "description", None)
    if own:
        return str(own.get_untrusted_value())
    inherited = prop.description.get_untrusted_value() if prop.description else ""
    return re.split(r"(?<=[.!?])\s", inherited.strip(), maxsplit=1)[0]


def describe_model(name: str, description: str, entries: Iterable[Entry], title: str = "Attributes") -> str:
    """Write the docstring of a model or a typed dict."""
    described = [entry for entry in entries if entry[2]]
    parts = [_prose(description or f"{name}.")]
    if described:
        parts.append(_section(title, described))
    return _finish(parts)


def describe_call(
    call: Call, path: list[Entry], query: list[Entry], body: list[Entry], returns: str, note: str
) -> str:
    """Write the docstring of an endpoint.

    Args:
        call: The operation.
        path: Its path parameters.
        query: Its query parameters.
        body: Fields of its body.
        returns: Type of the result.
        note: Description of the result.
    """
    parts = [sentence(call.summary)]
    if call.description and sentence(call.description) != parts[0]:
        parts.append(_prose(call.description))
    for title, entries in (("Path", path), ("Query", query), ("Body", body)):
        if entries:
            parts.append(_section(title, entries))
    parts.append(_section("Returns", [(returns, "", note)] if returns != "None" else [("None", "", "")]))
    scopes = f" {'or' if call.scope_rule == 'any' else 'and'} ".join(call.scopes) or "none"
    facts = [f"Scopes: {scopes} ({call.evidence}). Keys: {', '.join(call.keys) or 'none needed'}."]
    if call.experimental:
        facts.append("Experimental.")
    facts.append(f"{call.route.method.upper()} {call.route.path}")
    parts.append("\n".join(_wrap(fact) for fact in facts))
    return _finish(parts)


def _section(title: str, entries: list[Entry]) -> str:
    lines = [f"{title}:"]
    for name, kind, text in entries:
        head = f"{name} ({kind})" if kind else name
        lines.append(_wrap(f"{head}: {' '.join(text.split())}" if text else head, "    ", "        "))
    return "\n".join(lines)


def _prose(text: str) -> str:
    """Wrap paragraphs; lists and tables keep their lines."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(
        paragraph if re.search(r"^\s*([-*|]|\d+\.)", paragraph, re.MULTILINE) else _wrap(sentence(paragraph))
        for paragraph in paragraphs
    )


def _wrap(text: str, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _finish(parts: list[str]) -> str:
    text: Any = safe_for_docstring("\n\n".join(parts))
    if "\n" in text:
        return f"{text}\n"
    return f"{text} " if text.endswith('"') else str(text)
