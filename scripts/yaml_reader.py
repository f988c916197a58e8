"""YAML 1.2, which OpenAPI requires: `on` and dates are strings."""

from __future__ import annotations

from typing import Any

import yaml

from portkey_admin.manifest.reader.yaml_loader import TAG, integer, loader

__all__ = ("YAMLError", "read_yaml")

YAMLError = yaml.YAMLError

_Loader: Any = loader()[1]


class _Reader(_Loader):  # type: ignore[misc]
    """Rejects duplicate names in a mapping."""

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.tag != f"{TAG}merge" and key.value in seen:
                raise yaml.constructor.ConstructorError(
                    "in a mapping", node.start_mark, f"duplicate key {key.value!r}", key.start_mark
                )
            if isinstance(key.value, str):
                seen.add(key.value)
        return super().construct_mapping(node, deep)

    def construct_number(self, node: Any) -> int:
        return integer(node.value)


# YAML 1.1 reads 010 as eight.
_Reader.add_constructor(f"{TAG}int", _Reader.construct_number)


def read_yaml(text: str) -> Any:
    """Read one YAML document.

    Raises:
        YAMLError: The text is not YAML, or contains a key twice.
    """
    return yaml.load(text, Loader=_Reader)
