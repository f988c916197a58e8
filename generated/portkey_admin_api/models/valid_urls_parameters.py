# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class ValidUrlsParameters(decoding.Model):
    """Settings of `default.validUrls`.

    Attributes:
        only_dns: Whether only the host name is looked up, instead of asking for the page itself. Default:
            false.
        not_: Whether the result is turned round, so that the check fails where it would pass. Default:
            false.
    """

    only_dns: bool | None = None
    not_: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("onlyDNS", "only_dns", None),
        ("not", "not_", None),
    )
