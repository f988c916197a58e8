# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class BedrockConfiguration(decoding.Model):
    """Settings of Amazon Bedrock.

    Attributes:
        aws_auth_type: How Portkey authenticates: `accessKey` with a key pair, `assumedRole` by assuming a
            role, `serviceRole` with the role of the machine that it runs on, `apiKey` with a Bedrock API
            key. The last two are not verified live.
        aws_region: AWS region, such as `eu-central-1`.
        aws_access_key_id: Id of the key pair. Required for `accessKey`.
        aws_secret_access_key: Secret of the key pair. Required for `accessKey`.
        aws_role_arn: ARN of the role to assume. Required for `assumedRole`.
        aws_external_id: External id required by the trust policy of the role. Null if it requires none.
    """

    aws_auth_type: Literal["accessKey", "assumedRole", "serviceRole", "apiKey"] | str
    aws_region: str
    aws_access_key_id: str | None = None
    aws_secret_access_key: str | None = attrs.field(default=None, repr=False)
    aws_role_arn: str | None = None
    aws_external_id: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("aws_auth_type", "aws_auth_type", None),
        ("aws_region", "aws_region", None),
        ("aws_access_key_id", "aws_access_key_id", None),
        ("aws_secret_access_key", "aws_secret_access_key", None),
        ("aws_role_arn", "aws_role_arn", None),
        ("aws_external_id", "aws_external_id", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("aws_secret_access_key",))


class BedrockConfigurationParams(TypedDict, total=False):
    """Settings of Amazon Bedrock.

    Keys:
        aws_auth_type: How Portkey authenticates: `accessKey` with a key pair, `assumedRole` by assuming a
            role, `serviceRole` with the role of the machine that it runs on, `apiKey` with a Bedrock API
            key. The last two are not verified live.
        aws_region: AWS region, such as `eu-central-1`.
        aws_access_key_id: Id of the key pair. Required for `accessKey`.
        aws_secret_access_key: Secret of the key pair. Required for `accessKey`.
        aws_role_arn: ARN of the role to assume. Required for `assumedRole`.
        aws_external_id: External id required by the trust policy of the role. Null if it requires none.
    """

    aws_auth_type: Required[Literal["accessKey", "assumedRole", "serviceRole", "apiKey"]]
    aws_region: Required[str]
    aws_access_key_id: NotRequired[str]
    aws_secret_access_key: NotRequired[str]
    aws_role_arn: NotRequired[str]
    aws_external_id: NotRequired[str | None]


FIELDS["BedrockConfigurationParams"] = Fields(
    kinds={
        "aws_auth_type": "string",
        "aws_region": "string",
        "aws_access_key_id": "string",
        "aws_secret_access_key": "string",
        "aws_role_arn": "string",
        "aws_external_id": "string|null",
    },
    required=(
        "aws_auth_type",
        "aws_region",
    ),
)
