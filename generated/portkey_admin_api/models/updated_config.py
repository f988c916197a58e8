# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class UpdatedConfig(decoding.Model):
    """What a change to a config led to.

    Attributes:
        version_id: Id of the version that is now in use. Missing where the content did not change.
    """

    version_id: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("version_id", "version_id", None),)
