# Generated from openapi.yaml by `make generate`; do not edit.
from typing import Literal, TypeAlias

InviteRole: TypeAlias = Literal["admin", "member"]
"""Role in the organisation that an invite gives."""
