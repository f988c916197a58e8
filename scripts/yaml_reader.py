"""YAML 1.2, which OpenAPI requires: `on` and dates are strings."""

from __future__ import annotations

from typing import Any

import yaml

from portkey_admin.manifest.reader.yaml_loader import loader

__all__ = ("YAMLError", "read_yaml")

YAMLError = yaml.YAMLError


def read_yaml(text: str) -> Any:
    """Read one YAML document.

    Raises:
        YAMLError: The text is not YAML, or contains a key twice.
    """
    return yaml.load(text, Loader=loader()[1])
