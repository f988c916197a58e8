# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .invite_api_key_defaults import InviteApiKeyDefaults


class InviteApiKeyDetails(TypedDict, total=False):
    """What the API keys hold that are made for an invited person.

    Keys:
        scopes: What the key may do, as exact names such as `workspaces.list`; `list` never implies `read`.
        defaults: Defaults of these keys. Not verified live.
    """

    scopes: Required[Sequence[str]]
    defaults: NotRequired[InviteApiKeyDefaults]


FIELDS = Fields(
    kinds={
        "scopes": "array",
        "defaults": "InviteApiKeyDefaults",
    },
    entries={
        "scopes": "string",
    },
    required=("scopes",),
)
