# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class ContainsCodeParameters(decoding.Model):
    """Settings of `default.containsCode`.

    Attributes:
        format_: Language of the code that is looked for.
        not_: Whether the result is turned round, so that the check fails where it would pass. Default:
            false.
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
