# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .deployment_credentials import DeploymentCredentials


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedDeployment(decoding.Model):
    """A deployment that was just registered, with the secret that no later answer tells.

    Attributes:
        id: Id that Portkey gave it.
        organisation_id: Id of the organisation.
        client_auth: Secret by which the gateway signs in. Told only once.
        credentials: Sign-in to the registry that gateways are fetched from, where the organisation has one.
        object: Kind of object that this is.
    """

    id: str
    organisation_id: str | None = None
    client_auth: str = attrs.field(repr=False)
    credentials: DeploymentCredentials | None = None
    object: Literal["deployment"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("organisation_id", "organisation_id", None),
        ("client_auth", "client_auth", None),
        ("credentials", "credentials", decoding.model("DeploymentCredentials")),
        ("object", "object", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("client_auth",))


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UpdatedDeployment(decoding.Model):
    """What a change to a deployment led to. Empty unless a secret was made.

    Attributes:
        client_auth: New secret by which the gateway signs in, where `rotate_auth` was true. Told only once.
    """

    client_auth: str | None = attrs.field(default=None, repr=False)

    _table: ClassVar[tuple[decoding.Field, ...]] = (("client_auth", "client_auth", None),)
    _secrets: ClassVar[frozenset[str]] = frozenset(("client_auth",))


hints.resolve_on_demand(globals())
