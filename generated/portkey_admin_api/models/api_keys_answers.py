# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedApiKey(decoding.Model):
    """The new API key. This and a rotation are the only responses with the secret.

    Attributes:
        id: Id of the key, a UUID.
        key: The secret. Store it now, because it is not shown again.
        object: Type of the object.
    """

    id: str
    key: str = attrs.field(repr=False)
    object: Literal["api-key"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("key", "key", None),
        ("object", "object", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("key",))


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class RotatedApiKey(decoding.Model):
    """An API key with its new secret.

    Attributes:
        id: Id of the key, the same as before.
        key: The new secret. Store it now, because it is not shown again.
        key_transition_expires_at: When the old secret stops working, in UTC.
    """

    id: str
    key: str = attrs.field(repr=False)
    key_transition_expires_at: datetime | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("key", "key", None),
        ("key_transition_expires_at", "key_transition_expires_at", decoding.date_time),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("key",))
