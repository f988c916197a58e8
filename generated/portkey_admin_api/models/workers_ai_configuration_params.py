# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from ..types import Fields


class WorkersAiConfigurationParams(TypedDict, total=False):
    """Settings of Cloudflare Workers AI.

    Keys:
        workers_ai_account_id: Id of the Cloudflare account.
    """

    workers_ai_account_id: Required[str]


FIELDS = Fields(
    kinds={
        "workers_ai_account_id": "string",
    },
    required=("workers_ai_account_id",),
)
