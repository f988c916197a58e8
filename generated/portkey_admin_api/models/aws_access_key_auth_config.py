# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from ..types import Fields


class AwsAccessKeyAuthConfig(TypedDict, total=False):
    """Signs in to AWS Secrets Manager with a key pair.

    Keys:
        aws_auth_type: Says that this form is meant.
        aws_access_key_id: Id of the key pair.
        aws_secret_access_key: Secret of the key pair.
        aws_region: AWS region that the secret lies in.
    """

    aws_auth_type: Required[Literal["accessKey"]]
    aws_access_key_id: Required[str]
    aws_secret_access_key: Required[str]
    aws_region: Required[str]


FIELDS = Fields(
    kinds={
        "aws_auth_type": "string",
        "aws_access_key_id": "string",
        "aws_secret_access_key": "string",
        "aws_region": "string",
    },
    required=(
        "aws_auth_type",
        "aws_access_key_id",
        "aws_secret_access_key",
        "aws_region",
    ),
)
