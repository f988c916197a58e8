"""What is asked and written for things of each kind, call by call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs
import pytest
from reconcile.told import ADA, BOB, SEARCH, Told, call, rows

from portkey_admin import BadRequestError, ConflictError
from portkey_admin.reconcile import Reconciler

LONG_AGO, THEN, SINCE = "2021-01-01T00:00:00Z", "2021-06-01T00:00:00Z", "2022-01-01T00:00:00Z"
REFUSED = BadRequestError("no", status=400)
KEY = {"type": "workspace", "sub_type": "service", "workspace_id": SEARCH, "name": "CI"}
KEYS = rows(
    {
        "id": ADA,
        "name": "CI",
        "type": "workspace-service",
        "workspace_id": SEARCH,
        "scopes": ["a"],
        "created_at": LONG_AGO,
    }
)
KEY_ROW = KEYS["data"][0]
ROTATE = {"at": THEN, "key_transition_period_ms": 1_800_000}
WORKSPACES = rows({"id": SEARCH, "slug": "ws-search", "name": "Search"})
USER = {"id": ADA, "email": "ada@example.com", "role": "member"}
INVITE = {**USER, "status": "pending", "workspaces": [{"workspace_id": "ws-a", "role": "ws-manager"}]}
MAPPING = {"id": "m-1", "scim_group": "Eng", "scim_group_id": "g-1", "workspace_id": SEARCH, "role": "member"}
ELSEWHERE = {**MAPPING, "id": "m-0", "workspace_id": ADA}
PROMPT = {"id": ADA, "slug": "pp-greet", "name": "Greet", "collection_id": "c-1"}
CONTENT = {
    "string": "old {{who}}",
    "parameters": {"temperature": 1, "who": ""},
    "virtual_key": "vk",
    "model": "gull-1",
}
PROMPTS = {
    "prompts.list": rows(PROMPT),
    "prompts.get": {**PROMPT, **CONTENT, "prompt_version": 2, "template_metadata": None},
}
NEW = {"workspace_id": "ws-a", "name": "Greet", "string": "new {{who}}"}


def version(number: int, **content: Any) -> dict[str, Any]:
    """Return a version of a prompt with the content of the current one, except what is given."""
    return {"id": f"v{number}", "prompt_version": number, "prompt_template": {**CONTENT, **content}}


@attrs.frozen
class Talk:
    """What is wanted of a thing, what the API shows, and which calls that leads to."""

    kind: str
    wanted: Mapping[str, Any]
    answers: Mapping[str, Any]
    calls: list[str]
    status: str = "updated"
    fields: tuple[str, ...] = ()
    """The fields that differed."""
    more: Mapping[str, Any] = attrs.field(factory=dict)
    narrow: bool = False
    settled: bool = True
    """Ensuring it again makes no call."""


REMADE = [
    "workspaces.scim_mappings.list",
    "workspaces.scim_mappings.delete m-1",
    call(
        "workspaces.scim_mappings.create",
        {"role": "admin", "workspace_id": SEARCH, "scim_group_name": "Eng"},
    ),
]

TALKS: dict[str, Talk] = {
    "a user's role in a workspace": Talk(
        "members",
        {"workspace_id": "ws-a", "user_id": ADA, "role": "manager"},
        {"workspaces.members.list": rows({**USER, "role": "ws-member"})},
        ["workspaces.members.list ws-a", call(f"workspaces.members.update ws-a {ADA}", {"role": "manager"})],
        fields=("role",),
    ),
    "a member by id": Talk(
        "members",
        {"workspace_id": "ws-a", "user_id": ADA, "role": "manager"},
        {},
        [
            "workspaces.members.list ws-a",
            call("workspaces.members.add ws-a", {"users": [{"id": ADA, "role": "manager"}]}),
        ],
        "created",
    ),
    "an invite to a workspace by id": Talk(
        "people",
        {"email": "ada@example.com", "role": "member", "workspaces": [{"id": "ws-a", "role": "manager"}]},
        {"invites.list": rows({**INVITE, "workspaces": [{"id": "ws-a", "role": "ws-manager"}]})},
        ["users.list", "invites.list ?status=pending"],
        "unchanged",
    ),
    "a new member is a user of the organisation": Talk(
        "members",
        {"workspace_id": "ws-a", "email": "ADA@example.com"},
        {"users.list": rows(USER)},
        [
            "workspaces.members.list ws-a ?email=ADA@example.com",
            "users.list ?email=ADA@example.com",
            "invites.list ?email=ADA@example.com&status=pending",
            call("workspaces.members.add ws-a", {"users": [{"id": ADA, "role": "member"}]}),
        ],
        "created",
        narrow=True,
    ),
    "a user's role": Talk(
        "people",
        {"email": "ADA@example.com", "role": "admin"},
        {"users.list": rows(USER), "invites.list": rows({**INVITE, "id": BOB})},
        [
            "users.list ?email=ADA@example.com",
            "invites.list ?email=ADA@example.com&status=pending",
            call(f"users.update {ADA}", {"role": "admin"}),
        ],
        fields=("role",),
        narrow=True,
    ),
    "an invite is made anew with what it had": Talk(
        "people",
        {"email": "ADA@example.com", "role": "admin"},
        {"invites.list": rows(INVITE), "invites.create": {"id": BOB}},
        [
            "users.list",
            "invites.list ?status=pending",
            f"invites.delete {ADA}",
            call(
                "invites.create",
                {
                    "email": "ADA@example.com",
                    "role": "admin",
                    "workspaces": [{"id": "ws-a", "role": "manager"}],
                },
            ),
        ],
        fields=("role",),
    ),
    "an invite that has expired is none": Talk(
        "people",
        {"email": "ada@example.com", "role": "member"},
        {"invites.list": rows({**INVITE, "status": "expired"}), "invites.create": {"id": BOB}},
        [
            "users.list",
            "invites.list ?status=pending",
            call("invites.create", {"email": "ada@example.com", "role": "member"}),
        ],
        "created",
    ),
    "a key is read whole before its list of scopes is replaced": Talk(
        "api_keys",
        {**KEY, "scopes": ["b"]},
        {"api_keys.list": KEYS},
        [
            f"api_keys.list ?workspace_id={SEARCH}",
            f"api_keys.get {ADA}",
            call(f"api_keys.update {ADA}", {"scopes": ["b"]}),
        ],
        fields=("scopes",),
        narrow=True,
    ),
    "a key of a kind": Talk(
        "api_keys",
        {**KEY, "scopes": ["a"]},
        {
            "api_keys.list": rows(
                {**KEY_ROW, "type": "organisation-service"},
                {**KEY_ROW, "type": "workspace-user"},
                {**KEY_ROW, "workspace_id": ADA},
            ),
            "api_keys.create": {"id": BOB, "key": "sk-invented"},
        },
        [
            "api_keys.list",
            call(
                "api_keys.create workspace service", {"workspace_id": SEARCH, "name": "CI", "scopes": ["a"]}
            ),
        ],
        "created",
    ),
    "a rotation": Talk(
        "api_keys",
        {**KEY, "rotate": ROTATE},
        {"api_keys.list": KEYS},
        [
            "api_keys.list",
            f"api_keys.get {ADA}",
            call(f"api_keys.rotate {ADA}", {"key_transition_period_ms": 1800000}),
        ],
        fields=("rotate.at", "rotate.key_transition_period_ms"),
    ),
    "a rotation and a reset that were done since": Talk(
        "api_keys",
        {**KEY, "rotate": ROTATE, "reset_usage": THEN},
        {"api_keys.list": rows({**KEY_ROW, "last_updated_at": SINCE, "last_reset_at": SINCE})},
        ["api_keys.list"],
        "unchanged",
    ),
    "a reset, then a rotation": Talk(
        "api_keys",
        {**KEY, "rotate": {"at": THEN}, "reset_usage": THEN},
        {"api_keys.list": KEYS},
        [
            "api_keys.list",
            f"api_keys.get {ADA}",
            call(f"api_keys.update {ADA}", {"reset_usage": True}),
            call(f"api_keys.rotate {ADA}", {}),
        ],
        fields=("rotate.at", "reset_usage"),
    ),
    "a key whose secret is not known": Talk(
        "api_keys",
        {**KEY, "scopes": ["a"]},
        {"api_keys.list": KEYS},
        ["api_keys.list", call(f"api_keys.rotate {ADA}", {"key_transition_period_ms": 1800000})],
        "created",
        more={"doubted": True},
    ),
    "a key whose secret is not known and that cannot be rotated": Talk(
        "api_keys",
        {**KEY, "scopes": ["a"]},
        {
            "api_keys.list": KEYS,
            "api_keys.rotate": REFUSED,
            "api_keys.create": {"id": BOB, "key": "sk-invented"},
        },
        [
            "api_keys.list",
            call(f"api_keys.rotate {ADA}", {"key_transition_period_ms": 1800000}),
            f"api_keys.delete {ADA}",
            call(
                "api_keys.create workspace service", {"workspace_id": SEARCH, "name": "CI", "scopes": ["a"]}
            ),
        ],
        "created",
        more={"doubted": True},
    ),
    "a key in use whose new secret is not known": Talk(
        "api_keys",
        {**KEY, "rotate": {"at": THEN}},
        {"api_keys.list": rows({**KEY_ROW, "last_updated_at": SINCE})},
        ["api_keys.list", call(f"api_keys.rotate {ADA}", {})],
        "created",
        more={"doubted": True},
    ),
    "a key of a workspace by its slug, and its settings at the top": Talk(
        "api_keys",
        {
            **KEY,
            "workspace_id": "ws-search",
            "defaults": {"allow_config_override": False, "metadata": {"a": "1"}},
            "usage_limits": {"credit_limit": 5, "next_usage_reset_at": "2231-01-01T00:00:00Z"},
        },
        {
            "workspaces.list": WORKSPACES,
            "api_keys.list": rows(
                {
                    **KEY_ROW,
                    "allow_config_override": 0,
                    "defaults": {"metadata": {"a": "1"}},
                    "usage_limits": {"credit_limit": 5},
                    "next_usage_reset_at": "2231-01-01T00:00:00Z",
                }
            ),
        },
        ["api_keys.list", "workspaces.list"],
        "unchanged",
    ),
    "a mapping in a workspace given by its slug": Talk(
        "scim_mappings",
        {"workspace_id": "ws-search", "scim_group_name": "Eng", "role": "admin"},
        {
            "workspaces.list": WORKSPACES,
            "workspaces.scim_mappings.list": {"mappings": [ELSEWHERE]},
            "workspaces.scim_mappings.create": {"id": "m-2"},
        },
        [
            "workspaces.scim_mappings.list",
            "workspaces.list",
            call(
                "workspaces.scim_mappings.create",
                {"workspace_id": SEARCH, "scim_group_name": "Eng", "role": "admin"},
            ),
        ],
        "created",
    ),
    "a mapping is made anew with the group named once": Talk(
        "scim_mappings",
        {"workspace_id": SEARCH, "scim_group_name": "Eng", "role": "admin"},
        {
            "workspaces.scim_mappings.list": {"mappings": [ELSEWHERE, MAPPING]},
            "workspaces.scim_mappings.create": {"id": "m-2"},
        },
        REMADE,
        fields=("role",),
    ),
    "a mapping whose group has no id": Talk(
        "scim_mappings",
        {"workspace_id": SEARCH, "scim_group_name": "Eng", "role": "admin"},
        {
            "workspaces.scim_mappings.list": {"mappings": [{**MAPPING, "scim_group_id": None}]},
            "workspaces.scim_mappings.create": {"id": "m-2"},
        },
        REMADE,
        fields=("role",),
    ),
    "a secret keeps its workspaces": Talk(
        "secret_references",
        {"name": "Vault", "description": "New"},
        {
            "secret_references.list": rows(
                {"id": "s", "name": "Vault", "allow_all_workspaces": False, "allowed_workspaces": ["ws-a"]}
            )
        },
        [
            "secret_references.list",
            "secret_references.get s",
            call("secret_references.update s", {"description": "New"}),
        ],
        fields=("description",),
    ),
    "a secret for some workspaces only": Talk(
        "secret_references",
        {"name": "Vault", "allowed_workspaces": ["ws-a"]},
        {"secret_references.list": rows({"id": "s", "name": "Vault", "allow_all_workspaces": True})},
        [
            "secret_references.list",
            "secret_references.get s",
            call(
                "secret_references.update s", {"allowed_workspaces": ["ws-a"], "allow_all_workspaces": False}
            ),
        ],
        fields=("allowed_workspaces", "allow_all_workspaces"),
    ),
    "a secret for all workspaces": Talk(
        "secret_references",
        {"name": "Vault", "allow_all_workspaces": True},
        {
            "secret_references.list": rows(
                {"id": "s", "name": "Vault", "allow_all_workspaces": False, "allowed_workspaces": ["ws-a"]}
            )
        },
        [
            "secret_references.list ?search=Vault",
            "secret_references.get s",
            call("secret_references.update s", {"allow_all_workspaces": True}),
        ],
        fields=("allow_all_workspaces", "allowed_workspaces"),
        narrow=True,
    ),
    "the guardrails of the organisation": Talk(
        "organisation_defaults",
        {"input_guardrails": ["pg-a"], "output_guardrails": [], "mcp_input_guardrails": ["pg-m"]},
        {
            "guardrails.defaults.get": {
                "input_guardrails": [{"id": "x", "slug": "pg-b"}],
                "output_guardrails": [{"id": "pg-o"}],
                "mcp_input_guardrails": ["pg-m"],
            }
        },
        [
            "guardrails.defaults.get",
            call("guardrails.defaults.update", {"input_guardrails": ["pg-a"], "output_guardrails": []}),
        ],
        fields=("input_guardrails", "output_guardrails"),
        settled=False,
    ),
    "the guardrails of the organisation, by slug and by id": Talk(
        "organisation_defaults",
        {"input_guardrails": ["pg-b"], "output_guardrails": ["pg-o"]},
        {
            "guardrails.defaults.get": {
                "input_guardrails": [{"id": "x", "slug": "pg-b"}],
                "output_guardrails": [{"id": "pg-o"}],
            }
        },
        ["guardrails.defaults.get"],
        "unchanged",
        settled=False,
    ),
    "the workspaces of an integration": Talk(
        "integration_workspaces",
        {
            "slug": "house",
            "workspaces": [{"id": "a", "enabled": True}, {"id": "b", "enabled": True}],
            "global_workspace_access": {"enabled": False},
            "create_default_provider": True,
        },
        {
            "integrations.workspaces.list": {
                "workspaces": [
                    {"id": "a", "enabled": True},
                    {"id": "b", "enabled": False},
                    {"id": "c", "enabled": True},
                ]
            },
            "integrations.get": {"slug": "house", "global_workspace_access_settings": {"enabled": True}},
        },
        [
            "integrations.workspaces.list house",
            "integrations.get house",
            call(
                "integrations.workspaces.update house",
                {
                    "workspaces": [{"id": "b", "enabled": True}],
                    "global_workspace_access": {"enabled": False},
                    "create_default_provider": True,
                },
            ),
        ],
        fields=("workspaces[1].enabled", "global_workspace_access.enabled"),
        settled=False,
    ),
    "all workspaces of an integration": Talk(
        "integration_workspaces",
        {
            "slug": "house",
            "workspaces": [{"id": "a", "enabled": True}],
            "override_existing_workspace_access": True,
        },
        {
            "integrations.workspaces.list": {
                "workspaces": [{"id": "a", "enabled": True}, {"id": "b", "enabled": False}]
            }
        },
        [
            "integrations.workspaces.list house",
            call(
                "integrations.workspaces.update house",
                {"workspaces": [{"id": "a", "enabled": True}], "override_existing_workspace_access": True},
            ),
        ],
        fields=("workspaces[1]",),
        settled=False,
    ),
    "all models of an integration": Talk(
        "integration_models",
        {"slug": "house", "allow_all_models": False},
        {
            "integrations.models.list": {"models": [{"slug": "m", "enabled": True}]},
            "integrations.get": {"slug": "house"},
        },
        [
            "integrations.models.list house",
            "integrations.get house",
            call("integrations.models.update house", {"allow_all_models": False, "models": []}),
        ],
        fields=("allow_all_models",),
        settled=False,
    ),
    "models, and some that go": Talk(
        "integration_models",
        {
            "slug": "house",
            "models": [{"slug": "m", "enabled": True}],
            "remove": ["old", "nobody", "older"],
            "allow_all_models": False,
        },
        {
            "integrations.models.list": {
                "models": [{"slug": name, "enabled": False} for name in ("m", "old", "older")]
            },
            "integrations.get": {"slug": "house", "allow_all_models": True},
        },
        [
            "integrations.models.list house",
            "integrations.get house",
            "integrations.models.delete house ?slugs=old,older",
            call(
                "integrations.models.update house",
                {"models": [{"slug": "m", "enabled": True}], "allow_all_models": False},
            ),
        ],
        fields=("models[0].enabled", "allow_all_models", "remove"),
        settled=False,
    ),
    "models that only go": Talk(
        "integration_models",
        {"slug": "house", "remove": ["old"]},
        {"integrations.models.list": {"models": [{"slug": "m"}, {"slug": "old"}]}},
        ["integrations.models.list house", "integrations.models.delete house ?slugs=old"],
        fields=("remove",),
        settled=False,
    ),
    "the workspaces of an MCP integration, in their newer form": Talk(
        "mcp_integration_workspaces",
        {"slug": "desk", "workspaces": [{"id": "a", "enabled": True}]},
        {"mcp_integrations.workspaces.list": rows({"id": "a", "enabled": False}, {"id": "b"})},
        [
            "mcp_integrations.workspaces.list desk",
            call("mcp_integrations.workspaces.update desk", {"workspaces": [{"id": "a", "enabled": True}]}),
        ],
        fields=("workspaces[0].enabled",),
        settled=False,
    ),
    "the workspaces of an MCP integration": Talk(
        "mcp_integration_workspaces",
        {"slug": "desk", "workspaces": [{"id": "a", "enabled": True}]},
        {"mcp_integrations.workspaces.list": {"workspaces": [{"id": "a", "enabled": True}]}},
        ["mcp_integrations.workspaces.list desk"],
        "unchanged",
        settled=False,
    ),
    "the capabilities of an MCP server, except those that its integration has switched off": Talk(
        "mcp_server_capabilities",
        {
            "slug": "front",
            "capabilities": [
                {"type": "tool", "name": "find", "enabled": True},
                {"type": "tool", "name": "ask", "enabled": True},
                {"type": "prompt", "name": "find", "enabled": True},
            ],
        },
        {
            "mcp_servers.capabilities.list": rows(
                {"type": "tool", "name": "find", "enabled": False, "integration_enabled": False},
                {"type": "tool", "name": "ask", "enabled": False, "integration_enabled": True},
                {"type": "prompt", "name": "find", "enabled": False},
            )
        },
        [
            "mcp_servers.capabilities.list front",
            call(
                "mcp_servers.capabilities.update front",
                {
                    "capabilities": [
                        {"type": "tool", "name": "ask", "enabled": True},
                        {"type": "prompt", "name": "find", "enabled": True},
                    ]
                },
            ),
        ],
        fields=("capabilities[1].enabled", "capabilities[2].enabled"),
        settled=False,
    ),
    "an MCP server of an integration given by its slug": Talk(
        "mcp_servers",
        {"workspace_id": "ws-a", "slug": "front", "mcp_integration_id": "desk", "name": "Front"},
        {
            "mcp_servers.list": rows(
                {
                    "id": BOB,
                    "slug": "front",
                    "name": "Front",
                    "mcp_integration_id": ADA,
                    "mcp_integration_slug": "desk",
                }
            )
        },
        ["mcp_servers.list ?workspace_id=ws-a"],
        "unchanged",
    ),
    "a config as text": Talk(
        "configs",
        {"workspace_id": "ws-a", "name": "Retries", "config": {"retry": {"attempts": 2}}, "isDefault": 1},
        {
            "configs.list": rows({"id": ADA, "slug": "pc-a", "name": "Retries", "is_default": 0}),
            "configs.get": {"id": ADA, "slug": "pc-a", "config": '{"retry": {"attempts": 1}}'},
        },
        [
            "configs.list ?workspace_id=ws-a",
            "configs.get pc-a",
            call("configs.update pc-a", {"config": {"retry": {"attempts": 2}}}),
        ],
        fields=("config.retry.attempts",),
    ),
    "a config whose response has it in its data": Talk(
        "configs",
        {"workspace_id": "ws-a", "name": "Retries", "config": {}},
        {"configs.create": {"success": True, "data": {"id": ADA, "slug": "pc-a"}}},
        [
            "configs.list ?workspace_id=ws-a",
            call("configs.create", {"workspace_id": "ws-a", "name": "Retries", "config": {}}),
        ],
        "created",
    ),
    "a reset of a provider": Talk(
        "providers",
        {"workspace_id": "ws-a", "slug": "p", "reset_usage": THEN},
        {"providers.list": rows({"id": ADA, "slug": "p", "created_at": LONG_AGO})},
        [
            "providers.list ?workspace_id=ws-a",
            call("providers.update p ?workspace_id=ws-a", {"reset_usage": True}),
        ],
        fields=("reset_usage",),
    ),
    "a provider is read in its place": Talk(
        "providers",
        {"workspace_id": "ws-a", "slug": "p", "note": "x"},
        {"providers.list": rows({"id": ADA, "slug": "p"}), "providers.get": {"slug": "p", "note": "x"}},
        ["providers.list ?workspace_id=ws-a", "providers.get p ?workspace_id=ws-a"],
        "unchanged",
    ),
    "a guardrail keeps what is not named": Talk(
        "guardrails",
        {
            "workspace_id": "ws-a",
            "name": "short",
            "checks": [{"id": "c", "is_enabled": True}, {"id": "d", "parameters": {"n": 1}}],
            "actions": {"deny": False},
        },
        {
            "guardrails.list": rows(
                {"id": ADA, "name": "short", "workspace_id": "ws-a"}, {"id": BOB, "name": "short"}
            ),
            "guardrails.get": {
                "id": ADA,
                "checks": [{"id": "d", "parameters": {"n": 2}, "is_enabled": False}, {"id": "c"}],
                "actions": {"async": True},
            },
        },
        [
            "guardrails.list ?workspace_id=ws-a",
            f"guardrails.get {ADA}",
            call(
                f"guardrails.update {ADA}",
                {
                    "checks": [
                        {"id": "c", "is_enabled": True},
                        {"id": "d", "is_enabled": False, "parameters": {"n": 1}},
                    ]
                },
            ),
        ],
        fields=("checks[1].parameters.n",),
    ),
    "a virtual key has its place in the body": Talk(
        "virtual_keys",
        {"workspace_id": "ws-a", "slug": "vk", "note": "New", "key": "sk-invented"},
        {"virtual_keys.list": rows({"id": ADA, "slug": "vk", "name": "Key", "note": "Old"})},
        [
            "virtual_keys.list ?workspace_id=ws-a",
            call("virtual_keys.update vk", {"note": "New", "workspace_id": "ws-a"}),
        ],
        fields=("note",),
    ),
    "an update that requires the name": Talk(
        "collections",
        {"workspace_id": "ws-a", "slug": "shelf", "parent_collection_id": "c-2"},
        {
            "collections.list": rows(
                {"id": ADA, "slug": "shelf", "name": "Shelf", "parent_collection_id": "c-1"}
            )
        },
        [
            "collections.list ?workspace_id=ws-a",
            call(f"collections.update {ADA}", {"name": "Shelf", "parent_collection_id": "c-2"}),
        ],
        fields=("parent_collection_id",),
        narrow=True,
    ),
    "a budget without a name is found by what it applies to": Talk(
        "usage_limit_policies",
        {
            "workspace_id": "ws-a",
            "type": "cost",
            "conditions": [{"key": "b", "value": ["y", "x"]}, {"key": "a", "value": "e\u0301"}],
            "group_by": [{"key": "api_key"}],
            "credit_limit": 7,
        },
        {
            "usage_limit_policies.list": rows(
                {
                    "id": BOB,
                    "type": "tokens",
                    "conditions": [{"key": "a", "value": "\u00e9"}, {"key": "b", "value": ["x", "y"]}],
                    "group_by": [{"key": "api_key"}],
                    "credit_limit": 5,
                    "workspace_id": SEARCH,
                },
                {
                    "id": ADA,
                    "type": "cost",
                    "conditions": [
                        {"key": "a", "value": ["\u00e9"], "excludes": None},
                        {"key": "b", "value": ["x", "y"]},
                    ],
                    "group_by": [{"key": "api_key"}],
                    "credit_limit": 5,
                    "workspace_id": SEARCH,
                },
            )
        },
        [
            "usage_limit_policies.list ?workspace_id=ws-a",
            call(f"usage_limit_policies.update {ADA}", {"credit_limit": 7}),
        ],
        fields=("credit_limit",),
    ),
    "what only an update takes follows the create": Talk(
        "workspaces",
        {
            "name": "Ads",
            "users": ["u"],
            "settings": {"debug_log": 1},
            "defaults": {"metadata": {"a": "1"}, "input_guardrails": ["pg-a"]},
        },
        {"workspaces.create": {"id": SEARCH, "name": "Ads", "slug": "ws-ads"}},
        [
            "workspaces.list",
            call("workspaces.create", {"name": "Ads", "users": ["u"], "defaults": {"metadata": {"a": "1"}}}),
            call(
                f"workspaces.update {SEARCH}",
                {
                    "settings": {"debug_log": 1},
                    "defaults": {"metadata": {"a": "1"}, "input_guardrails": ["pg-a"]},
                },
            ),
        ],
        "created",
    ),
    "what only a single response shows is remembered": Talk(
        "workspaces",
        {"name": "Ads", "description": "New", "settings": {"debug_log": 1}},
        {
            "workspaces.list": rows({"id": SEARCH, "name": "Ads"}),
            "workspaces.get": {"id": SEARCH, "description": "Old", "settings": {"debug_log": 1}},
        },
        [
            "workspaces.list",
            f"workspaces.get {SEARCH}",
            call(f"workspaces.update {SEARCH}", {"description": "New"}),
        ],
        fields=("description",),
    ),
    "somebody else was faster": Talk(
        "workspaces",
        {"name": "Ads", "description": "Ours"},
        {
            "workspaces.list": [rows(), rows({"id": SEARCH, "name": "Ads", "description": "Theirs"})],
            "workspaces.create": ConflictError("taken", status=409),
        },
        [
            "workspaces.list",
            call("workspaces.create", {"name": "Ads", "description": "Ours"}),
            "workspaces.list ?name=Ads",
            call(f"workspaces.update {SEARCH}", {"description": "Ours"}),
        ],
        fields=("description",),
    ),
    "a new version is published under its number": Talk(
        "prompts",
        NEW,
        {
            **PROMPTS,
            "prompts.versions.list": [rows(version(1), version(2)), rows(version(2), version(3), version(1))],
            "prompts.update": {"id": ADA, "prompt_version_id": "v3"},
        },
        [
            "prompts.list ?workspace_id=ws-a",
            f"prompts.get {ADA}",
            f"prompts.versions.list {ADA}",
            call(f"prompts.update {ADA}", {"string": "new {{who}}", "patch": True}),
            f"prompts.versions.list {ADA}",
            call(f"prompts.publish {ADA}", {"version": 3}),
        ],
        fields=("string",),
    ),
    "nothing of a draft goes into a new version": Talk(
        "prompts",
        {**NEW, "version_description": "Politer"},
        {
            **PROMPTS,
            "prompts.versions.list": [
                rows(version(2), version(3, string="draft")),
                rows(version(4), version(3), version(2)),
            ],
            "prompts.update": {"id": ADA, "prompt_version_id": "v4"},
        },
        [
            "prompts.list ?workspace_id=ws-a",
            f"prompts.get {ADA}",
            f"prompts.versions.list {ADA}",
            call(
                f"prompts.update {ADA}",
                {
                    "model": "gull-1",
                    "parameters": {"temperature": 1},
                    "string": "new {{who}}",
                    "version_description": "Politer",
                    "virtual_key": "vk",
                },
            ),
            f"prompts.versions.list {ADA}",
            call(f"prompts.publish {ADA}", {"version": 4}),
        ],
        fields=("string",),
    ),
    "a version that waits with the wanted content is published, and the name is set": Talk(
        "prompts",
        {**NEW, "slug": "pp-greet", "name": "Hello"},
        {
            **PROMPTS,
            "prompts.versions.list": rows(
                version(1, string="new {{who}}"), version(2), version(3, string="new {{who}}"), version(4)
            ),
        },
        [
            "prompts.list ?workspace_id=ws-a",
            f"prompts.get {ADA}",
            f"prompts.versions.list {ADA}",
            call(f"prompts.update {ADA}", {"name": "Hello"}),
            call(f"prompts.publish {ADA}", {"version": 3}),
        ],
        fields=("name", "string"),
    ),
    "the newest of the versions that wait with the wanted content is published": Talk(
        "prompts",
        NEW,
        {
            **PROMPTS,
            "prompts.versions.list": rows(
                version(3, string="new {{who}}"),
                version(
                    4, string="new {{who}}", parameters={"temperature": 1, "who": "x", "model": "gull-1"}
                ),
                {"id": "v5", "prompt_version": 5},
                {"id": "v6"},
            ),
        },
        [
            "prompts.list ?workspace_id=ws-a",
            f"prompts.get {ADA}",
            f"prompts.versions.list {ADA}",
            call(f"prompts.publish {ADA}", {"version": 4}),
        ],
        fields=("string",),
    ),
    "a prompt whose list shows its text": Talk(
        "prompts",
        NEW,
        {
            **PROMPTS,
            "prompts.list": rows({**PROMPT, "string": "old {{who}}"}),
            "prompts.versions.list": rows(version(2), version(3, string="new {{who}}")),
        },
        [
            "prompts.list ?workspace_id=ws-a",
            f"prompts.get {ADA}",
            f"prompts.versions.list {ADA}",
            call(f"prompts.publish {ADA}", {"version": 3}),
        ],
        fields=("string",),
    ),
    "a prompt whose list has null for its text": Talk(
        "prompts",
        {**NEW, "string": "old {{who}}", "parameters": {"temperature": 1}},
        {
            "prompts.list": rows({**PROMPT, "string": None, "parameters": None}),
            "prompts.get": {
                **PROMPT,
                **CONTENT,
                "parameters": {"temperature": 1, "who": "x", "model": "gull-1"},
            },
        },
        ["prompts.list ?workspace_id=ws-a", f"prompts.get {ADA}"],
        "unchanged",
    ),
    "the parameters of what a text asked for and asks for are nobody's": Talk(
        "prompts",
        {**NEW, "string": "new {{#what}}{{/what}}", "parameters": {"temperature": 1}},
        {
            **PROMPTS,
            "prompts.get": {
                **PROMPT,
                **CONTENT,
                "parameters": {"temperature": 1, "who": "x", "what": "y"},
                "prompt_version": 2,
            },
            "prompts.versions.list": rows(version(2)),
            "prompts.update": {},
        },
        [
            "prompts.list ?workspace_id=ws-a",
            f"prompts.get {ADA}",
            f"prompts.versions.list {ADA}",
            call(f"prompts.update {ADA}", {"string": "new {{#what}}{{/what}}", "patch": True}),
        ],
        fields=("string",),
    ),
    "a named parameter stays, although the text that asked for it is gone": Talk(
        "prompts",
        {**NEW, "string": "new", "parameters": {"temperature": 1, "who": ""}},
        {**PROMPTS, "prompts.versions.list": rows(version(2)), "prompts.update": {}},
        [
            "prompts.list ?workspace_id=ws-a",
            f"prompts.get {ADA}",
            f"prompts.versions.list {ADA}",
            call(f"prompts.update {ADA}", {"string": "new", "patch": True}),
        ],
        fields=("string",),
    ),
    "a prompt in a collection of a workspace that is named": Talk(
        "prompts",
        {"workspace_id": "ws-a", "collection_id": BOB, "name": "Greet", "slug": "pp-greet"},
        {"prompts.list": rows({**PROMPT, "collection_id": BOB})},
        ["prompts.list ?workspace_id=ws-a"],
        "unchanged",
    ),
    "a prompt in a collection that cannot be read": Talk(
        "prompts",
        {"collection_id": BOB, "name": "Greet", "slug": "pp-greet"},
        {"prompts.list": rows({**PROMPT, "collection_id": BOB}), "collections.get": REFUSED},
        [f"collections.get {BOB}", f"prompts.list ?collection_id={BOB}"],
        "unchanged",
        settled=False,
    ),
    "a version that waits with other parameters is not published": Talk(
        "prompts",
        NEW,
        {
            **PROMPTS,
            "prompts.versions.list": rows(
                version(2), version(3, string="new {{who}}", parameters={"temperature": 2})
            ),
            "prompts.update": {},
        },
        [
            "prompts.list ?workspace_id=ws-a",
            f"prompts.get {ADA}",
            f"prompts.versions.list {ADA}",
            call(
                f"prompts.update {ADA}",
                {
                    "model": "gull-1",
                    "parameters": {"temperature": 1},
                    "string": "new {{who}}",
                    "virtual_key": "vk",
                },
            ),
        ],
        fields=("string",),
    ),
    "a name makes no version": Talk(
        "prompts",
        {"workspace_id": "ws-a", "slug": "pp-greet", "name": "Hello"},
        PROMPTS,
        ["prompts.list ?workspace_id=ws-a", call(f"prompts.update {ADA}", {"name": "Hello"})],
        fields=("name",),
    ),
    "metadata has another name in an update": Talk(
        "prompts",
        {"workspace_id": "ws-a", "slug": "pp-greet", "name": "Greet", "template_metadata": {"a": 1}},
        {**PROMPTS, "prompts.versions.list": rows(version(2)), "prompts.update": {}},
        [
            "prompts.list ?workspace_id=ws-a",
            f"prompts.get {ADA}",
            f"prompts.versions.list {ADA}",
            call(f"prompts.update {ADA}", {"prompt_metadata": {"a": 1}, "patch": True}),
        ],
        fields=("template_metadata.a",),
    ),
    "a partial in a collection given by its slug": Talk(
        "prompt_partials",
        {"collection_id": "cc", "slug": "pl-a", "name": "A", "string": "new"},
        {
            "collections.get": {"id": BOB, "slug": "cc", "workspace_id": SEARCH},
            "prompt_partials.list": rows({"id": ADA, "slug": "pl-a", "name": "A", "collection_id": BOB}),
            "prompt_partials.get": {"id": ADA, "slug": "pl-a", "string": "old", "version": 1},
            "prompt_partials.versions.list": [
                rows({"prompt_partial_version_id": "v1", "version": 1, "string": "old"}),
                rows({"prompt_partial_version_id": "v2", "version": 2, "string": "new"}),
            ],
            "prompt_partials.update": {"prompt_partial_version_id": "v2"},
        },
        [
            "collections.get cc",
            f"prompt_partials.list ?workspace_id={SEARCH}",
            f"prompt_partials.get {ADA}",
            f"prompt_partials.versions.list {ADA}",
            call(f"prompt_partials.update {ADA}", {"string": "new"}),
            f"prompt_partials.versions.list {ADA}",
            call(f"prompt_partials.publish {ADA}", {"version": 2}),
        ],
        fields=("string",),
    ),
}


@pytest.mark.parametrize("name", TALKS)
async def test_these_calls_are_made(name: str) -> None:
    talk = TALKS[name]
    told = Told(talk.answers)
    reconciler = Reconciler(told, narrow=talk.narrow)
    done = await reconciler.ensure(talk.kind, talk.wanted, **talk.more)
    assert told.calls == talk.calls
    assert (done.status, tuple(each.field for each in done.difference)) == (talk.status, talk.fields)
    if talk.settled:
        told.calls.clear()
        assert (await reconciler.ensure(talk.kind, talk.wanted)).status == "unchanged"
        assert told.calls == []


@attrs.frozen
class Removal:
    """What is to go, what the API shows, and which calls that leads to."""

    kind: str
    wanted: Mapping[str, Any]
    answers: Mapping[str, Any]
    calls: list[str]
    force: bool = False


ROCKET = {"id": SEARCH, "slug": "ws-ads", "name": "\U0001f680 Ads"}
LABELS = {
    "labels.list": rows({"id": ADA, "name": "gold", "workspace_id": SEARCH}, {"id": BOB, "name": "gold"})
}
GONE: dict[str, Removal] = {
    "a workspace by its name without the icon": Removal(
        "workspaces",
        {"name": "Ads"},
        {"workspaces.list": rows({**ROCKET, "icon": "\U0001f680"})},
        ["workspaces.list", call(f"workspaces.delete {SEARCH}", {"name": "Ads"})],
    ),
    "a workspace whose icon belongs to its name": Removal(
        "workspaces",
        {"name": "Ads"},
        {"workspaces.list": rows(ROCKET)},
        [
            "workspaces.list",
            call(f"workspaces.delete {SEARCH}", {"name": "\U0001f680 Ads", "force_delete": True}),
        ],
        force=True,
    ),
    "a workspace without an icon": Removal(
        "workspaces",
        {"name": "None Ads"},
        {"workspaces.list": rows({**ROCKET, "name": "None Ads"})},
        ["workspaces.list", call(f"workspaces.delete {SEARCH}", {"name": "None Ads"})],
    ),
    "a member": Removal(
        "members",
        {"workspace_id": "ws-a", "email": "ada@example.com"},
        {"workspaces.members.list": rows(USER)},
        ["workspaces.members.list ws-a", f"workspaces.members.remove ws-a {ADA}"],
    ),
    "a user": Removal(
        "people",
        {"email": "ada@example.com"},
        {"users.list": rows(USER), "invites.list": rows(INVITE)},
        ["users.list", "invites.list ?status=pending", f"users.delete {ADA}"],
        force=True,
    ),
    "an invite": Removal(
        "people",
        {"email": "ada@example.com"},
        {"invites.list": rows(INVITE)},
        ["users.list", "invites.list ?status=pending", f"invites.delete {ADA}"],
    ),
    "a collection with its contents": Removal(
        "collections",
        {"workspace_id": "ws-a", "name": "Shelf"},
        {"collections.list": rows({"id": ADA, "name": "Shelf"})},
        ["collections.list ?workspace_id=ws-a", f"collections.delete {ADA} ?cascade=True"],
        force=True,
    ),
    "a collection": Removal(
        "collections",
        {"workspace_id": "ws-a", "name": "Shelf"},
        {"collections.list": rows({"id": ADA, "name": "Shelf"})},
        ["collections.list ?workspace_id=ws-a", f"collections.delete {ADA}"],
    ),
    "a provider in its place": Removal(
        "providers",
        {"workspace_id": "ws-a", "name": "P"},
        {"providers.list": rows({"id": ADA, "name": "P", "slug": "p"})},
        ["providers.list ?workspace_id=ws-a", "providers.delete p ?workspace_id=ws-a"],
        force=True,
    ),
    "a label of a workspace": Removal(
        "labels",
        {"workspace_id": SEARCH, "name": "gold"},
        LABELS,
        [f"labels.list ?workspace_id={SEARCH}", f"labels.delete {ADA}"],
    ),
    "a label of the organisation": Removal(
        "labels",
        {"organisation_id": "o", "name": "gold"},
        LABELS,
        ["labels.list ?organisation_id=o", f"labels.delete {BOB}"],
    ),
}


@pytest.mark.parametrize("name", GONE)
async def test_these_calls_delete(name: str) -> None:
    case = GONE[name]
    told = Told(case.answers)
    reconciler = Reconciler(told)
    assert (await reconciler.delete(case.kind, case.wanted, force=case.force)).status == "deleted"
    assert told.calls == case.calls
    told.calls.clear()
    # An invite is seen only now: there was a user.
    again = await reconciler.delete(case.kind, case.wanted, force=case.force)
    assert again.status == ("deleted" if name == "a user" else "unchanged")
