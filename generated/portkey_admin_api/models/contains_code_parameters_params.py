# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields

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
    format: Language of the code that is looked for.
    not: Whether the result is turned round, so that the check fails where it would pass. Default:
        false.
"""


FIELDS = Fields(
    kinds={
        "format": "string",
        "not": "boolean",
    },
    required=("format",),
)
