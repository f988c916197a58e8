# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedInvite(decoding.Model):
    """An invite that was sent.

    Attributes:
        id: Id of the invite.
        invite_link: Link that lets anyone who opens it join. Treat it as a secret.
    """

    id: str
    invite_link: str = attrs.field(repr=False)

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("invite_link", "invite_link", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("invite_link",))


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ResentInvite(decoding.Model):
    """An invite that was resent.

    Attributes:
        invite_link: Link that lets anyone who opens it join. Treat it as a secret. Format: uri.
    """

    invite_link: str | None = attrs.field(default=None, repr=False)

    _table: ClassVar[tuple[decoding.Field, ...]] = (("inviteLink", "invite_link", None),)
    _secrets: ClassVar[frozenset[str]] = frozenset(("invite_link",))
