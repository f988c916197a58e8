"""What a manifest says once for many: defaults, templates, placeholders, and lists in CSV files."""

# ruff: noqa: E501 - manifests stand as they are written

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from manifest_runs import Site, site

from portkey_admin import ManifestError, manifest


def bodies(text: str, base: Path | str = ".") -> dict[str, dict[str, Any]]:
    """Return what a manifest asks for, by key."""
    return {thing.key: dict(thing.body) for thing in manifest.loads(text, base=base)}


def test_defaults_lie_under_every_thing_of_their_kind() -> None:
    found = bodies(
        "defaults:\n  api_keys: {scopes: [a], description: low}\n  people: {role: admin}\n"
        "api_keys: [{name: x}, {name: y, description: own}]\npeople: [{email: a@example.com}]\n"
        "workspaces: [{name: S, api_keys: [{name: z}]}]\n"
    )
    assert found["api_keys/x"] == {"name": "x", "scopes": ["a"], "description": "low"}
    assert found["api_keys/y"]["description"] == "own"
    assert found["api_keys/S/z"]["scopes"] == ["a"]
    assert found["people/a@example.com"]["role"] == "admin"


def test_of_several_templates_the_later_counts_for_more_and_the_workspace_for_most() -> None:
    found = bodies(
        "templates:\n"
        "  base: {description: base, usage_limits: [{type: cost, credit_limit: 1}]}\n"
        "  rich: {usage_limits: [{type: tokens, credit_limit: 9}], icon: R}\n"
        "workspaces:\n"
        "- {name: A, template: [base, rich]}\n- {name: B, template: [rich, base], icon: B}\n"
    )
    assert found["workspaces/A"] == {
        "name": "A",
        "description": "base",
        "icon": "R",
        "usage_limits": [{"type": "tokens", "credit_limit": 9}],
    }
    assert found["workspaces/B"]["usage_limits"] == [{"type": "cost", "credit_limit": 1}]
    assert found["workspaces/B"]["icon"] == "B"


def test_a_template_may_be_the_default_of_all_workspaces() -> None:
    found = bodies(
        "defaults: {workspaces: {template: team}}\ntemplates: {team: {description: T}, other: {description: O}}\n"
        "workspaces: [{name: A}, {name: B, template: other}]\n"
    )
    assert [found[f"workspaces/{name}"]["description"] for name in "AB"] == ["T", "O"]


def test_things_of_a_template_and_of_the_workspace_are_put_together_by_name() -> None:
    found = bodies(
        "templates:\n  team:\n    api_keys: [{name: a, scopes: [low], description: d}, {name: b, scopes: [low]}]\n"
        "workspaces:\n- name: S\n  template: team\n  api_keys: [{name: c, scopes: []}, {name: a, scopes: [own]}]\n"
    )
    assert list(found) == ["workspaces/S", "api_keys/S/a", "api_keys/S/b", "api_keys/S/c"]
    assert found["api_keys/S/a"] == {"name": "a", "scopes": ["own"], "description": "d"}


def test_placeholders_are_filled_in_from_the_workspace() -> None:
    found = bodies(
        "defaults: {api_keys: {description: 'of ${workspace.name}'}}\n"
        "templates:\n  team:\n    description: Team ${ workspace.name }, not $${workspace.name}\n"
        "    defaults: {metadata: {team: '${workspace.dashed}'}}\n"
        "    api_keys: [{name: '${workspace.name} batch', scopes: []}]\n"
        "workspaces: [{name: Search & Ads, template: team}, {slug: ws-b-1, template: team}]\n"
    )
    first = found["workspaces/Search %26 Ads"]
    assert first["description"] == "Team Search & Ads, not ${workspace.name}"
    assert first["defaults"] == {"metadata": {"team": "search-ads"}}
    assert found["api_keys/Search %26 Ads/Search %26 Ads batch"]["description"] == "of Search & Ads"
    assert "api_keys/ws-b-1/ws-b-1 batch" in found


def test_what_begins_with_x_holds_anchors() -> None:
    text = "x-common: &common {description: On call}\nworkspaces: [{<<: *common, name: Harbour}]\n"
    assert bodies(text) == {"workspaces/Harbour": {"name": "Harbour", "description": "On call"}}
    for wrong in ("y-common: 1\n", "workspaces: [{name: A, x-common: 1}]\n"):
        with pytest.raises(ManifestError, match="unknown field"):
            manifest.loads(wrong)


def test_people_come_from_a_csv_file_with_a_row_for_each_workspace(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(
        "\ufeffemail, role ,team,lead,unused\n"
        "ada@example.com,admin,Search,no,x\n"
        "ada@example.com,admin,Ads,yes,x\n\n"
        "bob@example.com,,,,\n",
        encoding="utf-8",
    )
    text = (
        "people: [{csv: people.csv}, {email: eve@example.com}]\nworkspaces: [{name: Search}, {name: Ads}]\n"
    )
    found = bodies(text, tmp_path)
    assert [key for key in found if key.startswith("people/")] == [
        "people/ada@example.com",
        "people/bob@example.com",
        "people/eve@example.com",
    ]
    assert found["people/ada@example.com"]["role"] == "admin"
    assert "role" not in found["people/bob@example.com"]
    roles = {key: body["role"] for key, body in found.items() if key.startswith("members/")}
    assert roles == {"members/Search/ada@example.com": "member", "members/Ads/ada@example.com": "manager"}


@pytest.mark.parametrize(
    "written",
    [
        b"\xef\xbb\xbfemail , team\r\nada@example.com , Search\r\n",
        b"email,team,,\nada@example.com,Search,,\n",
        b"email,team\nada@example.com,Search,,,\n",
        b"email,,team\nada@example.com,,Search\n",
        b'email;team;note\nada@example.com;Search;"a, b"\n',
        b"email\tteam\nada@example.com\tSearch\n",
        b"email,team\rada@example.com,Search\r",
        "email;team\nada@example.com;Search\n".encode("utf-16-be"),
        b"team,email,role,workspace_role,lead,x\nSearch,ada@example.com\n",
        b"sep=;\r\nemail;team\r\nada@example.com;Search\r\n",
        b"\n|\nemail|team\nada@example.com|Search\n",
        "email,team\nada@example.com,Search\n".encode("utf-32"),
        "email,team\r\nada@example.com,Search\r\n".encode("utf-16"),
        "email;team\nada@example.com;Search\n".encode("utf-16-le"),
        "\ufeffemail\tteam\r\nada@example.com\tSearch\r\n".encode("utf-16-be"),
    ],
)
def test_csv_is_read_as_spreadsheets_write_it(written: bytes, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_bytes(written)
    found = bodies("people: [{csv: people.csv}]\nworkspaces: [{name: Search}]\n", tmp_path)
    assert [*found] == ["workspaces/Search", "people/ada@example.com", "members/Search/ada@example.com"]


def test_a_column_that_is_named_for_one_thing_is_not_read_as_another(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("mail,group,role\nada@example.com,Search,admin\n")
    columns = "{email: mail, workspace: group, workspace_role: role}"
    text = f"people: [{{csv: people.csv, columns: {columns}}}]\nworkspaces: [{{name: Search}}]\n"
    found = bodies(text, tmp_path)
    assert found["people/ada@example.com"] == {"email": "ada@example.com"}
    assert found["members/Search/ada@example.com"]["role"] == "admin"


def test_workspaces_come_from_a_column_each_once(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("email,team\na@example.com,X\nb@example.com,Y\nc@example.com,X\n")
    text = (
        "workspaces: [{csv: people.csv, columns: {name: team}, template: t}]\n"
        "templates: {t: {description: '${workspace.name}!'}}\n"
    )
    found = bodies(text, tmp_path)
    assert [(key, body["description"]) for key, body in found.items()] == [
        ("workspaces/X", "X!"),
        ("workspaces/Y", "Y!"),
    ]
    (tmp_path / "people.csv").write_text(f"name,description\nX,\nY,${{x}}\nX,late\n{'Z' * 256},\n")
    text = text.replace(", columns: {name: team}", "")
    with pytest.raises(ManifestError) as caught:
        bodies(text, tmp_path)
    assert str(caught.value) == f"{tmp_path}/people.csv:5: name: must have 255 characters or fewer"
    (tmp_path / "people.csv").write_text('name,description\nX,\nY,"${x}\r\n2"\nX,late\n')
    assert [body["description"] for body in bodies(text, tmp_path).values()] == ["X!", "${x}\r\n2"]


def test_a_membership_may_be_said_of_the_person_and_of_the_workspace() -> None:
    found = bodies(
        "workspaces: [{name: S, members: [{email: ada@example.com, role: admin}, {email: bob@example.com}]}]\n"
        "people: [{email: Ada@example.com, workspaces: {S: admin}}]\n"
    )
    assert found["members/S/bob@example.com"]["role"] == "member"
    assert sorted(key for key in found if key.startswith("people/")) == [
        "people/ada@example.com",
        "people/bob@example.com",
    ]


def test_what_depends_on_others_comes_after_them() -> None:
    org = manifest.loads(
        "workspaces:\n- name: S\n  api_keys: [{name: k, scopes: [], defaults: {config_id: c}}]\n"
        "  configs: [{name: c, config: {}}]\n"
        "  providers: [{slug: p, name: P, integration_id: i}]\n"
        "  collections: [{name: inner, parent_collection_id: outer}, {name: outer}]\n"
        "integrations: [{slug: i, name: I, ai_provider_id: openai, workspaces: [S]}]\n"
    )
    level = org.levels
    chain = ["workspaces/S", "integrations/i", "integration_workspaces/i", "providers/S/p", "configs/S/c"]
    chain.append("api_keys/S/k")
    assert [level[key] for key in chain] == sorted({level[key] for key in chain})
    assert level["collections/S/outer"] < level["collections/S/inner"]


def test_the_example_asks_for_a_thousand_people_in_forty_workspaces() -> None:
    org = manifest.load(Path(__file__).resolve().parents[2] / "examples" / "org.yaml")
    kinds = [thing.section.name for thing in org]
    assert {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)} == {
        "workspaces": 40,
        "api_keys": 40,
        "people": 1000,
        "members": 1000,
    }
    roles = [thing.body["role"] for thing in org if thing.section.name == "members"]
    assert roles.count("manager") == 40


@pytest.mark.parametrize("text", ["{}", "workspaces:\n", "workspaces: []\n", "people: []\n"])
def test_a_manifest_may_ask_for_nothing(text: str) -> None:
    if text == "workspaces:\n":
        with pytest.raises(ValueError, match="must be a list, not null"):
            manifest.loads(text)
    else:
        assert len(manifest.loads(text)) == 0


async def test_a_workspace_says_itself_what_it_uses_and_no_two_places_say_otherwise() -> None:
    text = """
templates: {team: {integrations: [cloud], mcp_integrations: [Desk]}}
integrations:
- {slug: cloud, name: Cloud, ai_provider_id: openai, key: {env: PATH}}
- {slug: house, name: House, ai_provider_id: openai, key: {env: PATH}, workspaces: [Ads]}
mcp_integrations:
- {slug: desk, name: Desk, url: "https://mcp.example.com", auth_type: none, transport: http}
workspaces:
- {name: Ads, template: team}
- name: Search
  template: team
  integrations: [{integration: cloud, usage_limits: [{credit_limit: 5}]}, House]
"""

    async def users(here: Site, slug: str) -> dict[str, bool]:
        names = {each.slug: each.name async for each in here.portkey.workspaces.list()}
        listed = here.portkey.integrations.workspaces.list(slug)
        return {str(names[str(each.id)]): bool(each.usage_limits) async for each in listed}

    async with site() as here:
        assert (await here.apply(text)).ok
        assert await users(here, "cloud") == {"Ads": False, "Search": True}
        assert await users(here, "house") == {"Ads": False, "Search": False}
        (desk,) = await here.portkey.mcp_integrations.list(organisation_id=here.organisation_id).collect()
        servers = await here.portkey.mcp_integrations.workspaces.list(str(desk.id)).collect()
        assert [each.enabled for each in servers] == [True, True]
        assert (await here.plan(text)).writes == 0
        # What the file does not list is found in the organisation, and of nobody else is access taken.
        alone = await here.plan("workspaces: [{name: Ads, integrations: [House, cloud]}]", prune=["grants"])
        assert alone.writes == 0
        for wrong, why in (
            (
                "{name: Ads, integrations: [{integration: house, enabled: false}]}",
                "has another value for 'Ads'",
            ),
            (
                "{name: Ads, integrations: [{integration: cloud, usage_limts: []}]}",
                "did you mean 'usage_limits'",
            ),
            ("{name: Ads, integrations: [clod]}", "there is no integration 'clod'; did you mean 'cloud'"),
        ):
            with pytest.raises(ManifestError, match=why):
                await here.plan(text.replace("{name: Ads, template: team}", wrong))
