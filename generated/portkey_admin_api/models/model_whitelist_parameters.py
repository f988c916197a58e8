# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class ModelWhitelistParameters(decoding.Model):
    """Settings of `default.modelWhitelist`.

    Attributes:
        models: Names of the models that may be asked.
    """

    models: list[str]

    _table: ClassVar[tuple[decoding.Field, ...]] = (("models", "models", None),)
