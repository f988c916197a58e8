"""One scenario for each family, through the SDK's facade and over real HTTP: they touch every operation."""

from __future__ import annotations

import pytest
from scenarios import building, gateway, observing, people
from scenarios.life import Scenario, live

from portkey_admin import operations

FAMILIES = sorted({id.partition(".")[0] for id in operations()})


def scenario_of(family: str) -> Scenario:
    """Return the scenario that has the name of the family."""
    for module in (people, building, gateway, observing):
        if family in vars(module):
            found: Scenario = vars(module)[family]
            return found
    pytest.fail(f"no scenario is called {family}")


@pytest.mark.parametrize("family", FAMILIES)
async def test_a_family_is_lived_with_and_each_of_its_operations_answers(family: str) -> None:
    async with live() as at:
        await scenario_of(family)(at)
        answered = {request.operation for request in at.plane.requests if request.status == 200}
    assert [id for id in operations() if id.partition(".")[0] == family and id not in answered] == []
