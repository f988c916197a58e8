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
    """Settings of `acuvity.scan`. Each detector has a switch, and a threshold or a list of what it looks for.

    Attributes:
        prompt_injection: Whether attempts to give the model other orders are looked for. Default: true.
        prompt_injection_threshold: Score from 0 to 1 at which a text counts as prompt injection. At least
            0. At most 1. Default: 0.5.
        toxic: Whether toxic language is looked for. Default: true.
        toxic_threshold: Score from 0 to 1 at which a text counts as toxic. At least 0. At most 1. Default:
            0.5.
        jail_break: Whether attempts to break the model's rules are looked for. Default: true.
        jail_break_threshold: Score from 0 to 1 at which a text counts as such an attempt. At least 0. At
            most 1. Default: 0.5.
        malicious_url: Whether dangerous addresses are looked for. Default: true.
        malicious_url_threshold: Score from 0 to 1 at which an address counts as dangerous. At least 0. At
            most 1. Default: 0.5.
        biased: Whether biased language is looked for. Default: true.
        biased_threshold: Score from 0 to 1 at which a text counts as biased. At least 0. At most 1.
            Default: 0.5.
        harmful: Whether harmful content is looked for. Default: true.
        harmful_threshold: Score from 0 to 1 at which a text counts as harmful. At least 0. At most 1.
            Default: 0.5.
        language: Whether the language of the text is checked. Default: true.
        language_values: Language that the text has to be in. Default: "english".
        pii: Whether personal data is looked for. Default: true.
        pii_redact: Whether personal data is masked in the text. Default: false.
        pii_categories: Kinds of personal data to look for.
        secrets: Whether credentials are looked for. Default: true.
        secrets_redact: Whether credentials are masked in the text. Default: false.
        secrets_categories: Kinds of credentials to look for.
        timeout: How long the check may take, in milliseconds. Default: 5000.
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
    """Settings of `acuvity.scan`. Each detector has a switch, and a threshold or a list of what it looks for.

    Keys:
        prompt_injection: Whether attempts to give the model other orders are looked for. Default: true.
        prompt_injection_threshold: Score from 0 to 1 at which a text counts as prompt injection. At least
            0. At most 1. Default: 0.5.
        toxic: Whether toxic language is looked for. Default: true.
        toxic_threshold: Score from 0 to 1 at which a text counts as toxic. At least 0. At most 1. Default:
            0.5.
        jail_break: Whether attempts to break the model's rules are looked for. Default: true.
        jail_break_threshold: Score from 0 to 1 at which a text counts as such an attempt. At least 0. At
            most 1. Default: 0.5.
        malicious_url: Whether dangerous addresses are looked for. Default: true.
        malicious_url_threshold: Score from 0 to 1 at which an address counts as dangerous. At least 0. At
            most 1. Default: 0.5.
        biased: Whether biased language is looked for. Default: true.
        biased_threshold: Score from 0 to 1 at which a text counts as biased. At least 0. At most 1.
            Default: 0.5.
        harmful: Whether harmful content is looked for. Default: true.
        harmful_threshold: Score from 0 to 1 at which a text counts as harmful. At least 0. At most 1.
            Default: 0.5.
        language: Whether the language of the text is checked. Default: true.
        language_values: Language that the text has to be in. Default: "english".
        pii: Whether personal data is looked for. Default: true.
        pii_redact: Whether personal data is masked in the text. Default: false.
        pii_categories: Kinds of personal data to look for.
        secrets: Whether credentials are looked for. Default: true.
        secrets_redact: Whether credentials are masked in the text. Default: false.
        secrets_categories: Kinds of credentials to look for.
        timeout: How long the check may take, in milliseconds. Default: 5000.
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
