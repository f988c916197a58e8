"""Deleting a workspace as the API wants it: what stands in the way goes first."""

from __future__ import annotations

from portkey_admin import PortkeyAdmin


async def emptied(portkey: PortkeyAdmin, workspace_id: str) -> None:
    """Delete the providers and the keys of a workspace."""
    async for provider in portkey.providers.list(workspace_id=workspace_id):
        await portkey.providers.delete(str(provider.slug), workspace_id=workspace_id)
    async for key in portkey.api_keys.list(workspace_id=workspace_id):
        await portkey.api_keys.delete(key.id)


async def closed(portkey: PortkeyAdmin, workspace_id: str, name: str) -> None:
    """Delete a workspace with what stands in the way."""
    await emptied(portkey, workspace_id)
    await portkey.workspaces.delete(workspace_id, name=name)
