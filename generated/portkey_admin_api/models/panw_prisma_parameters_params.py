# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields


class PanwPrismaParametersParams(TypedDict, total=False):
    """Settings of `panw-prisma-airs.intercept`.

    Keys:
        profile_name: Name of the security profile in Prisma AIRS.
        ai_model: Name of the model that Prisma AIRS is told.
        app_user: Name of the user that Prisma AIRS is told.
    """

    profile_name: Required[str]
    ai_model: NotRequired[str]
    app_user: NotRequired[str]


FIELDS = Fields(
    kinds={
        "profile_name": "string",
        "ai_model": "string",
        "app_user": "string",
    },
    required=("profile_name",),
)
