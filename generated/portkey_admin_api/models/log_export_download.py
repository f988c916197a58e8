# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LogExportDownload(decoding.Model):
    """Where to download the file.

    Attributes:
        signed_url: URL of the file. It works without a key and for a limited time, so treat it as a secret.
            Format: uri.
    """

    signed_url: str = attrs.field(repr=False)

    _table: ClassVar[tuple[decoding.Field, ...]] = (("signed_url", "signed_url", None),)
    _secrets: ClassVar[frozenset[str]] = frozenset(("signed_url",))
