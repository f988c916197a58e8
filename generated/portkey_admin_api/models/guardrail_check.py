# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .acuvity_scan_parameters import AcuvityScanParameters
    from .allowed_request_types_parameters import AllowedRequestTypesParameters
    from .aporia_parameters import AporiaParameters
    from .azure_content_safety_parameters import AzureContentSafetyParameters
    from .azure_pii_parameters import AzurePiiParameters
    from .bedrock_guard_parameters import BedrockGuardParameters
    from .character_count_parameters import CharacterCountParameters
    from .contains_code_parameters import ContainsCodeParameters
    from .contains_parameters import ContainsParameters
    from .ends_with_parameters import EndsWithParameters
    from .json_keys_parameters import JsonKeysParameters
    from .json_schema_parameters import JsonSchemaParameters
    from .jwt_parameters import JwtParameters
    from .mistral_moderation_parameters import MistralModerationParameters
    from .model_whitelist_parameters import ModelWhitelistParameters
    from .panw_prisma_parameters import PanwPrismaParameters
    from .patronus_custom_parameters import PatronusCustomParameters
    from .patronus_parameters import PatronusParameters
    from .pillar_scan_parameters import PillarScanParameters
    from .portkey_language_parameters import PortkeyLanguageParameters
    from .portkey_moderation_parameters import PortkeyModerationParameters
    from .portkey_pii_parameters import PortkeyPiiParameters
    from .promptfoo_parameters import PromptfooParameters
    from .regex_match_parameters import RegexMatchParameters
    from .required_metadata_keys_parameters import RequiredMetadataKeysParameters
    from .sentence_count_parameters import SentenceCountParameters
    from .syde_guard_parameters import SydeGuardParameters
    from .uppercase_parameters import UppercaseParameters
    from .valid_urls_parameters import ValidUrlsParameters
    from .webhook_parameters import WebhookParameters
    from .word_count_parameters import WordCountParameters


@attrs.frozen(kw_only=True, repr=False)
class GuardrailCheck(decoding.Model):
    """One check of a guardrail.

    Attributes:
        id: Which check it is, as the plugin, a dot and the check. The list here is what was known; Portkey
            adds to it, and other names are taken as well.
        parameters: Settings of the check. Their form follows from `id`; a check without settings needs
            none.
        name: Name for people.
        is_enabled: Whether the check is run. The API leaves this out where it is true. Default: true.
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
                decoding.model("JwtParameters"),
                decoding.model("ModelWhitelistParameters"),
                decoding.model("RegexMatchParameters"),
                decoding.model("SentenceCountParameters"),
                decoding.model("WordCountParameters"),
                decoding.model("CharacterCountParameters"),
                decoding.model("JsonSchemaParameters"),
                decoding.model("JsonKeysParameters"),
                decoding.model("ContainsParameters"),
                decoding.model("ValidUrlsParameters"),
                decoding.model("ContainsCodeParameters"),
                decoding.model("WebhookParameters"),
                decoding.model("EndsWithParameters"),
                decoding.model("UppercaseParameters"),
                decoding.model("RequiredMetadataKeysParameters"),
                decoding.model("AllowedRequestTypesParameters"),
                decoding.model("SydeGuardParameters"),
                decoding.model("AporiaParameters"),
                decoding.model("PillarScanParameters"),
                decoding.model("PatronusParameters"),
                decoding.model("PatronusCustomParameters"),
                decoding.model("PortkeyModerationParameters"),
                decoding.model("PortkeyLanguageParameters"),
                decoding.model("PortkeyPiiParameters"),
                decoding.model("MistralModerationParameters"),
                decoding.model("BedrockGuardParameters"),
                decoding.model("PromptfooParameters"),
                decoding.model("AcuvityScanParameters"),
                decoding.model("AzureContentSafetyParameters"),
                decoding.model("AzurePiiParameters"),
                decoding.model("PanwPrismaParameters"),
                free=decoding.raw,
            ),
        ),
        ("name", "name", None),
        ("is_enabled", "is_enabled", None),
    )
