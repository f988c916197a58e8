# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, NotRequired, Required, TypedDict

import attrs

from .. import decoding, hints
from ..types import Fields

if TYPE_CHECKING:
    from .acuvity_scan_parameters import AcuvityScanParameters, AcuvityScanParametersParams
    from .allowed_request_types_parameters import (
        AllowedRequestTypesParameters,
        AllowedRequestTypesParametersParams,
    )
    from .aporia_parameters import AporiaParameters, AporiaParametersParams
    from .azure_content_safety_parameters import (
        AzureContentSafetyParameters,
        AzureContentSafetyParametersParams,
    )
    from .azure_pii_parameters import AzurePiiParameters, AzurePiiParametersParams
    from .bedrock_guard_parameters import BedrockGuardParameters, BedrockGuardParametersParams
    from .character_count_parameters import CharacterCountParameters, CharacterCountParametersParams
    from .contains_code_parameters import ContainsCodeParameters, ContainsCodeParametersParams
    from .contains_parameters import ContainsParameters, ContainsParametersParams
    from .ends_with_parameters import EndsWithParameters, EndsWithParametersParams
    from .json_keys_parameters import JsonKeysParameters, JsonKeysParametersParams
    from .json_schema_parameters import JsonSchemaParameters, JsonSchemaParametersParams
    from .jwt_parameters import JwtParameters, JwtParametersParams
    from .mistral_moderation_parameters import MistralModerationParameters, MistralModerationParametersParams
    from .model_whitelist_parameters import ModelWhitelistParameters, ModelWhitelistParametersParams
    from .panw_prisma_parameters import PanwPrismaParameters, PanwPrismaParametersParams
    from .patronus_custom_parameters import PatronusCustomParameters, PatronusCustomParametersParams
    from .patronus_parameters import PatronusParameters, PatronusParametersParams
    from .pillar_scan_parameters import PillarScanParameters, PillarScanParametersParams
    from .portkey_language_parameters import PortkeyLanguageParameters, PortkeyLanguageParametersParams
    from .portkey_moderation_parameters import PortkeyModerationParameters, PortkeyModerationParametersParams
    from .portkey_pii_parameters import PortkeyPiiParameters, PortkeyPiiParametersParams
    from .promptfoo_parameters import PromptfooParameters, PromptfooParametersParams
    from .regex_match_parameters import RegexMatchParameters, RegexMatchParametersParams
    from .required_metadata_keys_parameters import (
        RequiredMetadataKeysParameters,
        RequiredMetadataKeysParametersParams,
    )
    from .sentence_count_parameters import SentenceCountParameters, SentenceCountParametersParams
    from .syde_guard_parameters import SydeGuardParameters, SydeGuardParametersParams
    from .uppercase_parameters import UppercaseParameters, UppercaseParametersParams
    from .valid_urls_parameters import ValidUrlsParameters, ValidUrlsParametersParams
    from .webhook_parameters import WebhookParameters, WebhookParametersParams
    from .word_count_parameters import WordCountParameters, WordCountParametersParams

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class GuardrailCheck(decoding.Model):
    """One check of a guardrail.

    Attributes:
        id: Id of the check, in the form plugin.check. This list contains the known checks; Portkey adds
            more, and other names are accepted as well.
        parameters: Settings of the check. Their form depends on `id`; a check without settings needs none.
        name: Display name.
        is_enabled: Whether the check is enabled. The API leaves this out if it is true. Default: true.
    """

    id: (
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
            "default.regexReplace",
            "default.notNull",
            "default.requestParametersCheck",
        ]
        | str
    )
    parameters: (
        JwtParameters
        | ModelWhitelistParameters
        | RegexMatchParameters
        | SentenceCountParameters
        | WordCountParameters
        | CharacterCountParameters
        | JsonSchemaParameters
        | JsonKeysParameters
        | ContainsParameters
        | ValidUrlsParameters
        | ContainsCodeParameters
        | WebhookParameters
        | EndsWithParameters
        | UppercaseParameters
        | RequiredMetadataKeysParameters
        | AllowedRequestTypesParameters
        | SydeGuardParameters
        | AporiaParameters
        | PillarScanParameters
        | PatronusParameters
        | PatronusCustomParameters
        | PortkeyModerationParameters
        | PortkeyLanguageParameters
        | PortkeyPiiParameters
        | MistralModerationParameters
        | BedrockGuardParameters
        | PromptfooParameters
        | AcuvityScanParameters
        | AzureContentSafetyParameters
        | AzurePiiParameters
        | PanwPrismaParameters
        | dict[str, Any]
        | None
    ) = None
    name: str | None = None
    is_enabled: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        (
            "parameters",
            "parameters",
            decoding.one_of(
                decoding.model(
                    "JwtParameters",
                    "jwksUri",
                    "headerKey",
                    "cacheMaxAge",
                    "clockTolerance",
                    "maxTokenAge",
                    "algorithms",
                ),
                decoding.model("ModelWhitelistParameters", "models"),
                decoding.model("RegexMatchParameters", "rule", "not"),
                decoding.model("SentenceCountParameters", "minSentences", "maxSentences", "not"),
                decoding.model("WordCountParameters", "minWords", "maxWords", "not"),
                decoding.model("CharacterCountParameters", "minCharacters", "maxCharacters", "not"),
                decoding.model("JsonSchemaParameters", "schema", "not"),
                decoding.model("JsonKeysParameters", "keys", "operator"),
                decoding.model("ContainsParameters", "words", "operator"),
                decoding.model("ValidUrlsParameters", "onlyDNS", "not"),
                decoding.model("ContainsCodeParameters", "format", "not"),
                decoding.model("WebhookParameters", "webhookURL", "headers", "timeout", "failOnError"),
                decoding.model("EndsWithParameters", "suffix", "not"),
                decoding.model("UppercaseParameters", "not"),
                decoding.model("RequiredMetadataKeysParameters", "metadataKeys", "operator"),
                decoding.model("AllowedRequestTypesParameters", "allowedTypes", "blockedTypes"),
                decoding.model(
                    "SydeGuardParameters",
                    "prompt_injection_threshold",
                    "toxicity_threshold",
                    "evasion_threshold",
                    "timeout",
                ),
                decoding.model("AporiaParameters", "projectID", "timeout"),
                decoding.model("PillarScanParameters", "scanners", "timeout"),
                decoding.model("PatronusParameters", "redact", "timeout"),
                decoding.model("PatronusCustomParameters", "profile", "timeout"),
                decoding.model("PortkeyModerationParameters", "categories", "timeout"),
                decoding.model("PortkeyLanguageParameters", "language", "not", "timeout"),
                decoding.model("PortkeyPiiParameters", "redact", "categories", "timeout"),
                decoding.model("MistralModerationParameters", "categories", "timeout"),
                decoding.model(
                    "BedrockGuardParameters", "guardrailVersion", "guardrailId", "redact", "timeout"
                ),
                decoding.model("PromptfooParameters", "redact", "timeout"),
                decoding.model(
                    "AcuvityScanParameters",
                    "prompt_injection",
                    "prompt_injection_threshold",
                    "toxic",
                    "toxic_threshold",
                    "jail_break",
                    "jail_break_threshold",
                    "malicious_url",
                    "malicious_url_threshold",
                    "biased",
                    "biased_threshold",
                    "harmful",
                    "harmful_threshold",
                    "language",
                    "language_values",
                    "pii",
                    "pii_redact",
                    "pii_categories",
                    "secrets",
                    "secrets_redact",
                    "secrets_categories",
                    "timeout",
                ),
                decoding.model(
                    "AzureContentSafetyParameters",
                    "blocklistNames",
                    "apiVersion",
                    "severity",
                    "categories",
                    "timeout",
                ),
                decoding.model(
                    "AzurePiiParameters", "domain", "apiVersion", "modelVersion", "redact", "timeout"
                ),
                decoding.model("PanwPrismaParameters", "profile_name", "ai_model", "app_user"),
                free=decoding.raw,
            ),
        ),
        ("name", "name", None),
        ("is_enabled", "is_enabled", None),
    )


class GuardrailCheckParams(TypedDict, total=False):
    """One check of a guardrail.

    Keys:
        id: Id of the check, in the form plugin.check. This list contains the known checks; Portkey adds
            more, and other names are accepted as well.
        parameters: Settings of the check. Their form depends on `id`; a check without settings needs none.
        name: Display name.
        is_enabled: Whether the check is enabled. The API leaves this out if it is true. Default: true.
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
            "default.regexReplace",
            "default.notNull",
            "default.requestParametersCheck",
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


FIELDS["GuardrailCheckParams"] = Fields(
    kinds={
        "id": "string",
        "parameters": "object",
        "name": "string",
        "is_enabled": "boolean",
    },
    required=("id",),
)


hints.resolve_on_demand(globals())
