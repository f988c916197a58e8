# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class DeploymentCredentials(decoding.Model):
    """Credentials for the registry that serves the gateway images.

    Attributes:
        username: User name.
        password: Password.
    """

    username: str | None = None
    password: str | None = attrs.field(default=None, repr=False)

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("username", "username", None),
        ("password", "password", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("password",))
