# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PortkeyLanguageParameters(decoding.Model):
    """Settings of `portkey.language`.

    Attributes:
        language: Required language of the text, as an ISO 639-3 code and a script.
        not_: Whether to invert the result, so that the check fails if it would pass. Default: false.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    language: (
        Literal[
            "eng_Latn",
            "zho_Hans",
            "spa_Latn",
            "ara_Arab",
            "por_Latn",
            "ind_Latn",
            "fra_Latn",
            "jpn_Jpan",
            "rus_Cyrl",
            "deu_Latn",
            "kor_Hang",
            "tur_Latn",
            "ita_Latn",
            "pes_Arab",
            "pol_Latn",
            "vie_Latn",
            "nld_Latn",
            "hin_Deva",
            "tha_Thai",
            "heb_Hebr",
            "ben_Beng",
            "swe_Latn",
            "ces_Latn",
            "ron_Latn",
            "ell_Grek",
            "ukr_Cyrl",
            "dan_Latn",
            "fin_Latn",
            "nor_Latn",
            "hun_Latn",
            "cat_Latn",
            "bul_Cyrl",
            "msa_Latn",
            "hrv_Latn",
            "arb_Latn",
            "slk_Latn",
            "lit_Latn",
            "lav_Latn",
            "srp_Cyrl",
            "slv_Latn",
            "est_Latn",
            "urd_Arab",
            "fil_Latn",
            "aze_Latn",
            "tam_Taml",
            "tel_Telu",
            "mar_Deva",
            "kan_Knda",
            "fas_Arab",
        ]
        | str
        | None
    ) = None
    not_: bool | None = None
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("language", "language", None),
        ("not", "not_", None),
        ("timeout", "timeout", None),
    )


PortkeyLanguageParametersParams = TypedDict(
    "PortkeyLanguageParametersParams",
    {
        "language": NotRequired[
            'Literal["eng_Latn", "zho_Hans", "spa_Latn", "ara_Arab", "por_Latn", "ind_Latn", "fra_Latn", "jpn_Jpan", "rus_Cyrl", "deu_Latn", "kor_Hang", "tur_Latn", "ita_Latn", "pes_Arab", "pol_Latn", "vie_Latn", "nld_Latn", "hin_Deva", "tha_Thai", "heb_Hebr", "ben_Beng", "swe_Latn", "ces_Latn", "ron_Latn", "ell_Grek", "ukr_Cyrl", "dan_Latn", "fin_Latn", "nor_Latn", "hun_Latn", "cat_Latn", "bul_Cyrl", "msa_Latn", "hrv_Latn", "arb_Latn", "slk_Latn", "lit_Latn", "lav_Latn", "srp_Cyrl", "slv_Latn", "est_Latn", "urd_Arab", "fil_Latn", "aze_Latn", "tam_Taml", "tel_Telu", "mar_Deva", "kan_Knda", "fas_Arab"]'
        ],
        "not": NotRequired["bool"],
        "timeout": NotRequired["float"],
    },
)
"""Settings of `portkey.language`.

Keys:
    language: Required language of the text, as an ISO 639-3 code and a script.
    not: Whether to invert the result, so that the check fails if it would pass. Default: false.
    timeout: Timeout of the check, in milliseconds. Default: 5000.
"""

FIELDS["PortkeyLanguageParametersParams"] = Fields(
    kinds={
        "language": "string",
        "not": "boolean",
        "timeout": "number",
    },
)
