# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ModelValueReference(decoding.Model):
    """A count or a price that a formula uses.

    Attributes:
        value: Name of the value: a count of the call such as `input_tokens`, or a price such as
            `rates.request_token`.
    """

    value: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("value", "value", None),)
