# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import NotRequired, TypedDict

from ..types import Fields


class IntegrationModelConfigurations(TypedDict, total=False):
    """How one model is reached.

    Keys:
        custom_host: Address of the host that serves this model.
        custom_headers: Headers that go with each request to this model, name to value. Portkey takes them
            since 1.21.0; that they belong here is inferred and not verified live.
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
