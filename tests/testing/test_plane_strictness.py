"""What fits the description of the API, and the live one refuses all the same."""

from __future__ import annotations

from typing import Any

import pytest
from plane_conversation import spec

from portkey_admin import BadRequestError
from portkey_admin.testing import ControlPlane

BOTH = {"type": "cost", "credit_limit": 5, "periodic_reset": "monthly", "periodic_reset_days": 30}
BELOW = {"type": "requests", "unit": "rpm", "value": -5}
SOON = {"rotation_period": "weekly", "next_rotation_at": "2037-01-01T00:00:00Z"}


@pytest.mark.parametrize(
    ("field", "key"),
    [
        ("usage_limits.periodic_reset_days", {"usage_limits": BOTH}),
        ("usage_limits", {"usage_limits": {"type": "cost"}}),
        ("rotation_policy.next_rotation_at", {"rotation_policy": SOON}),
    ],
)
async def test_a_key_is_refused(field: str, key: dict[str, Any]) -> None:
    async with ControlPlane(spec=spec()) as plane, plane.client() as portkey:
        wanted: dict[str, Any] = {"name": "CI", "scopes": ["workspaces.list"], **key}
        with pytest.raises(BadRequestError, match=rf"body\.{field}: .*AB01"):
            await portkey.api_keys.create("organisation", "service", **wanted)


@pytest.mark.parametrize(
    ("field", "limits"),
    [
        (r"usage_limits\[0\]\.periodic_reset_days", {"usage_limits": [BOTH]}),
        ("rate_limits", {"rate_limits": [BELOW]}),
    ],
)
async def test_limits_of_a_workspace_are_refused(field: str, limits: dict[str, Any]) -> None:
    async with ControlPlane(spec=spec()) as plane, plane.client() as portkey:
        workspace = await portkey.workspaces.create(name="Search")
        with pytest.raises(BadRequestError, match=rf"body\.{field}: .*AB01"):
            await portkey.workspaces.update(workspace.id, **limits)
        # What clears one of the two does not stand beside the other.
        cleared: dict[str, Any] = {"usage_limits": [BOTH | {"periodic_reset": None}]}
        await portkey.workspaces.update(workspace.id, **cleared)
