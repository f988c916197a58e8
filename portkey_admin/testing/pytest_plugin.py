"""The fixtures `portkey_plane` and `portkey`, there in every project that has this package installed.

    async def test_a_team_gets_its_workspace(portkey):
        made = await portkey.workspaces.create(name="Search")
        assert (await portkey.workspaces.get(made.id)).name == "Search"

A marker says what `ControlPlane` shall be like: `@pytest.mark.portkey_plane(seed=3, rate=100)`.
Nothing is loaded until a test asks for a fixture.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from portkey_admin import PortkeyAdmin
    from portkey_admin.testing import ControlPlane


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known, as --strict-markers wants it."""
    config.addinivalue_line("markers", "portkey_plane(**settings): what portkey_plane is made with")


@pytest.fixture
def portkey_plane(request: pytest.FixtureRequest) -> Iterator[ControlPlane]:
    """A control plane of the test's own. Needs the extra `testing`."""
    from portkey_admin.testing import ControlPlane

    marker = request.node.get_closest_marker("portkey_plane")
    plane = ControlPlane(**(marker.kwargs if marker else {}))
    yield plane
    plane.close()


@pytest.fixture
def portkey(portkey_plane: ControlPlane) -> PortkeyAdmin:
    """The SDK's client for `portkey_plane`, in process; it needs no `async with`.

    It opens on whichever event loop first uses it: pytest-asyncio, AnyIO's plugin or `anyio.run` will do.
    """
    return portkey_plane.client(opened=True)
