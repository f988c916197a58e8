# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields


class AwsAssumedRoleAuthConfig(TypedDict, total=False):
    """Signs in to AWS Secrets Manager by taking on a role.

    Keys:
        aws_auth_type: Says that this form is meant.
        aws_role_arn: ARN of the role to take on.
        aws_external_id: External id that the role's trust policy asks for. Null where it asks for none.
        aws_region: AWS region that the secret lies in.
    """

    aws_auth_type: Required[Literal["assumedRole"]]
    aws_role_arn: Required[str]
    aws_external_id: NotRequired[str | None]
    aws_region: Required[str]


FIELDS = Fields(
    kinds={
        "aws_auth_type": "string",
        "aws_role_arn": "string",
        "aws_external_id": "string|null",
        "aws_region": "string",
    },
    required=(
        "aws_auth_type",
        "aws_role_arn",
        "aws_region",
    ),
)
