"""Add our descriptions to the operations, parameters, responses, schemas and fields of the document."""

from __future__ import annotations

import attrs

from .document import Endpoint, Node, content_schema, endpoints, referenced_name, schemas
from .draft_sentences import PLACEHOLDER, is_written, sentences_stop, summary
from .overlay_data import Overlay
from .problems import Stop


@attrs.define
class Described:
    """The use of the prose.

    Attributes:
        unused: Sentences about something that the document does not have.
        bare: Parameters and fields without a description.
    """

    unused: list[str] = attrs.field(factory=list)
    bare: list[str] = attrs.field(factory=list)


def describe(document: Node, overlay: Overlay, stops: list[Stop]) -> Described:
    """Add summaries and descriptions; a parameter or field without its own sentence gets the glossary's.

    An operation without a summary or description gets a placeholder, and is added to `stops`.
    """
    described = Described()
    operations = {
        key: prose for file in overlay.prose.values() for key, prose in (file.get("operations") or {}).items()
    }
    about = {
        key: prose for file in overlay.prose.values() for key, prose in (file.get("schemas") or {}).items()
    }
    glossary = dict(overlay.glossary)
    used: set[str] = set()
    _describe_schemas(document, about, glossary, used, described)
    silent: list[Endpoint] = []
    for endpoint in endpoints(document):
        operation, operation_id = endpoint.operation, str(endpoint.operation["operationId"])
        prose = operations.pop(operation_id, {})
        if not is_written(prose.get("summary")) or not is_written(prose.get("description")):
            silent.append(endpoint)
            prose = {"summary": summary(operation_id, endpoint.method), "description": PLACEHOLDER, **prose}
        _describe_operation(document, operation, operation_id, prose, glossary, used, described)
    if silent:
        stops.append(sentences_stop(silent, overlay.prose))
    described.unused += [f"prose: operation {name}" for name in operations]
    described.unused += [f"glossary: {name}" for name in glossary if name not in used]
    document["tags"] = [
        {"name": family, "description": overlay.prose[family]["tag"]}
        for family in dict.fromkeys(entry["family"] for entry in overlay.entries.values())
        if "tag" in overlay.prose.get(family, {})
    ]
    return described


def _describe_schemas(
    document: Node, about: dict[str, Node], glossary: dict[str, str], used: set[str], described: Described
) -> None:
    for name, schema in schemas(document).items():
        prose = about.pop(name, None) or {}
        if prose.get("description"):
            _lead_with(schema, prose["description"])
        fields = dict(prose.get("fields") or {})
        for part in (schema, *schema.get("allOf", [])):
            for field, child in (part.get("properties") or {}).items():
                text = fields.pop(field, None) or child.get("description")
                if text is None and field in glossary:
                    text = glossary[field]
                    used.add(field)
                if text is not None:
                    child["description"] = text
                else:
                    described.bare.append(f"{name}.{field}")
        described.unused += [f"prose: {name}.{field}" for field in fields]
    described.unused += [f"prose: schema {name}" for name in about]


def _describe_operation(
    document: Node,
    operation: Node,
    operation_id: str,
    prose: Node,
    glossary: dict[str, str],
    used: set[str],
    described: Described,
) -> None:
    ordered = {"operationId": operation.pop("operationId"), "summary": prose["summary"]}
    ordered["description"] = prose["description"]
    rest = dict(operation)
    operation.clear()
    operation.update({**ordered, **rest})
    own = dict(prose.get("parameters") or {})
    for parameter in operation.get("parameters", []):
        name = parameter["name"]
        text = own.pop(name, None)
        text = text if is_written(text) else None
        if text is None and name in glossary:
            text = glossary[name]
            used.add(name)
        if text is None:
            described.bare.append(f"{operation_id}({name})")
        else:
            _lead_with(parameter, text, after="in")
    described.unused += [f"prose: {operation_id}({name})" for name in own]
    for status, response in operation["responses"].items():
        if status != "default":
            _lead_with(response, prose.get("returns") or _answer(document, response))


def _answer(document: Node, response: Node) -> str:
    name = referenced_name(content_schema(response))
    if name is None:
        return "Done. Returns nothing."
    description = schemas(document)[name].get("description")
    return str(description) if description else f"{name}."


def _lead_with(node: Node, text: str, after: str | None = None) -> None:
    """Insert a description at the usual position: first, or right after the name and type."""
    items = [(key, value) for key, value in node.items() if key != "description"]
    place = next((index + 1 for index, (key, _) in enumerate(items) if key == after), 0)
    items.insert(place, ("description", text))
    node.clear()
    node.update(items)
