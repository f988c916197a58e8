# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields


class AwsServiceRoleAuthConfig(TypedDict, total=False):
    """Signs in to AWS Secrets Manager with the role of the machine that Portkey runs on.

    Keys:
        aws_auth_type: Says that this form is meant.
        aws_region: AWS region that the secret lies in.
    """

    aws_auth_type: Required[Literal["serviceRole"]]
    aws_region: NotRequired[str]


FIELDS = Fields(
    kinds={
        "aws_auth_type": "string",
        "aws_region": "string",
    },
    required=("aws_auth_type",),
)
