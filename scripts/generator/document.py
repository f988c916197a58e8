"""Reads the OpenAPI document."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from yaml_reader import YAMLError, read_yaml

from .problems import SpecificationError

__all__ = ("EMPTY", "Json", "Route", "load", "reference_target", "resolved", "routes")

Json = dict[str, Any]

EMPTY = "Empty"
"""The schema of `{}`, the API's response to most changes: the call returns None."""

METHODS = ("get", "post", "put", "patch", "delete", "head", "options", "trace")


class Route(NamedTuple):
    """One operation and its location in the document."""

    path: str
    method: str
    item: Json
    operation: Json

    def __str__(self) -> str:
        name = self.operation.get("operationId")
        return f"{self.method.upper()} {self.path}" + (f" ({name})" if name else "")


def load(path: Path) -> Json:
    """Read an OpenAPI 3 document from YAML or JSON.

    Raises:
        SpecificationError: The file is missing, does not parse, or is not an OpenAPI 3 document.
    """
    try:
        document = read_yaml(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise SpecificationError([f"{path} cannot be read: {' '.join(str(error).split())}"]) from error
    if not isinstance(document, dict) or not str(document.get("openapi", "")).startswith("3."):
        raise SpecificationError([f"{path} is not an OpenAPI 3 document"])
    if not isinstance(document.get("paths"), dict) or not list(routes(document)):
        raise SpecificationError([f"{path} has no operations under `paths`"])
    return document


def routes(document: Json) -> Iterator[Route]:
    """Yield all operations in the document's order."""
    for path, item in document["paths"].items():
        if isinstance(item, dict):
            for method in METHODS:
                if isinstance(item.get(method), dict):
                    yield Route(path, method, item, item[method])


def reference_target(node: Any, section: str = "schemas") -> str | None:
    """Return the name that a reference to a section of the components points to."""
    prefix = f"#/components/{section}/"
    reference = node.get("$ref") if isinstance(node, dict) else None
    return (
        reference.removeprefix(prefix)
        if isinstance(reference, str) and reference.startswith(prefix)
        else None
    )


def resolved(document: Json, node: Any, section: str) -> Json:
    """Follow references to a parameter, a response or a body.

    Raises:
        SpecificationError: The target is missing, or the references are circular.
    """
    seen: list[str] = []
    while isinstance(node, dict) and "$ref" in node:
        name = reference_target(node, section)
        target = document.get("components", {}).get(section, {}).get(name)
        if name is None or name in seen or not isinstance(target, dict):
            raise SpecificationError([f"{node['$ref']} does not lead to anything under components/{section}"])
        seen.append(name)
        node = target
    if not isinstance(node, dict):
        raise SpecificationError([f"an object was expected under {section}, not {node!r}"])
    return node
