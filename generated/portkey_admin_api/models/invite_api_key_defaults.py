# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict

from ..types import Fields


class InviteApiKeyDefaults(TypedDict, total=False):
    """Defaults of the API keys that are made for an invited person. Not verified live.

    Keys:
        metadata: Keys and values that every request of such a key carries.
    """

    metadata: NotRequired[Mapping[str, Any]]


FIELDS = Fields(
    kinds={
        "metadata": "object",
    },
)
