"""YAML 1.2, which OpenAPI asks for: `on` and dates are text. PyYAML alone reads YAML 1.1: they are not."""

from __future__ import annotations

import re
from typing import Any

import yaml

__all__ = ("YAMLError", "read_yaml")

YAMLError = yaml.YAMLError

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PREFIX = "tag:yaml.org,2002:"
_MERGE = f"{_PREFIX}merge"


class _Loader(_Base):  # type: ignore[misc]
    """PyYAML's safe loader with the plain values of YAML 1.2, which also forbids a key that stands twice."""

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.tag != _MERGE and key.value in seen:
                raise yaml.constructor.ConstructorError(
                    "in a mapping", node.start_mark, f"the key {key.value!r} stands twice", key.start_mark
                )
            if isinstance(key.value, str):
                seen.add(key.value)
        return super().construct_mapping(node, deep)


_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, form) for tag, form in forms if tag.removeprefix(_PREFIX) not in ("bool", "int", "timestamp")
    ]
    for first, forms in _Base.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(
    f"{_PREFIX}bool", re.compile(r"^(true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)
_Loader.add_implicit_resolver(f"{_PREFIX}int", re.compile(r"^[-+]?(0|[1-9][0-9]*)$"), list("-+0123456789"))


def read_yaml(text: str) -> Any:
    """Read one YAML document.

    Raises:
        YAMLError: The text is no YAML.
    """
    return yaml.load(text, Loader=_Loader)
