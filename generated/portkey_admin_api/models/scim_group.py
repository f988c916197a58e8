# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class ScimGroup(decoding.Model):
    """A group that the identity provider keeps.

    Attributes:
        id: Id of the group, as mappings name it.
        name: Name of the group.
    """

    id: str | None = None
    name: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("name", "name", None),
    )
