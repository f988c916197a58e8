# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import NotRequired, TypedDict

from ..types import Fields


class CustomHostConfigurationParams(TypedDict, total=False):
    """Settings of a model that one hosts oneself.

    Keys:
        custom_host: Address of the host that serves the model.
        custom_headers: Headers that Portkey adds to each request it makes, name to value.
    """

    custom_host: NotRequired[str]
    custom_headers: NotRequired[Mapping[str, str]]


FIELDS = Fields(
    kinds={
        "custom_host": "string",
        "custom_headers": "object",
    },
    entries={
        "custom_headers": "string",
    },
)
