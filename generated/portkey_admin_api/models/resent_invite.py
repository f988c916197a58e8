# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class ResentInvite(decoding.Model):
    """An invite that was sent once more.

    Attributes:
        invite_link: Link that lets whoever opens it join. Treat it as a secret. Format: uri.
    """

    invite_link: str | None = attrs.field(default=None, repr=False)

    _table: ClassVar[tuple[decoding.Field, ...]] = (("inviteLink", "invite_link", None),)
    _secrets: ClassVar[frozenset[str]] = frozenset(("invite_link",))
