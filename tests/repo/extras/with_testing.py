"""The extra `testing`: a control plane in process and over a socket."""

import anyio

from portkey_admin.testing import ControlPlane


async def main() -> None:
    async with ControlPlane(seed=1) as plane, plane.client() as portkey:
        made = await portkey.workspaces.create(name="Search")
        assert (await portkey.workspaces.get(made.id)).name == "Search"


anyio.run(main)
