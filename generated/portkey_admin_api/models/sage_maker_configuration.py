# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SageMakerConfiguration(decoding.Model):
    """Settings of Amazon SageMaker, in addition to those of Bedrock. The `amzn_` fields correspond to
    SageMaker's own request headers.

    Attributes:
        aws_auth_type: How Portkey authenticates: `accessKey` with a key pair, `assumedRole` by assuming a
            role, `serviceRole` with the role of the machine that it runs on, `apiKey` with a Bedrock API
            key. The last two are not verified live.
        aws_region: AWS region, such as `eu-central-1`.
        aws_access_key_id: Id of the key pair. Required for `accessKey`.
        aws_secret_access_key: Secret of the key pair. Required for `accessKey`.
        aws_role_arn: ARN of the role to assume. Required for `assumedRole`.
        aws_external_id: External id required by the trust policy of the role. Null if it requires none.
        amzn_sagemaker_custom_attributes: Text that is passed to the model with each request.
        amzn_sagemaker_target_model: Model to run, on an endpoint that hosts several models.
        amzn_sagemaker_target_variant: Production variant to run, on an endpoint that has several.
        amzn_sagemaker_target_container_hostname: Container to run, on an endpoint that hosts several
            containers.
        amzn_sagemaker_inference_id: Id for finding captured data.
        amzn_sagemaker_enable_explanations: Expression that decides whether Clarify explains a response.
        amzn_sagemaker_inference_component: Inference component to run, on an endpoint that has several.
        amzn_sagemaker_session_id: Session that requests belong to, for stateful models.
        amzn_sagemaker_model_name: Name of the model.
    """

    aws_auth_type: Literal["accessKey", "assumedRole", "serviceRole", "apiKey"] | str
    aws_region: str
    aws_access_key_id: str | None = None
    aws_secret_access_key: str | None = attrs.field(default=None, repr=False)
    aws_role_arn: str | None = None
    aws_external_id: str | None = None
    amzn_sagemaker_custom_attributes: str | None = None
    amzn_sagemaker_target_model: str | None = None
    amzn_sagemaker_target_variant: str | None = None
    amzn_sagemaker_target_container_hostname: str | None = None
    amzn_sagemaker_inference_id: str | None = None
    amzn_sagemaker_enable_explanations: str | None = None
    amzn_sagemaker_inference_component: str | None = None
    amzn_sagemaker_session_id: str | None = None
    amzn_sagemaker_model_name: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("aws_auth_type", "aws_auth_type", None),
        ("aws_region", "aws_region", None),
        ("aws_access_key_id", "aws_access_key_id", None),
        ("aws_secret_access_key", "aws_secret_access_key", None),
        ("aws_role_arn", "aws_role_arn", None),
        ("aws_external_id", "aws_external_id", None),
        ("amzn_sagemaker_custom_attributes", "amzn_sagemaker_custom_attributes", None),
        ("amzn_sagemaker_target_model", "amzn_sagemaker_target_model", None),
        ("amzn_sagemaker_target_variant", "amzn_sagemaker_target_variant", None),
        ("amzn_sagemaker_target_container_hostname", "amzn_sagemaker_target_container_hostname", None),
        ("amzn_sagemaker_inference_id", "amzn_sagemaker_inference_id", None),
        ("amzn_sagemaker_enable_explanations", "amzn_sagemaker_enable_explanations", None),
        ("amzn_sagemaker_inference_component", "amzn_sagemaker_inference_component", None),
        ("amzn_sagemaker_session_id", "amzn_sagemaker_session_id", None),
        ("amzn_sagemaker_model_name", "amzn_sagemaker_model_name", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("aws_secret_access_key",))


class SageMakerConfigurationParams(TypedDict, total=False):
    """Settings of Amazon SageMaker, in addition to those of Bedrock. The `amzn_` fields correspond to
    SageMaker's own request headers.

    Keys:
        aws_auth_type: How Portkey authenticates: `accessKey` with a key pair, `assumedRole` by assuming a
            role, `serviceRole` with the role of the machine that it runs on, `apiKey` with a Bedrock API
            key. The last two are not verified live.
        aws_region: AWS region, such as `eu-central-1`.
        aws_access_key_id: Id of the key pair. Required for `accessKey`.
        aws_secret_access_key: Secret of the key pair. Required for `accessKey`.
        aws_role_arn: ARN of the role to assume. Required for `assumedRole`.
        aws_external_id: External id required by the trust policy of the role. Null if it requires none.
        amzn_sagemaker_custom_attributes: Text that is passed to the model with each request.
        amzn_sagemaker_target_model: Model to run, on an endpoint that hosts several models.
        amzn_sagemaker_target_variant: Production variant to run, on an endpoint that has several.
        amzn_sagemaker_target_container_hostname: Container to run, on an endpoint that hosts several
            containers.
        amzn_sagemaker_inference_id: Id for finding captured data.
        amzn_sagemaker_enable_explanations: Expression that decides whether Clarify explains a response.
        amzn_sagemaker_inference_component: Inference component to run, on an endpoint that has several.
        amzn_sagemaker_session_id: Session that requests belong to, for stateful models.
        amzn_sagemaker_model_name: Name of the model.
    """

    aws_auth_type: Required[Literal["accessKey", "assumedRole", "serviceRole", "apiKey"]]
    aws_region: Required[str]
    aws_access_key_id: NotRequired[str]
    aws_secret_access_key: NotRequired[str]
    aws_role_arn: NotRequired[str]
    aws_external_id: NotRequired[str | None]
    amzn_sagemaker_custom_attributes: NotRequired[str]
    amzn_sagemaker_target_model: NotRequired[str]
    amzn_sagemaker_target_variant: NotRequired[str]
    amzn_sagemaker_target_container_hostname: NotRequired[str]
    amzn_sagemaker_inference_id: NotRequired[str]
    amzn_sagemaker_enable_explanations: NotRequired[str]
    amzn_sagemaker_inference_component: NotRequired[str]
    amzn_sagemaker_session_id: NotRequired[str]
    amzn_sagemaker_model_name: NotRequired[str]


FIELDS["SageMakerConfigurationParams"] = Fields(
    kinds={
        "aws_auth_type": "string",
        "aws_region": "string",
        "aws_access_key_id": "string",
        "aws_secret_access_key": "string",
        "aws_role_arn": "string",
        "aws_external_id": "string|null",
        "amzn_sagemaker_custom_attributes": "string",
        "amzn_sagemaker_target_model": "string",
        "amzn_sagemaker_target_variant": "string",
        "amzn_sagemaker_target_container_hostname": "string",
        "amzn_sagemaker_inference_id": "string",
        "amzn_sagemaker_enable_explanations": "string",
        "amzn_sagemaker_inference_component": "string",
        "amzn_sagemaker_session_id": "string",
        "amzn_sagemaker_model_name": "string",
    },
    required=(
        "aws_auth_type",
        "aws_region",
    ),
)
