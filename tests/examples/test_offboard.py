"""Taking a person out of an organisation: everywhere, only when told to, and as often as one likes."""

from __future__ import annotations

from example_programs import Stage, stage

from portkey_admin.testing import ErrorStatus, FaultPlan, Rule

ADA = "ada@example.com"


async def furnish(site: Stage) -> list[str]:
    """Give Ada two workspaces and a key in each, and Bob beside her the same."""
    workspaces = [(await site.portkey.workspaces.create(name=name)).id for name in ("Ads", "Search", "Web")]
    for email in (ADA, "bob@example.com"):
        user_id = await site.person(email, *workspaces[:2])
        for id in workspaces[:2]:
            await site.portkey.api_keys.create_workspace_user(
                workspace_id=id, user_id=user_id, name=f"laptop of {email}", scopes=["completions.write"]
            )
    return workspaces


async def left_of(site: Stage, email: str) -> tuple[int, int, int, int]:
    """Count keys, invites, memberships and users."""
    users = [user async for user in site.portkey.users.list() if user.email == email]
    keys = [key async for key in site.portkey.api_keys.list() if key.name == f"laptop of {email}"]
    invites = [each async for each in site.portkey.invites.list(status="pending") if each.email == email]
    members = [
        member
        async for workspace in site.portkey.workspaces.list()
        async for member in site.portkey.workspaces.members.list(workspace.id)
        if member.email == email
    ]
    return len(keys), len(invites), len(members), len(users)


async def test_without_yes_it_tells_what_it_would_do_and_does_nothing() -> None:
    async with stage() as site:
        await furnish(site)
        ended = await site.run("offboard.py", "Ada@Example.com")
        assert await left_of(site, ADA) == (2, 0, 2, 1)
    assert (ended.code, ended.complaints) == (0, "")
    assert [line.split()[2] for line in ended.lines[:-1]] == ["API", "API", "member", "member", "user"]
    assert "--yes" in ended.lines[-1]


async def test_the_person_is_gone_everywhere_and_nobody_else_is() -> None:
    async with stage() as site:
        await furnish(site)
        ended = await site.run("offboard.py", ADA, "--yes")
        assert await left_of(site, ADA) == (0, 0, 0, 0)
        assert await left_of(site, "bob@example.com") == (2, 0, 2, 1)
        again = await site.run("offboard.py", ADA, "--yes")
    assert (ended.code, ended.complaints) == (0, "")
    assert all(line.startswith("removed ") for line in ended.lines[:-1])
    assert len(ended.lines) == 6
    assert (again.code, again.output) == (0, f"{ADA}: nothing to do\n")


async def test_an_invite_that_is_pending_is_taken_back() -> None:
    async with stage() as site:
        await site.portkey.invites.create(email=ADA, role="member")
        ended = await site.run("offboard.py", ADA, "--yes")
        assert await left_of(site, ADA) == (0, 0, 0, 0)
    assert ended.code == 0
    assert ended.lines[0].startswith("removed invite ")


async def test_the_user_stays_as_long_as_something_else_could_not_be_removed() -> None:
    broken = Rule(ErrorStatus(403), on="workspaces.members.remove", first=1)
    async with stage() as site:
        await furnish(site)
        site.plane.faults = FaultPlan([broken])
        ended = await site.run("offboard.py", ADA, "--yes")
        assert await left_of(site, ADA) == (0, 0, 1, 1)
        site.plane.faults = FaultPlan()
        again = await site.run("offboard.py", ADA, "--yes")
        assert await left_of(site, ADA) == (0, 0, 0, 0)
    assert (ended.code, ended.lines[-1]) == (1, f"{ADA}: not done; run it again")
    assert any(line.startswith("failed: ") for line in ended.lines)
    assert again.code == 0


async def test_the_owner_is_refused() -> None:
    async with stage() as site:
        ended = await site.run("offboard.py", "owner@example.com", "--yes")
    assert ended.code == 1
    assert ended.complaints.startswith("offboard.py: owner@example.com owns the organisation")
