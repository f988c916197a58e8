# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class UppercaseParameters(decoding.Model):
    """Settings of `default.alluppercase`.

    Attributes:
        not_: Whether the result is turned round, so that the check fails where it would pass. Default:
            false.
    """

    not_: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("not", "not_", None),)
