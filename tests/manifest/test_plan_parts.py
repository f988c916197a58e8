"""What a plan needs, what it knows about hidden values, and its options: parts that need no server."""

# ruff: noqa: E501 - messages stand as they are

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import anyio
import attrs
import pytest
from manifest_runs import Organisation, change, found, step

from portkey_admin import ConfigurationError, KeyAccess, ManifestError, manifest
from portkey_admin.bulk.errors import JournalError
from portkey_admin.manifest.errors import Mark, Problems
from portkey_admin.manifest.live import Known, There
from portkey_admin.manifest.model.items import Thing, key_of
from portkey_admin.manifest.model.secret_sources import Secret
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.planner.choices import PlanChoices
from portkey_admin.manifest.planner.digests import Readable, SecretDigests, has_record
from portkey_admin.manifest.planner.hidden_values import (
    NOTHING_UNSEEN,
    StatedValue,
    Unseen,
    WrittenSecrets,
    stated_by,
)
from portkey_admin.manifest.planner.lookup import Look
from portkey_admin.manifest.planner.needs import needs_for, operations_of
from portkey_admin.manifest.planner.people_index import Crowd
from portkey_admin.manifest.planner.plan import _Planning, targeted
from portkey_admin.manifest.planner.replacement import Replaced, along, why_not
from portkey_admin.manifest.planner.resolver import _unresolved
from portkey_admin.manifest.planner.step_of import StepMaker
from portkey_admin.manifest.planner.steps import Step
from portkey_admin.manifest.runner.run import Run
from portkey_admin.reconcile import Found
from portkey_admin.scopes.recording import NeededScopes
from portkey_admin.secrets.masking import MASK

# Options


def test_options_are_the_same_after_a_saved_plan() -> None:
    choices = PlanChoices(
        prune=frozenset({"labels", "configs"}), replace=frozenset({"b", "a"}), targets=frozenset({"d", "c"})
    )
    told = {"prune": ["configs", "labels"], "remove": False, "replace": ["a", "b"], "targets": ["c", "d"]}
    assert choices.to_dict() == told
    assert PlanChoices.of(told) == choices
    assert PlanChoices.of(PlanChoices(remove=True).to_dict()) == PlanChoices(remove=True)


def test_which_secrets_are_always_sent() -> None:
    assert [
        PlanChoices(send_secrets=each).sends("integrations")
        for each in (True, False, ["integrations"], ["x"])
    ] == [
        True,
        False,
        True,
        False,
    ]


# Scopes


def thing_of(text: str, kind: str) -> Thing:
    (thing,) = [each for each in manifest.loads(text, file="org.yaml") if each.section.name == kind]
    return thing


IN = "workspaces: [{name: A, %s}]"
KEY = thing_of(IN % "api_keys: [{name: k, scopes: []}]", "api_keys")
OWN_KEY = thing_of("api_keys: [{name: k, scopes: []}]", "api_keys")
USERS_KEY = thing_of(IN % "api_keys: [{name: k, scopes: [], user: ada@example.com}]", "api_keys")
USER = found("people", "u", source="users.list")
INVITE = found("people", "i", source="invites.list")
ROTATED = (change("rotate.at", None, "x"),)

OPERATIONS: list[tuple[Step, list[str]]] = [
    (step("unchanged"), []),
    (step("wait"), []),
    (step("blocked"), []),
    (step("create"), ["configs.create"]),
    (step("update"), ["configs.update"]),
    (step("delete"), ["configs.delete"]),
    (step("replace"), ["configs.create", "configs.delete"]),
    (step("create", kind="people"), ["invites.create"]),
    (step("update", kind="people", found=INVITE), ["invites.create", "invites.delete"]),
    (step("delete", kind="people", found=INVITE), ["invites.delete"]),
    (step("update", kind="people", found=USER), ["users.update"]),
    (step("delete", kind="people", found=USER), ["users.delete"]),
    (step("create", kind="api_keys", thing=KEY), ["api_keys.create_workspace_service"]),
    (step("create", kind="api_keys", thing=USERS_KEY), ["api_keys.create_workspace_user"]),
    (step("create", kind="api_keys", thing=OWN_KEY), ["api_keys.create_organisation_service"]),
    (step("create", kind="api_keys"), ["api_keys.create_organisation_service"]),
    (step("update", kind="api_keys", thing=KEY), ["api_keys.update"]),
    (step("update", kind="api_keys", thing=KEY, changes=ROTATED), ["api_keys.rotate", "api_keys.update"]),
    (step("create", kind="workspaces"), ["workspaces.create"]),
    (
        step("create", kind="workspaces", thing=thing_of(IN % "settings: {}", "workspaces")),
        ["workspaces.create", "workspaces.update"],
    ),
    (step("update", kind="prompts"), ["prompts.publish", "prompts.update", "prompts.versions.list"]),
    (
        step("update", kind="prompt_partials"),
        ["prompt_partials.publish", "prompt_partials.update", "prompt_partials.versions.list"],
    ),
    (step("delete", kind="integration_workspaces", wanted={}), ["integrations.workspaces.update"]),
    (step("delete", kind="integration_models", wanted={"remove": []}), ["integrations.models.delete"]),
    (step("delete", kind="workspaces", wanted={"defaults": {}}), ["workspaces.update"]),
]


@pytest.mark.parametrize(
    ("made", "operations"), OPERATIONS, ids=lambda each: each if isinstance(each, list) else each.kind
)
def test_which_operations_a_step_takes(made: Step, operations: list[str]) -> None:
    assert operations_of([made, made]) == operations


def test_what_a_plan_needs_of_a_key() -> None:
    steps = [step("create", kind="labels"), step("unchanged"), step("create", kind="api_keys", thing=KEY)]
    free = needs_for(NeededScopes(), steps, None)
    assert free.operations == {
        "api_keys.create_workspace_service": ("workspace_service_api_keys.create",),
        "api_keys.list": (
            "organisation_service_api_keys.list",
            "workspace_service_api_keys.list",
            "workspace_user_api_keys.list",
        ),
        "labels.create": ("prompts.create",),
        "labels.list": ("prompts.list",),
    }
    assert list(free.operations) == sorted(free.operations)
    assert free.lacking == ()
    assert {"prompts.create", "prompts.list", "workspace_service_api_keys.create"} <= {*free.scopes}
    few = needs_for(NeededScopes(), steps, KeyAccess("organisation-service", ["prompts.list"]))
    assert [each.split()[0] for each in few.lacking] == ["labels.create", "api_keys.list", "api_keys.create"]
    assert needs_for(NeededScopes(), [step("delete")], None).operations == {
        "configs.delete": ("configs.delete",)
    }


# People


def test_people_and_members_who_are_as_wanted_are_known_at_once() -> None:
    there = Organisation(
        {
            ("people", None): [
                found("people", "u1", source="users.list", email="Ada@Example.com", role="member"),
                found("people", "i1", source="invites.list", email="bob@example.com", role="member"),
            ],
            ("members", "w"): [
                found("members", "m1", user_id="u1", role="manager"),
                found("members", "u2", role="member"),
            ],
        }
    )
    crowd = Crowd(there.resolver().reconciler)

    def person(text: str) -> str | None:
        return anyio.run(crowd.user_as_wanted, thing_of(f"people: [{{{text}}}]", "people"))

    assert person("email: ada@example.com, role: member") == "u1"
    assert person("email: ada@example.com, role: admin") is None
    assert person("email: ADA@example.com") == "u1"  # the role stays as it is
    assert person("email: eve@example.com") is None
    assert person("email: bob@example.com, role: member") is None  # only invited
    assert person("email: eve@example.com, role: member") is None
    more = "workspace_api_key_details: {scopes: []}"
    assert person(f"email: ada@example.com, role: member, {more}") is None
    for user, role, id in (
        ("u1", "manager", "m1"),
        ("u1", "member", None),
        ("u2", "member", "u2"),
        ("x", "", None),
    ):
        assert anyio.run(crowd.member_as_wanted, "w", user, role) == id
    assert [each[0] for each in there.asked] == ["people", "members"]


# Replacements


def test_why_something_is_not_replaced() -> None:
    config = thing_of(IN % "configs: [{name: C, config: {}}]", "configs")
    kept = thing_of(IN % "configs: [{name: C, config: {}, protect: true}]", "configs")
    workspace = thing_of("workspaces: [{name: A}]", "workspaces")
    base = thing_of("integrations: [{slug: i, name: I, ai_provider_id: openai}]", "integrations")
    assert why_not(config, "slug", None) == ""
    assert why_not(config, "slug", base) == ""
    assert why_not(kept, "slug", None) == "it is protected, and slug can only be changed by recreating it"
    assert why_not(workspace, "slug", None) == (
        "a workspace is never replaced, and slug can only be changed by recreating it"
    )
    assert (
        why_not(kept, "", base) == "it is protected, but would be replaced together with the integration 'i'"
    )
    replaced = Replaced(manifest.loads("{}").things)
    assert replaced.add(config, None) == ""
    assert replaced.add(base, None) == "the providers that Portkey created with it are recreated as well"
    assert replaced.add(config, base) == "replaced together with the integration 'i'"


def test_what_goes_before_what_is_replaced() -> None:
    base = step("replace", key="a")
    steps = [
        step("replace", key="b", part_of="a"),
        step("replace", key="c", part_of="b"),
        step("update", key="d", part_of="a"),
        step("replace", key="e"),
        base,
    ]
    assert [each.key for each in along(base, steps)] == ["c", "b"]


def test_a_name_that_means_nothing_or_too_much_is_told() -> None:
    section = SECTIONS["configs"]
    several = [There(found("configs", f"c{n}"), Known(f"c{n}", f"pc-{n}" if n else "")) for n in range(7)]
    assert _unresolved(section, "fast", several, "") == (
        "'fast' matches 7 configs (c0, pc-1, pc-2, pc-3, pc-4): give the id of one"
    )
    assert _unresolved(section, "fast", several[1:3], "") == (
        "'fast' matches 2 configs (pc-1, pc-2): give the slug of one"
    )
    assert _unresolved(section, "fats", [], "; x?") == "there is no config 'fats'; x?"
    assert _unresolved(section, "x", [], "") == (
        "there is no config 'x', neither in the manifest nor in the organisation"
    )


# Values that no response shows


class Unreadable:
    def read(self) -> object:
        raise ValueError


def test_a_digest_tells_whether_a_secret_is_as_it_was_sent(tmp_path: Path) -> None:
    path = tmp_path / "digests.json"

    async def check() -> None:
        digests = SecretDigests(path)
        await digests.save()
        assert not path.exists()
        await digests.record("k", "i", {"key": "s", "conf": {"b": 1, "a": [None]}})
        await digests.record("k", "i", {"other": "s"})
        await digests.save()
        first = path.read_text()
        await digests.save()
        again = SecretDigests(path)
        assert repr(again) == f"<SecretDigests {path}: 1 resources>"
        values: dict[str, Readable] = {
            "key": StatedValue("s"),
            "conf": StatedValue({"a": [None], "b": 1}),
            "other": StatedValue("t"),
            "new": StatedValue("s"),
            "gone": Unreadable(),
        }
        told = {"key": "same", "conf": "same", "other": "changed", "new": "unknown", "gone": "unknown"}
        assert await again.compare("k", "i", values) == told
        assert await again.compare("k", "j", values) == dict.fromkeys(told, "unknown")  # another of its name
        assert await again.compare("l", "i", values) == dict.fromkeys(told, "unknown")
        assert [has_record(again, "k", "i", each) for each in ("key", "new")] == [True, False]
        held = json.loads(first)
        assert held["version"] == 1
        assert held["things"]["k"]["id"] == "i"
        assert (
            len({*held["things"]["k"]["fields"].values()}) == 3
        )  # the same value has another digest elsewhere
        assert all(len(each) == 64 for each in held["things"]["k"]["fields"].values())
        assert path.stat().st_mode & 0o777 == 0o600
        await again.record("k", "j", {"key": "s"})
        assert not has_record(again, "k", "j", "other")

    anyio.run(check)


GOOD = '{"version": 1, "salt": "s", "things": {"k": {"id": "i", "fields": {"f": "00"}}}}'
NO_DIGESTS = [
    "",
    "[]",
    "{}",
    "[" * 100_000,
    GOOD.replace("1", "2"),
    GOOD.replace('"salt"', '"pepper"'),
    GOOD.replace('"i"', "5"),
    GOOD.replace('"00"', "0"),
    GOOD.replace('"00"', '"é"'),
    GOOD.replace('{"f": "00"}', "[]"),
    GOOD.replace('"things": {', '"things": {"l": [],'),
    '{"version": 1, "salt": "s", "things": []}',
]


@pytest.mark.parametrize("text", NO_DIGESTS, ids=range(len(NO_DIGESTS)))
def test_a_file_that_is_no_file_of_digests_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "digests.json"
    path.write_text(GOOD)
    assert has_record(SecretDigests(path), "k", "i", "f")
    path.write_text(text)
    with pytest.raises(ConfigurationError) as error:
        SecretDigests(path)
    assert str(error.value) == (
        f"{path} is not a digest file of this version: delete it, and send the secrets again"
    )


def test_a_file_of_digests_that_cannot_be_read_or_written_is_told(tmp_path: Path) -> None:
    path = tmp_path / "digests.json"
    path.write_bytes(b"\xff")
    with pytest.raises(ConfigurationError, match=r"digests.json cannot be read: it is not UTF-8"):
        SecretDigests(path)
    with pytest.raises(ConfigurationError, match="cannot be read: Is a directory"):
        SecretDigests(tmp_path)
    path.write_text(GOOD)
    path.chmod(0o666)
    with pytest.raises(ConfigurationError, match="everyone may change it"):
        SecretDigests(path)

    async def save() -> None:
        digests = SecretDigests(tmp_path / "taken")
        (tmp_path / "taken").mkdir()
        await digests.record("k", "i", {"f": "s"})
        await digests.save()

    with pytest.raises(JournalError) as error:
        anyio.run(save)
    assert str(error.value) == (
        f"{tmp_path / 'taken'} can't be written: Is a directory; nothing more is sent. The"
        " journal records what was sent: make room, and resume the run"
    )
    memory = SecretDigests(None)
    anyio.run(memory.record, "k", "i", {"f": "s"})
    anyio.run(memory.save)
    assert repr(memory) == "<SecretDigests None: 1 resources>"


LLM = "integrations: [{slug: llm, name: L, ai_provider_id: openai, key: {env: NO_SUCH_KEY}, models: [%s]}]"


def test_values_that_responses_do_not_show_are_told_by_their_paths() -> None:
    models = (
        "{slug: a, configurations: {custom_host: h}}, {slug: b}, {slug: c, configurations: {custom_host: i}}"
    )
    thing = thing_of(LLM % models, "integration_models")
    assert [(path, value.read()) for path, value in stated_by(thing, None)] == [
        ("models[0].configurations.custom_host", "h"),
        ("models[2].configurations.custom_host", "i"),
    ]
    person = thing_of("people: [{email: ada@example.com, workspace_api_key_details: {scopes: []}}]", "people")
    assert [(path, value.read()) for path, value in stated_by(person, INVITE)] == [
        ("workspace_api_key_details", {"scopes": []})
    ]
    for at, is_told in (("2020-01-01", True), ("2999-01-01", False)):
        key = thing_of(
            IN
            % f"api_keys: [{{name: k, scopes: [], rotate: {{at: {at}T00:00:00Z}}, reset_usage: {at}T00:00:00Z}}]",
            "api_keys",
        )
        told = [(path, value.read()) for path, value in stated_by(key, None)]
        assert sorted(told) == (
            [("reset_usage", f"{at}T00:00:00Z"), ("rotate.at", f"{at}T00:00:00Z")] if is_told else []
        )


INTEGRATION = thing_of(LLM % "", "integrations")
HERE = found("integrations", "llm", slug="llm")


def compared(
    choices: PlanChoices, thing: Thing = INTEGRATION, row: Any = HERE
) -> tuple[Unseen, list[str], Any]:
    written = WrittenSecrets(choices)
    unseen = anyio.run(written.compare, thing, row)
    return unseen, [*written.notes()], written.standing


def test_which_secrets_are_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    key = INTEGRATION.key
    sent = Unseen(send=("key",), changes=(change("key", "***", "***"),), known=frozenset({"key"}))
    same = Unseen(known=frozenset({"key"}))
    no_record = "1 secret can't be compared, because there is no record of what was sent: --send-secrets sends the current ones"
    assert compared(PlanChoices()) == (Unseen(), [no_record], {key: {"key": "unknown"}})
    assert compared(PlanChoices(send_secrets=True)) == (sent, [], {key: {"key": "changed"}})
    assert compared(PlanChoices(send_secrets=["configs"]))[0] == Unseen()
    assert compared(PlanChoices(decided={key: {"key": "changed", "more": "same"}})) == (
        sent,
        [],
        {key: {"key": "changed"}},
    )
    assert compared(PlanChoices(decided={key: {"key": "same"}}, send_secrets=True))[0] == same
    assert compared(PlanChoices(decided={}))[0] == Unseen()
    digests = SecretDigests(None)
    anyio.run(digests.record, key, "llm", {"key": "s"})
    unreadable = "1 secret can't be compared, because the value can't be read here: integration 'llm': key"
    assert compared(PlanChoices(digests=digests)) == (Unseen(), [unreadable], {key: {"key": "unknown"}})
    monkeypatch.setenv("NO_SUCH_KEY", "s")
    assert compared(PlanChoices(digests=digests)) == (same, [], {key: {"key": "same"}})
    monkeypatch.setenv("NO_SUCH_KEY", "t")
    assert compared(PlanChoices(digests=digests))[0] == sent
    assert compared(PlanChoices(digests=digests), row=found("integrations", "other"))[1] == [no_record]
    models = thing_of(LLM % "{slug: a, configurations: {custom_host: h}}", "integration_models")
    path = "models[0].configurations.custom_host"
    assert compared(
        PlanChoices(decided={models.key: {path: "changed"}}), models, found("integration_models", "llm")
    )[0] == Unseen(
        send=("models",), changes=(change(path, "(as sent before)", "h"),), known=frozenset({"models"})
    )
    assert compared(PlanChoices(send_secrets=True), thing_of("labels: [{name: x}]", "labels")) == (
        NOTHING_UNSEEN,
        [],
        {},
    )


def test_no_note_is_without_bounds() -> None:
    mark = Mark("org.yaml", 1)
    written = WrittenSecrets(PlanChoices())
    thing = INTEGRATION
    body = {
        "key": Secret(mark, "key", "NO_SUCH_KEY", None),
        "more": Secret(mark, "more", "NO_SUCH_KEY", None),
    }
    anyio.run(written.compare, attrs.evolve(thing, body=body), HERE)
    assert next(written.notes()).startswith("2 secrets can't be compared, because there is no record")


# Steps


TEAM = """
workspaces:
- {name: A, configs: [{name: C, config: {}, slug: c}]}
- {name: B}
integrations: [{slug: llm, name: L, ai_provider_id: openai, key: {env: NO_SUCH_KEY}, description: d}]
people: [{email: ada@example.com, role: member, workspaces: {A: manager, B: member, Elsewhere: member}}]
"""


def test_what_a_step_says_of_its_entry() -> None:
    resolver = Organisation({}).resolver(TEAM)
    maker, things = StepMaker(resolver), resolver.manifest.things.by_key
    llm, person, config = things["integrations/llm"], things["people/ada@example.com"], things["configs/A/C"]
    new = maker.new(llm, "create", note="n")
    assert new.to_dict() == {
        "key": "integrations/llm",
        "kind": "integrations",
        "title": "integration 'llm'",
        "action": "create",
        "level": 2,
        "id": None,
        "changes": [
            {"field": name, "before": None, "after": after}
            for name, after in (
                ("name", "L"),
                ("ai_provider_id", "openai"),
                ("key", "***"),
                ("description", "d"),
            )
        ],
        "blocked": [],
        "unverified": ["key"],
        "position": {"file": "org.yaml", "line": 5, "column": 16},
        "note": "n",
    }
    assert [each.field for each in maker.new(config, "create").changes] == ["config"]
    bare = maker.step(config, "unchanged")
    assert (bare.id, bare.note, bare.found, bare.needs, bare.level) == ("", "", None, ("workspaces/A",), 5)
    invite = maker.step(person, "update", found=INVITE)
    assert (invite.needs, invite.found, invite.id) == (("workspaces/A", "workspaces/B"), INVITE, "i")
    assert maker.memberships(person) == "invite into A (manager), B (member), Elsewhere (member)"
    assert maker.memberships(config) == "invite into no workspace"
    # Tens of thousands of people are not kept.
    assert maker.step(person, "unchanged", found=INVITE).found is None
    row = attrs.evolve(HERE, unverified=("key", "configurations", "more"))
    unseen = Unseen(send=("key",), known=frozenset({"key"}), done=frozenset({"rotate"}))
    known = maker.step(llm, "unchanged", found=row, unseen=unseen)
    assert (known.unverified, known.send, known.done, known.found) == (
        ("configurations", "more"),
        ("key",),
        frozenset({"rotate"}),
        row,
    )
    assert maker.step(llm, "update", found=row).unverified == ("key", "configurations", "more")


def test_what_is_replaced_with_what_it_names_for_good() -> None:
    text = (
        "integrations: [{slug: llm, name: L, ai_provider_id: openai}]\n"
        "workspaces: [{name: A, providers: [{slug: p, name: P, integration_id: llm}]}]"
    )
    things = manifest.loads(text).things
    llm, provider = things.by_key["integrations/llm"], things.by_key["providers/A/p"]
    replaced = Replaced(things)
    assert replaced.base_of(provider, ["integration_id"]) is None
    replaced.add(llm, None)
    assert replaced.base_of(provider, ["integration_id"]) is llm
    assert replaced.base_of(provider, ["slug"]) is None
    assert replaced.base_of(provider, []) is None
    inside = manifest.loads(
        f"workspaces: [{{name: A, collections: [{{name: C}}], prompts: [{PROMPT}]}}]"
    ).things
    replaced = Replaced(inside)
    collection, prompt = inside.by_key["collections/A/C"], inside.by_key["prompts/A/P"]
    replaced.add(collection, None)
    assert replaced.base_of(prompt, ["collection_id"]) is collection
    other = Replaced(inside)
    other.add(prompt, None)
    assert other.base_of(prompt, ["collection_id"]) is None


PROMPT = "{name: P, collection_id: C, string: s, parameters: {}, virtual_key: v}"
TARGETS = """
workspaces:
- {name: A, configs: [{name: C, config: {}}, {name: D, config: {}}], mcp_servers: [{name: s, slug: srv, mcp_integration_id: m-1, capabilities: [{name: t}]}]}
- {name: B}
mcp_integrations: [{slug: m-1, name: M, url: "https://example.com", transport: http, auth_type: none}]
people: [{email: ada@example.com, role: member, workspaces: {B: member}}]
"""


@pytest.mark.parametrize(
    ("targets", "keys"),
    [
        ({"workspaces/B"}, {"workspaces/B"}),
        ({"workspaces/B", "configs/C"}, {"workspaces/B", "configs/A/C", "workspaces/A"}),
        ({"configs/A/C", "configs/D"}, {"configs/A/C", "configs/A/D", "workspaces/A"}),
        ({"people/ada@example.com"}, {"people/ada@example.com", "members/B/ada@example.com", "workspaces/B"}),
        (
            {"mcp_servers/srv"},
            {
                *("mcp_servers/A/srv", "mcp_server_capabilities/A/srv", "mcp_integrations/m-1"),
                *("mcp_integration_workspaces/m-1", "workspaces/A"),
            },
        ),
    ],
)
def test_targets_come_with_all_that_they_need(targets: set[str], keys: set[str]) -> None:
    assert targeted(manifest.loads(TARGETS), targets) == keys


def test_what_could_not_be_checked_or_told_apart_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    resolver = Organisation({}).resolver(
        "organisation_id: 6f1c1a52-0c1f-4d2c-8f0a-000000000001\nlabels: [{name: x}]"
    )

    async def unknown() -> None: ...

    monkeypatch.setattr(resolver, "organisation", unknown)
    planning = _Planning(resolver, PlanChoices(targets=frozenset({"labels/x"})))
    anyio.run(planning._check_organisation)
    assert [*planning.notes()] == [
        "only labels/x, and dependencies",
        "organisation_id was not checked: this key may not list API keys, which contain it",
    ]
    (label,) = resolver.manifest
    for slugs, told in (
        ((), "there are 2 of this name (l1, l2): say with `id:` which one is meant, or rename all but one"),
        (
            ("s1",),
            "there are 1 of this name (s1): say with `slug:` which one is meant, or rename all but one",
        ),
    ):
        problems = Problems()
        several = Found(kind="labels", status="several", matches=("l1", "l2"), slugs=slugs)
        Look(resolver, PlanChoices(), problems)._several(label, several)
        with pytest.raises(ManifestError) as error:
            problems.raise_any()
        assert str(error.value.problems[0]) == f"org.yaml:2:10: labels[0]: label 'x': {told}"


# Where references are looked for


@pytest.mark.parametrize(
    ("section", "scope", "places"),
    [
        ("api_keys", None, [{"type": "organisation"}]),
        ("api_keys", "A", [{"workspace_id": "ws-a"}, {"type": "organisation"}]),
        ("guardrails", None, [{}]),
        ("guardrails", "A", [{"workspace_id": "ws-a"}, {}]),
        ("guardrails", "of no workspace that is known", [{}]),
        ("configs", "A", [{"workspace_id": "ws-a"}]),
        ("configs", None, []),
    ],
)
def test_references_are_looked_for_in_the_workspace_and_then_in_the_organisation(
    section: str, scope: str | None, places: list[dict[str, str]]
) -> None:
    resolver = Organisation({}).resolver("workspaces: [{name: A}]")
    resolver.known[key_of(SECTIONS["workspaces"], None, "A")] = Known.of({"slug": "ws-a", "id": "w1"}, "ws-a")
    assert anyio.run(resolver._places, SECTIONS[section], scope) == places


async def test_older_providers_are_found_among_the_virtual_keys_of_a_workspace() -> None:
    here, whole = {"workspace_id": "w1"}, dict[str, Any]()
    there = Organisation(
        {
            ("providers", "w1"): [],
            ("virtual_keys", "w1"): [found("virtual_keys", "v1", slug="v1", name="Old")],
        }
    )
    live = there.resolver().live
    (old,) = await live.find(SECTIONS["providers"], [here, whole], "Old")
    assert old.found.id == "v1"
    assert there.asked == [("providers", here), ("providers", whole), ("virtual_keys", here)]
    assert await live.find(SECTIONS["configs"], [here], "Old") == []


def test_a_name_is_compared_with_some_thousands_of_others_and_then_with_none() -> None:
    problems, names = Problems(), iter(range(10**9))
    assert problems.did_you_mean("19999", (f"{1_000 + each}9" for each in names)) == "; did you mean '19999'?"
    compared = next(names)
    assert compared <= 100_000
    assert problems.did_you_mean("19999", ["19999"]) == ""
    assert next(names) == compared + 1


@pytest.mark.parametrize(("succeeded", "again"), [(True, 7.0), (False, None), (None, None)])
def test_the_journal_knows_a_step_by_what_is_wanted_and_when_it_was_done_before(
    succeeded: bool | None, again: float | None
) -> None:
    text = "integrations: [{slug: c, name: C, ai_provider_id: openai, key: {env: A}}]"
    thing = thing_of(text, "integrations")
    wanted = step("update", key="k", kind="integrations", thing=thing)
    run = object.__new__(Run)
    entry: Any = SimpleNamespace(succeeded=succeeded, time=7.0)
    run._earlier = {} if succeeded is None else {"k": entry}
    body = {"slug": "c", "name": "C", "ai_provider_id": "openai", "key": MASK}
    assert run.wanted(wanted) == {"body": body, "action": "update", "again": again}
    assert run.wanted(attrs.evolve(wanted, thing=None)) == {"body": None, "action": "update", "again": again}
