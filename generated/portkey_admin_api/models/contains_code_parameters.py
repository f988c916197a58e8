# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ContainsCodeParameters(decoding.Model):
    """Settings of `default.containsCode`.

    Attributes:
        format_: Language of the code to detect.
        not_: Whether to invert the result, so that the check fails if it would pass. Default: false.
    """

    format_: (
        Literal[
            "SQL",
            "Python",
            "TypeScript",
            "JavaScript",
            "Java",
            "C#",
            "C++",
            "C",
            "Ruby",
            "PHP",
            "Swift",
            "Kotlin",
            "Go",
            "Rust",
            "Scala",
            "R",
            "Perl",
            "Shell",
            "HTML",
            "CSS",
            "XML",
            "JSON",
            "YAML",
            "Markdown",
            "Dockerfile",
        ]
        | str
    )
    not_: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("format", "format_", None),
        ("not", "not_", None),
    )


ContainsCodeParametersParams = TypedDict(
    "ContainsCodeParametersParams",
    {
        "format": Required[
            'Literal["SQL", "Python", "TypeScript", "JavaScript", "Java", "C#", "C++", "C", "Ruby", "PHP", "Swift", "Kotlin", "Go", "Rust", "Scala", "R", "Perl", "Shell", "HTML", "CSS", "XML", "JSON", "YAML", "Markdown", "Dockerfile"]'
        ],
        "not": NotRequired["bool"],
    },
)
"""Settings of `default.containsCode`.

Keys:
    format: Language of the code to detect.
    not: Whether to invert the result, so that the check fails if it would pass. Default: false.
"""

FIELDS["ContainsCodeParametersParams"] = Fields(
    kinds={
        "format": "string",
        "not": "boolean",
    },
    required=("format",),
)
