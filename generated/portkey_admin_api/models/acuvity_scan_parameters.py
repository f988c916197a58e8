# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class AcuvityScanParameters(decoding.Model):
    """Settings of `acuvity.scan`. Each detector has a switch, and a threshold or a list of values.

    Attributes:
        prompt_injection: Whether to detect prompt injection. Default: true.
        prompt_injection_threshold: Score from 0 to 1 at which a text counts as prompt injection. At least
            0. At most 1. Default: 0.5.
        toxic: Whether to detect toxic language. Default: true.
        toxic_threshold: Score from 0 to 1 at which a text counts as toxic. At least 0. At most 1. Default:
            0.5.
        jail_break: Whether to detect jailbreak attempts. Default: true.
        jail_break_threshold: Score from 0 to 1 at which a text counts as a jailbreak attempt. At least 0.
            At most 1. Default: 0.5.
        malicious_url: Whether to detect malicious URLs. Default: true.
        malicious_url_threshold: Score from 0 to 1 at which a URL counts as malicious. At least 0. At most
            1. Default: 0.5.
        biased: Whether to detect biased language. Default: true.
        biased_threshold: Score from 0 to 1 at which a text counts as biased. At least 0. At most 1.
            Default: 0.5.
        harmful: Whether to detect harmful content. Default: true.
        harmful_threshold: Score from 0 to 1 at which a text counts as harmful. At least 0. At most 1.
            Default: 0.5.
        language: Whether to check the language of the text. Default: true.
        language_values: Required language of the text. Default: "english".
        pii: Whether to detect personal data. Default: true.
        pii_redact: Whether to mask personal data in the text. Default: false.
        pii_categories: Types of personal data to detect.
        secrets: Whether to detect credentials. Default: true.
        secrets_redact: Whether to mask credentials in the text. Default: false.
        secrets_categories: Types of credentials to detect.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    prompt_injection: bool | None = None
    prompt_injection_threshold: float | None = None
    toxic: bool | None = None
    toxic_threshold: float | None = None
    jail_break: bool | None = None
    jail_break_threshold: float | None = None
    malicious_url: bool | None = None
    malicious_url_threshold: float | None = None
    biased: bool | None = None
    biased_threshold: float | None = None
    harmful: bool | None = None
    harmful_threshold: float | None = None
    language: bool | None = None
    language_values: (
        Literal["english", "chinese", "spanish", "french", "german", "japanese", "gibberish"] | str | None
    ) = None
    pii: bool | None = None
    pii_redact: bool | None = None
    pii_categories: (
        list[
            Literal[
                "email_address",
                "ssn",
                "person",
                "aba_routing_number",
                "address",
                "bank_account",
                "bitcoin_wallet",
                "credit_card",
                "driver_license",
                "itin_number",
                "location",
                "medical_license",
                "money_amount",
                "passport_number",
                "phone_number",
            ]
            | str
        ]
        | None
    ) = None
    secrets: bool | None = None
    secrets_redact: bool | None = None
    secrets_categories: (
        list[
            Literal["credentials", "aws_secret_key", "github", "openai", "stripe", "jwt", "private_key"] | str
        ]
        | None
    ) = None
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("prompt_injection", "prompt_injection", None),
        ("prompt_injection_threshold", "prompt_injection_threshold", None),
        ("toxic", "toxic", None),
        ("toxic_threshold", "toxic_threshold", None),
        ("jail_break", "jail_break", None),
        ("jail_break_threshold", "jail_break_threshold", None),
        ("malicious_url", "malicious_url", None),
        ("malicious_url_threshold", "malicious_url_threshold", None),
        ("biased", "biased", None),
        ("biased_threshold", "biased_threshold", None),
        ("harmful", "harmful", None),
        ("harmful_threshold", "harmful_threshold", None),
        ("language", "language", None),
        ("language_values", "language_values", None),
        ("pii", "pii", None),
        ("pii_redact", "pii_redact", None),
        ("pii_categories", "pii_categories", None),
        ("secrets", "secrets", None),
        ("secrets_redact", "secrets_redact", None),
        ("secrets_categories", "secrets_categories", None),
        ("timeout", "timeout", None),
    )


class AcuvityScanParametersParams(TypedDict, total=False):
    """Settings of `acuvity.scan`. Each detector has a switch, and a threshold or a list of values.

    Keys:
        prompt_injection: Whether to detect prompt injection. Default: true.
        prompt_injection_threshold: Score from 0 to 1 at which a text counts as prompt injection. At least
            0. At most 1. Default: 0.5.
        toxic: Whether to detect toxic language. Default: true.
        toxic_threshold: Score from 0 to 1 at which a text counts as toxic. At least 0. At most 1. Default:
            0.5.
        jail_break: Whether to detect jailbreak attempts. Default: true.
        jail_break_threshold: Score from 0 to 1 at which a text counts as a jailbreak attempt. At least 0.
            At most 1. Default: 0.5.
        malicious_url: Whether to detect malicious URLs. Default: true.
        malicious_url_threshold: Score from 0 to 1 at which a URL counts as malicious. At least 0. At most
            1. Default: 0.5.
        biased: Whether to detect biased language. Default: true.
        biased_threshold: Score from 0 to 1 at which a text counts as biased. At least 0. At most 1.
            Default: 0.5.
        harmful: Whether to detect harmful content. Default: true.
        harmful_threshold: Score from 0 to 1 at which a text counts as harmful. At least 0. At most 1.
            Default: 0.5.
        language: Whether to check the language of the text. Default: true.
        language_values: Required language of the text. Default: "english".
        pii: Whether to detect personal data. Default: true.
        pii_redact: Whether to mask personal data in the text. Default: false.
        pii_categories: Types of personal data to detect.
        secrets: Whether to detect credentials. Default: true.
        secrets_redact: Whether to mask credentials in the text. Default: false.
        secrets_categories: Types of credentials to detect.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    prompt_injection: NotRequired[bool]
    prompt_injection_threshold: NotRequired[float]
    toxic: NotRequired[bool]
    toxic_threshold: NotRequired[float]
    jail_break: NotRequired[bool]
    jail_break_threshold: NotRequired[float]
    malicious_url: NotRequired[bool]
    malicious_url_threshold: NotRequired[float]
    biased: NotRequired[bool]
    biased_threshold: NotRequired[float]
    harmful: NotRequired[bool]
    harmful_threshold: NotRequired[float]
    language: NotRequired[bool]
    language_values: NotRequired[
        Literal["english", "chinese", "spanish", "french", "german", "japanese", "gibberish"]
    ]
    pii: NotRequired[bool]
    pii_redact: NotRequired[bool]
    pii_categories: NotRequired[
        Sequence[
            Literal[
                "email_address",
                "ssn",
                "person",
                "aba_routing_number",
                "address",
                "bank_account",
                "bitcoin_wallet",
                "credit_card",
                "driver_license",
                "itin_number",
                "location",
                "medical_license",
                "money_amount",
                "passport_number",
                "phone_number",
            ]
        ]
    ]
    secrets: NotRequired[bool]
    secrets_redact: NotRequired[bool]
    secrets_categories: NotRequired[
        Sequence[Literal["credentials", "aws_secret_key", "github", "openai", "stripe", "jwt", "private_key"]]
    ]
    timeout: NotRequired[float]


FIELDS["AcuvityScanParametersParams"] = Fields(
    kinds={
        "prompt_injection": "boolean",
        "prompt_injection_threshold": "number",
        "toxic": "boolean",
        "toxic_threshold": "number",
        "jail_break": "boolean",
        "jail_break_threshold": "number",
        "malicious_url": "boolean",
        "malicious_url_threshold": "number",
        "biased": "boolean",
        "biased_threshold": "number",
        "harmful": "boolean",
        "harmful_threshold": "number",
        "language": "boolean",
        "language_values": "string",
        "pii": "boolean",
        "pii_redact": "boolean",
        "pii_categories": "array",
        "secrets": "boolean",
        "secrets_redact": "boolean",
        "secrets_categories": "array",
        "timeout": "number",
    },
    entries={
        "pii_categories": "string",
        "secrets_categories": "string",
    },
)
