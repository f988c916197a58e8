"""YAML 1.2, which OpenAPI asks for: `on` and dates are text."""

from __future__ import annotations

from typing import Any

import yaml

from portkey_admin.manifest.reader.yaml_loader import loader

__all__ = ("YAMLError", "read_yaml")

YAMLError = yaml.YAMLError


def read_yaml(text: str) -> Any:
    """Read one YAML document.

    Raises:
        YAMLError: The text is no YAML, or a key stands twice in it.
    """
    return yaml.load(text, Loader=loader()[1])
