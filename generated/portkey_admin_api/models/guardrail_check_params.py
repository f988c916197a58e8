# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .acuvity_scan_parameters_params import AcuvityScanParametersParams
    from .allowed_request_types_parameters_params import AllowedRequestTypesParametersParams
    from .aporia_parameters_params import AporiaParametersParams
    from .azure_content_safety_parameters_params import AzureContentSafetyParametersParams
    from .azure_pii_parameters_params import AzurePiiParametersParams
    from .bedrock_guard_parameters_params import BedrockGuardParametersParams
    from .character_count_parameters_params import CharacterCountParametersParams
    from .contains_code_parameters_params import ContainsCodeParametersParams
    from .contains_parameters_params import ContainsParametersParams
    from .ends_with_parameters_params import EndsWithParametersParams
    from .json_keys_parameters_params import JsonKeysParametersParams
    from .json_schema_parameters_params import JsonSchemaParametersParams
    from .jwt_parameters_params import JwtParametersParams
    from .mistral_moderation_parameters_params import MistralModerationParametersParams
    from .model_whitelist_parameters_params import ModelWhitelistParametersParams
    from .panw_prisma_parameters_params import PanwPrismaParametersParams
    from .patronus_custom_parameters_params import PatronusCustomParametersParams
    from .patronus_parameters_params import PatronusParametersParams
    from .pillar_scan_parameters_params import PillarScanParametersParams
    from .portkey_language_parameters_params import PortkeyLanguageParametersParams
    from .portkey_moderation_parameters_params import PortkeyModerationParametersParams
    from .portkey_pii_parameters_params import PortkeyPiiParametersParams
    from .promptfoo_parameters_params import PromptfooParametersParams
    from .regex_match_parameters_params import RegexMatchParametersParams
    from .required_metadata_keys_parameters_params import RequiredMetadataKeysParametersParams
    from .sentence_count_parameters_params import SentenceCountParametersParams
    from .syde_guard_parameters_params import SydeGuardParametersParams
    from .uppercase_parameters_params import UppercaseParametersParams
    from .valid_urls_parameters_params import ValidUrlsParametersParams
    from .webhook_parameters_params import WebhookParametersParams
    from .word_count_parameters_params import WordCountParametersParams


class GuardrailCheckParams(TypedDict, total=False):
    """One check of a guardrail.

    Keys:
        id: Which check it is, as the plugin, a dot and the check. The list here is what was known; Portkey
            adds to it, and other names are taken as well.
        parameters: Settings of the check. Their form follows from `id`; a check without settings needs
            none.
        name: Name for people.
        is_enabled: Whether the check is run. The API leaves this out where it is true. Default: true.
    """

    id: Required[
        Literal[
            "default.jwt",
            "default.modelWhitelist",
            "default.isAllLowerCase",
            "default.regexMatch",
            "default.sentenceCount",
            "default.wordCount",
            "default.characterCount",
            "default.jsonSchema",
            "default.jsonKeys",
            "default.contains",
            "default.validUrls",
            "default.containsCode",
            "default.webhook",
            "default.endsWith",
            "default.alluppercase",
            "default.requiredMetadataKeys",
            "default.allowedRequestTypes",
            "portkey.moderateContent",
            "portkey.language",
            "portkey.pii",
            "portkey.gibberish",
            "sydelabs.sydeguard",
            "aporia.validateProject",
            "pillar.scanPrompt",
            "pillar.scanResponse",
            "patronus.phi",
            "patronus.pii",
            "patronus.isConcise",
            "patronus.isHelpful",
            "patronus.isPolite",
            "patronus.noApologies",
            "patronus.noGenderBias",
            "patronus.noRacialBias",
            "patronus.retrievalAnswerRelevance",
            "patronus.toxicity",
            "patronus.custom",
            "mistral.moderateContent",
            "bedrock.guard",
            "promptfoo.guard",
            "promptfoo.pii",
            "promptfoo.harm",
            "acuvity.scan",
            "lasso.classify",
            "azure.contentSafety",
            "azure.pii",
            "panw-prisma-airs.intercept",
            "default.requiredMetadataKeyPairs",
        ]
        | str
    ]
    parameters: NotRequired[
        JwtParametersParams
        | ModelWhitelistParametersParams
        | RegexMatchParametersParams
        | SentenceCountParametersParams
        | WordCountParametersParams
        | CharacterCountParametersParams
        | JsonSchemaParametersParams
        | JsonKeysParametersParams
        | ContainsParametersParams
        | ValidUrlsParametersParams
        | ContainsCodeParametersParams
        | WebhookParametersParams
        | EndsWithParametersParams
        | UppercaseParametersParams
        | RequiredMetadataKeysParametersParams
        | AllowedRequestTypesParametersParams
        | SydeGuardParametersParams
        | AporiaParametersParams
        | PillarScanParametersParams
        | PatronusParametersParams
        | PatronusCustomParametersParams
        | PortkeyModerationParametersParams
        | PortkeyLanguageParametersParams
        | PortkeyPiiParametersParams
        | MistralModerationParametersParams
        | BedrockGuardParametersParams
        | PromptfooParametersParams
        | AcuvityScanParametersParams
        | AzureContentSafetyParametersParams
        | AzurePiiParametersParams
        | PanwPrismaParametersParams
        | Mapping[str, Any]
    ]
    name: NotRequired[str]
    is_enabled: NotRequired[bool]


FIELDS = Fields(
    kinds={
        "id": "string",
        "parameters": "object",
        "name": "string",
        "is_enabled": "boolean",
    },
    required=("id",),
)
