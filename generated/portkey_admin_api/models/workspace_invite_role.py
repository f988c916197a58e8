# Generated from openapi.yaml by `make generate`; do not edit.
from typing import Literal, TypeAlias

WorkspaceInviteRole: TypeAlias = Literal["admin", "member", "manager"]
"""Role in a workspace that an invite gives."""
