"""The fixtures `portkey_plane` and `portkey`, available in every project with this package installed.

    async def test_a_team_gets_its_workspace(portkey):
        made = await portkey.workspaces.create(name="Search")
        assert (await portkey.workspaces.get(made.id)).name == "Search"

A marker passes arguments to `ControlPlane`: `@pytest.mark.portkey_plane(seed=3, rate=100)`.
Nothing is loaded until a test uses a fixture.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from portkey_admin import PortkeyAdmin
    from portkey_admin.testing import ControlPlane


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker, which --strict-markers requires."""
    config.addinivalue_line("markers", "portkey_plane(**settings): arguments of ControlPlane")


@pytest.fixture
def portkey_plane(request: pytest.FixtureRequest) -> Iterator[ControlPlane]:
    """A control plane for this test alone. Needs the extra `testing`."""
    from portkey_admin.testing import ControlPlane

    marker = request.node.get_closest_marker("portkey_plane")
    plane = ControlPlane(**(marker.kwargs if marker else {}))
    yield plane
    plane.close()


@pytest.fixture
def portkey(portkey_plane: ControlPlane) -> PortkeyAdmin:
    """The SDK's client for `portkey_plane`, in process; it needs no `async with`.

    It opens on the event loop that first uses it: pytest-asyncio, AnyIO's plugin and `anyio.run` all work.
    """
    return portkey_plane.client(opened=True)
