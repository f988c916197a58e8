"""May this key call this operation: the decision, and how it is explained."""

from __future__ import annotations

import pickle
from typing import Any, Final

import pytest

from portkey_admin import ConfigurationError, KeyAccess, Needs
from portkey_admin.scopes.access import Refusal, judge, needs_of
from portkey_admin_api import api

ADMIN: Final = "organisation-service"
SERVICE: Final = "workspace-service"
USER: Final = "workspace-user"
KIND, SCOPE = Refusal.KIND, Refusal.SCOPE


def key(kind: Any = None, *scopes: str) -> KeyAccess:
    return KeyAccess(kind, scopes)


# operation and path values, key, refusal, certain
DECISIONS: list[tuple[str, KeyAccess | None, Refusal | None, bool]] = [
    # Nothing is known, or not enough.
    ("workspaces.create", None, None, False),
    ("workspaces.create", KeyAccess(), None, False),
    ("workspaces.create", KeyAccess(ADMIN), None, False),
    ("workspaces.create", KeyAccess(scopes={"workspaces.create"}), None, False),
    # Scopes are exact.
    ("workspaces.create", key(ADMIN, "workspaces.create"), None, False),
    ("workspaces.get", key(ADMIN, "workspaces.list"), SCOPE, True),
    ("workspaces.get", key(None, "workspaces.list"), SCOPE, True),
    ("workspaces.create", key(ADMIN), SCOPE, True),
    ("workspaces.create", key(ADMIN, "tools.create"), SCOPE, True),
    # The kind comes first, whatever the scopes.
    ("workspaces.create", KeyAccess(USER), KIND, True),
    ("workspaces.create", key(SERVICE, "workspaces.create"), KIND, True),
    ("feedback.create", key(ADMIN, "logs.write"), KIND, True),
    # Documented for the family alone: its scopes are certain, its kinds of key are not.
    ("api_keys.get", KeyAccess(USER), KIND, False),
    ("api_keys.get", key(USER, "workspace_user_api_keys.read"), KIND, False),
    ("api_keys.get", key(USER, "workspace_user_api_keys.list"), SCOPE, True),
    ("log_exports.list", key(USER, "logs.view"), SCOPE, False),
    # One of several, or all of them.
    ("integrations.get", key(ADMIN, "workspace_integrations.read"), None, False),
    ("integrations.get", key(ADMIN, "organisation_integrations.list"), SCOPE, True),
    ("logs.create", key(SERVICE, "logs.write"), SCOPE, True),
    ("logs.create", key(SERVICE, "logs.write", "completions.write"), None, False),
    # Inferred, or sources disagree: no more than a doubt.
    ("labels.create", key(USER, "prompts.read"), SCOPE, False),
    ("analytics.graphs.cost", key(ADMIN), SCOPE, False),
    ("invites.list", KeyAccess(USER), KIND, False),
    ("workspaces.scim_groups.list", key(ADMIN), None, False),
    ("workspaces.scim_groups.list", KeyAccess(SERVICE), KIND, False),
    # The path decides of what kind the new key is, and so which scope counts.
    ("api_keys.create organisation service", key(ADMIN, "workspace_user_api_keys.create"), SCOPE, True),
    ("api_keys.create organisation service", KeyAccess(SERVICE), KIND, True),
    ("api_keys.create workspace service", key(SERVICE, "workspace_service_api_keys.create"), None, False),
    ("api_keys.create workspace user", key(SERVICE, "workspace_service_api_keys.create"), SCOPE, True),
    ("api_keys.create", key(SERVICE, "workspace_service_api_keys.create"), None, False),
    ("api_keys.create organisation user", key(ADMIN, "workspace_user_api_keys.create"), None, False),
    # Of whichever kind the key behind an id is, one family of scopes may do.
    ("api_keys.delete k-1", key(SERVICE, "workspace_user_api_keys.delete"), None, False),
    ("api_keys.delete k-1", key(SERVICE, "workspace_user_api_keys.read"), SCOPE, True),
    ("api_keys.rotate k-1", key(ADMIN, "organisation_service_api_keys.update"), None, False),
    # Public.
    ("model_pricing.get", key(USER), None, False),
]


def needs(call: str) -> Needs:
    id, *path = call.split()
    return needs_of(api.operation(id), path)


@pytest.mark.parametrize(("call", "access", "refusal", "certain"), DECISIONS)
def test_the_decision(call: str, access: KeyAccess | None, refusal: Refusal | None, certain: bool) -> None:
    verdict = judge(needs(call), access)
    assert (verdict.refusal, verdict.certain) == (refusal, certain)
    assert verdict.explanation.startswith(call.split()[0])
    assert bool(verdict.missing) == (refusal is SCOPE)


@pytest.mark.parametrize(
    ("call", "access", "explanation"),
    [
        (
            "workspaces.create",
            key(ADMIN, "workspaces.read", "workspaces.list", "logs.list"),
            "workspaces.create needs the scope workspaces.create and an organisation-service key; this is an"
            " organisation-service key with 3 scopes that lacks it; the nearest that it has: workspaces.list,"
            " workspaces.read",
        ),
        (
            "feedback.create",
            key(ADMIN, "logs.view"),
            "feedback.create needs the scope logs.write and a workspace-service or workspace-user key; this"
            " is an organisation-service key",
        ),
        (
            "configs.get",
            key(None, "logs.view"),
            "configs.get needs the scope configs.read; this is a key with 1 scope that lacks it",
        ),
        (
            "providers.get",
            key(USER),
            "providers.get needs one of the scopes providers.read, virtual_keys.read; this is a"
            " workspace-user key with 0 scopes that lacks all of them",
        ),
        (
            "logs.create",
            key(USER, "logs.write"),
            "logs.create needs the scopes completions.write and logs.write and a workspace-service or"
            " workspace-user key; this is a workspace-user key with 1 scope that lacks completions.write; the"
            " nearest that it has: logs.write",
        ),
        (
            "workspaces.get",
            None,
            "workspaces.get needs the scope workspaces.read; nothing is known about this key (see"
            " PortkeyAdmin.discover_key)",
        ),
        (
            "workspaces.get",
            KeyAccess(USER),
            "workspaces.get needs the scope workspaces.read; all that is known is that this is a"
            " workspace-user key",
        ),
        (
            "workspaces.get",
            key(USER, "workspaces.read"),
            "workspaces.get needs the scope workspaces.read; this is a workspace-user key with 1 scope, which"
            " should be enough: the resource may be deleted or in another workspace, or the security"
            " settings or the plan of the organisation forbid it",
        ),
    ],
)
def test_the_explanation_says_what_is_needed_and_what_the_key_has(
    call: str, access: KeyAccess | None, explanation: str
) -> None:
    assert judge(needs(call), access).explanation == explanation


def test_what_is_missing_is_all_of_an_any_and_the_rest_of_an_all() -> None:
    assert judge(needs("providers.get"), key(USER)).missing == ("providers.read", "virtual_keys.read")
    assert judge(needs("logs.create"), key(USER, "logs.write")).missing == ("completions.write",)


@pytest.mark.parametrize("scopes", ["workspaces.list", 7, [7], b"x"])
def test_scopes_that_are_no_names_are_refused(scopes: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"^KeyAccess: .*scopes must be"):
        KeyAccess(scopes=scopes)


def test_a_kind_that_is_none_is_refused_with_those_that_are() -> None:
    with pytest.raises(ConfigurationError, match="organisation-service, workspace-service, workspace-user"):
        KeyAccess("admin")  # type: ignore[arg-type]


def test_the_access_of_a_key_is_a_value() -> None:
    access = KeyAccess(ADMIN, ["b.list", "a.list", "a.list"])
    assert access == KeyAccess(kind=ADMIN, scopes=frozenset({"a.list", "b.list"}))
    assert pickle.loads(pickle.dumps(access)) == access
    assert repr(access) == "KeyAccess(kind='organisation-service', scopes=['a.list', 'b.list'])"
