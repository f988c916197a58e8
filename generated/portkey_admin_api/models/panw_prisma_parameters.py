# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PanwPrismaParameters(decoding.Model):
    """Settings of `panw-prisma-airs.intercept`.

    Attributes:
        profile_name: Name of the security profile in Prisma AIRS.
        ai_model: Name of the model to report to Prisma AIRS.
        app_user: Name of the user to report to Prisma AIRS.
    """

    profile_name: str
    ai_model: str | None = None
    app_user: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("profile_name", "profile_name", None),
        ("ai_model", "ai_model", None),
        ("app_user", "app_user", None),
    )


class PanwPrismaParametersParams(TypedDict, total=False):
    """Settings of `panw-prisma-airs.intercept`.

    Keys:
        profile_name: Name of the security profile in Prisma AIRS.
        ai_model: Name of the model to report to Prisma AIRS.
        app_user: Name of the user to report to Prisma AIRS.
    """

    profile_name: Required[str]
    ai_model: NotRequired[str]
    app_user: NotRequired[str]


FIELDS["PanwPrismaParametersParams"] = Fields(
    kinds={
        "profile_name": "string",
        "ai_model": "string",
        "app_user": "string",
    },
    required=("profile_name",),
)
