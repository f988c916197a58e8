"""`portkey-admin export`: files beside each other, what is said at the end, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.command_line import ServedPlane, run

ORGANISATION = """
workspaces: [{name: Search, api_keys: [{name: batch, scopes: []}]}]
people: [{email: ada@example.com, role: member, workspaces: {Search: manager}}]
integrations: [{slug: cloud, name: Cloud, ai_provider_id: openai, key: {env: PATH}, workspaces: [Search]}]
"""


@pytest.fixture
def here(plane: ServedPlane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder, and let the plane have an organisation."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "first.yaml").write_text(ORGANISATION)
    assert run("apply", "first.yaml", "-q", "--settle", "0", "--secrets", "k.jsonl").status == 0
    return tmp_path


def test_an_organisation_is_written_to_files_and_its_plan_is_empty(here: Path) -> None:
    ended = run("export", "--output", "org.yaml", "--people-csv", "people.csv")
    assert (ended.status, ended.out) == (0, "")
    assert "  INTEGRATION_CLOUD_KEY\n" in ended.err
    assert "2 api_keys" in ended.err
    assert "portkey-admin plan org.yaml" in ended.err
    assert "ada@example.com,member,Search,manager\n" in (here / "people.csv").read_text()
    assert "ada@example.com" not in (here / "org.yaml").read_text()
    assert run("plan", "org.yaml", "--check").status == 0

    once_more = run("export", "-o", "org.yaml")
    assert once_more.status == 2
    assert "org.yaml already exists; choose another name, or give --force to overwrite it" in once_more.err
    (here / "org.yaml").unlink()
    beside = run("export", "-o", "org.yaml", "--people-csv", "people.csv")
    assert beside.status == 2
    assert "people.csv already exists" in beside.err
    assert not (here / "org.yaml").exists()
    nowhere = run("export", "-o", "nowhere/org.yaml")
    assert (nowhere.status, nowhere.err) == (
        2,
        "portkey-admin: --output: there is no folder nowhere: create it first\n",
    )
    (here / "org.yaml").write_text("{}")
    assert run("export", "-o", "org.yaml", "--force", "--only", "workspaces").status == 0
    assert (here / "org.yaml").read_text().startswith("workspaces:\n  - name: Search\n")


def test_a_manifest_goes_to_stdout_and_a_mistake_is_told_before_anything_is_read(here: Path) -> None:
    ended = run("export", "--workspace", "Search", "--pin")
    assert ended.status == 0
    assert "slug: ws-search-" in ended.out
    assert "portkey-admin plan" not in ended.err
    for arguments, message in (
        (("--people-csv", "people.csv"), "give --output as well"),
        (
            ("-o", "a.yaml", "--people-csv", "x/people.csv"),
            "must be a plain file name; the file is written beside a.yaml",
        ),
        (("--only", "api_keyz"), "did you mean 'api_keys'?"),
        (("--workspace", "Serch"), "did you mean 'Search'?"),
    ):
        refused = run("export", *arguments)
        assert (refused.status, refused.out) == (2, "")
        assert message in refused.err
