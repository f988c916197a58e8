# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .deployment_credentials import DeploymentCredentials


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedDeployment(decoding.Model):
    """A newly registered deployment, with a secret that is not returned again.

    Attributes:
        id: Id assigned by Portkey.
        organisation_id: Id of the organisation.
        client_auth: Secret that the gateway signs in with. Returned only once.
        credentials: Credentials for the registry that serves the gateway images, if the organisation has
            one.
        object: Type of the object.
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
    """Result of an update of a deployment. Empty unless a secret was created.

    Attributes:
        client_auth: New secret that the gateway signs in with, if `rotate_auth` was true. Returned only
            once.
    """

    client_auth: str | None = attrs.field(default=None, repr=False)

    _table: ClassVar[tuple[decoding.Field, ...]] = (("client_auth", "client_auth", None),)
    _secrets: ClassVar[frozenset[str]] = frozenset(("client_auth",))


hints.resolve_on_demand(globals())
