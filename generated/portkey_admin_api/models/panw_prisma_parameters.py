# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class PanwPrismaParameters(decoding.Model):
    """Settings of `panw-prisma-airs.intercept`.

    Attributes:
        profile_name: Name of the security profile in Prisma AIRS.
        ai_model: Name of the model that Prisma AIRS is told.
        app_user: Name of the user that Prisma AIRS is told.
    """

    profile_name: str
    ai_model: str | None = None
    app_user: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("profile_name", "profile_name", None),
        ("ai_model", "ai_model", None),
        ("app_user", "app_user", None),
    )
