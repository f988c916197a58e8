# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields


class SageMakerConfigurationParams(TypedDict, total=False):
    """Settings of Amazon SageMaker, on top of those of Bedrock. The `amzn_` fields follow SageMaker's own
    request headers.

    Keys:
        aws_auth_type: How Portkey signs in: `accessKey` with a key pair, `assumedRole` by taking on a role,
            `serviceRole` with the role of the machine that it runs on, `apiKey` with a Bedrock API key. The
            last two are not verified live.
        aws_region: AWS region, such as `eu-central-1`.
        aws_access_key_id: Id of the key pair. Needed for `accessKey`.
        aws_secret_access_key: Secret of the key pair. Needed for `accessKey`.
        aws_role_arn: ARN of the role to take on. Needed for `assumedRole`.
        aws_external_id: External id that the role's trust policy asks for. Null where it asks for none.
        amzn_sagemaker_custom_attributes: Text that is handed to the model with each request.
        amzn_sagemaker_target_model: Model to run, on an endpoint that hosts several models.
        amzn_sagemaker_target_variant: Production variant to run, on an endpoint that has several.
        amzn_sagemaker_target_container_hostname: Container to run, on an endpoint that hosts several
            containers.
        amzn_sagemaker_inference_id: Id under which captured data can be found again.
        amzn_sagemaker_enable_explanations: Expression that decides whether Clarify explains an answer.
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


FIELDS = Fields(
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
