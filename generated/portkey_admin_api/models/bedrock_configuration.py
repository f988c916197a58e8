# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class BedrockConfiguration(decoding.Model):
    """Settings of Amazon Bedrock.

    Attributes:
        aws_auth_type: How Portkey signs in: `accessKey` with a key pair, `assumedRole` by taking on a role,
            `serviceRole` with the role of the machine that it runs on, `apiKey` with a Bedrock API key. The
            last two are not verified live.
        aws_region: AWS region, such as `eu-central-1`.
        aws_access_key_id: Id of the key pair. Needed for `accessKey`.
        aws_secret_access_key: Secret of the key pair. Needed for `accessKey`.
        aws_role_arn: ARN of the role to take on. Needed for `assumedRole`.
        aws_external_id: External id that the role's trust policy asks for. Null where it asks for none.
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
