"""The resources that the local control plane serves. A new one is a module here and a name in FAMILIES."""

from __future__ import annotations

from portkey_admin.testing.resources import api_keys, invites, members, scim, users, workspaces
from portkey_admin.testing.resources.resource import Family

FAMILIES: tuple[Family, ...] = (
    workspaces.FAMILY,
    members.FAMILY,
    users.FAMILY,
    invites.FAMILY,
    api_keys.FAMILY,
    scim.FAMILY,
)
