# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class WorkersAiConfiguration(decoding.Model):
    """Settings of Cloudflare Workers AI.

    Attributes:
        workers_ai_account_id: Id of the Cloudflare account.
    """

    workers_ai_account_id: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (("workers_ai_account_id", "workers_ai_account_id", None),)
