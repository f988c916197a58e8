# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WorkersAiConfiguration(decoding.Model):
    """Settings of Cloudflare Workers AI.

    Attributes:
        workers_ai_account_id: Id of the Cloudflare account.
    """

    workers_ai_account_id: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (("workers_ai_account_id", "workers_ai_account_id", None),)


class WorkersAiConfigurationParams(TypedDict, total=False):
    """Settings of Cloudflare Workers AI.

    Keys:
        workers_ai_account_id: Id of the Cloudflare account.
    """

    workers_ai_account_id: Required[str]


FIELDS["WorkersAiConfigurationParams"] = Fields(
    kinds={
        "workers_ai_account_id": "string",
    },
    required=("workers_ai_account_id",),
)
