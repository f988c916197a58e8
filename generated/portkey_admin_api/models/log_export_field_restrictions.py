# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LogExportFieldRestrictions(decoding.Model):
    """The fields that exports must leave out. The form is not documented."""

    _table: ClassVar[tuple[decoding.Field, ...]] = ()
