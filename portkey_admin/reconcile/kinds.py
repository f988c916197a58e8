"""The kinds of things that can be brought to a wanted state, as data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portkey_admin.reconcile import shares, special
from portkey_admin.reconcile.compare import Rules
from portkey_admin.reconcile.kind import Kind

_BY_SLUG_OR_NAME = (("slug",), ("name",))
_SLUG = {"slug": "string"}
_SEARCH = {"name": "search"}
_ONE_WORKSPACE = ("workspace_id",)
_ONE_LEVEL = ("workspace_id", "organisation_id")
_MAPPINGS = {"secret_mappings": "target_field"}
# What will come next moves on by itself.
_NEXT = "next_usage_reset_at"


def _policies(name: str, thing: str, unnamed: tuple[str, ...]) -> Kind:
    return Kind(
        name=name,
        thing=thing,
        prefix=name,
        places=_ONE_LEVEL,
        levels=True,
        keys=(("name",), unnamed),
        triggers=frozenset({"reset_usage_for_value"}),
        rules=Rules(
            unseen=frozenset({_NEXT}), told_apart_by=dict.fromkeys(("conditions", "group_by"), "key")
        ),
    )


_ALL: tuple[Kind, ...] = (
    special.Workspaces(
        name="workspaces",
        thing="workspace",
        prefix="workspaces",
        keys=(("id",), ("slug",), ("name",)),
        also={"id": "string", **_SLUG},
        # Part of the name: whether `exact_name` finds one that has an icon is not known.
        narrow={"name": "name"},
        # Who belongs to it later on is for `members`.
        rules=Rules(unseen=frozenset({"users", _NEXT})),
    ),
    special.People(
        name="people",
        thing="person",
        prefix="invites",
        sources=(("users.list", {}), ("invites.list", {"status": "pending"})),
        keys=(("email",),),
        narrow={"email": "email"},
        rules=Rules(unseen=frozenset({"workspace_api_key_details"}), told_apart_by={"workspaces": "id"}),
    ),
    special.Members(
        name="members",
        thing="member",
        prefix="workspaces.members",
        verbs={"create": "add", "delete": "remove"},
        places=_ONE_WORKSPACE,
        in_path=_ONE_WORKSPACE,
        keys=(("user_id",), ("email",)),
        also={"workspace_id": "string", "user_id": "string", "email": "string", "role": "string"},
        narrow={"email": "email"},
    ),
    special.ApiKeys(
        name="api_keys",
        thing="API key",
        prefix="api_keys",
        keys=(("name",),),
        within=("type", "sub_type", "workspace_id", "user_id"),
        also={"type": "string", "sub_type": "string"},
        narrow={"workspace_id": "workspace_id"},
        triggers=frozenset({"reset_usage"}),
        rules=Rules(unseen=frozenset({_NEXT}), unordered=frozenset({"scopes", "alert_emails"})),
    ),
    Kind(
        name="configs",
        thing="config",
        prefix="configs",
        id_field="slug",
        places=_ONE_WORKSPACE,
        keys=_BY_SLUG_OR_NAME,
        also=_SLUG,
        rules=Rules(read_as={"isDefault": "is_default"}, exact=frozenset({"config"})),
    ),
    Kind(
        name="integrations",
        thing="integration",
        prefix="integrations",
        id_field="slug",
        keys=_BY_SLUG_OR_NAME,
        rules=Rules(
            unseen=frozenset({"key", "create_default_provider", "default_provider_slug"}),
            told_apart_by=_MAPPINGS,
        ),
    ),
    Kind(
        name="providers",
        thing="provider",
        prefix="providers",
        id_field="slug",
        places=_ONE_WORKSPACE,
        keys=_BY_SLUG_OR_NAME,
        triggers=frozenset({"reset_usage"}),
        rules=Rules(unseen=frozenset({_NEXT}), references=frozenset({"integration_id"})),
    ),
    special.VirtualKeys(
        name="virtual_keys",
        thing="virtual key",
        prefix="virtual_keys",
        id_field="slug",
        places=_ONE_WORKSPACE,
        keys=_BY_SLUG_OR_NAME,
        also=_SLUG,
        rules=Rules(
            unseen=frozenset(
                {
                    "key",
                    "apiVersion",
                    "resourceName",
                    "deploymentName",
                    "deploymentConfig",
                    "awsAccessKeyId",
                    "awsSecretAccessKey",
                    "awsRegion",
                    "vertexProjectId",
                    "vertexRegion",
                    "workersAiAccountId",
                    _NEXT,
                }
            ),
            told_apart_by=_MAPPINGS,
        ),
    ),
    Kind(
        name="guardrails",
        thing="guardrail",
        prefix="guardrails",
        places=_ONE_LEVEL,
        levels=True,
        keys=_BY_SLUG_OR_NAME,
        also=_SLUG,
        rules=Rules(left_out={"checks[].is_enabled": True}),
    ),
    _policies("usage_limit_policies", "usage limit policy", ("type", "conditions", "group_by")),
    # A rate for each minute and one for each day go together.
    _policies("rate_limit_policies", "rate limit policy", ("type", "unit", "conditions", "group_by")),
    Kind(
        name="collections",
        thing="collection",
        prefix="collections",
        places=_ONE_WORKSPACE,
        keys=_BY_SLUG_OR_NAME,
        also=_SLUG,
        narrow=_SEARCH,
        rules=Rules(references=frozenset({"parent_collection_id"})),
    ),
    Kind(
        name="labels",
        thing="label",
        prefix="labels",
        places=_ONE_LEVEL,
        levels=True,
        keys=(("name",),),
        narrow=_SEARCH,
    ),
    special.Versioned(
        name="prompts",
        thing="prompt",
        prefix="prompts",
        places=("workspace_id", "collection_id"),
        keys=_BY_SLUG_OR_NAME,
        also={"workspace_id": "string", **_SLUG},
        narrow=_SEARCH,
        triggers=frozenset({"patch"}),
        updated_as={"template_metadata": "prompt_metadata"},
        rules=Rules(unseen=frozenset({"version_description"}), references=frozenset({"virtual_key"})),
        version_id="prompt_version_id",
        version_names=("id", "prompt_version"),
    ),
    special.Versioned(
        name="prompt_partials",
        thing="prompt partial",
        prefix="prompt_partials",
        places=("workspace_id", "collection_id"),
        keys=_BY_SLUG_OR_NAME,
        also=_SLUG,
        rules=Rules(unseen=frozenset({"version_description"})),
        version_id="prompt_partial_version_id",
        version_names=("prompt_partial_version_id", "version"),
    ),
    Kind(
        name="secret_references",
        thing="secret reference",
        prefix="secret_references",
        keys=_BY_SLUG_OR_NAME,
        narrow=_SEARCH,
        workspaces_in=("allowed_workspaces",),
        rules=Rules(
            unordered=frozenset({"allowed_workspaces"}), references=frozenset({"allowed_workspaces"})
        ),
    ),
    Kind(
        name="mcp_integrations",
        thing="MCP integration",
        prefix="mcp_integrations",
        places=_ONE_LEVEL,
        levels=True,
        keys=_BY_SLUG_OR_NAME,
        narrow=_SEARCH,
        # Masked, or left out altogether.
        rules=Rules(unseen=frozenset({"configurations"}), told_apart_by=_MAPPINGS),
    ),
    special.McpServers(
        name="mcp_servers",
        thing="MCP server",
        prefix="mcp_servers",
        places=_ONE_WORKSPACE,
        keys=_BY_SLUG_OR_NAME,
        narrow=_SEARCH,
        rules=Rules(references=frozenset({"mcp_integration_id"})),
    ),
    special.ScimMappings(
        name="scim_mappings",
        thing="SCIM mapping",
        prefix="workspaces.scim_mappings",
        keys=(("scim_group_id",), ("scim_group_name",)),
        within=_ONE_WORKSPACE,
        remade=True,
    ),
    shares.INTEGRATION_WORKSPACES,
    shares.INTEGRATION_MODELS,
)

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _ALL}
"""All kinds by name."""

ALSO_CALLED: Mapping[str, str] = {"users": "people", "invites": "people"}
"""Other names of kinds: a person is a user, or somebody whom an invite has gone to."""


def kind_called(name: str) -> Any:
    """Return the kind with this name. Raises InvalidArgumentError."""
    from portkey_admin._errors import InvalidArgumentError

    kind = KINDS.get(ALSO_CALLED.get(name, name))
    if kind is None:
        raise InvalidArgumentError(f"there is no kind {name!r}; the kinds are {', '.join(KINDS)}")
    return kind
