"""Secret references."""

from __future__ import annotations

from resource_rows import CallRow, ListRow

CALLS: dict[str, CallRow] = {
    "secret_references.create": (
        lambda p: p.secret_references.create(
            name="OpenAI key",
            manager_type="hashicorp_vault",
            auth_config={
                "vault_auth_type": "token",
                "vault_addr": "https://vault.example.com",
                "vault_token": "hvs-invented",
            },
            secret_path="ai/openai",
            secret_key=None,
        ),
        "POST",
        "/secret-references",
        {
            "name": "OpenAI key",
            "manager_type": "hashicorp_vault",
            "auth_config": {
                "vault_auth_type": "token",
                "vault_addr": "https://vault.example.com",
                "vault_token": "hvs-invented",
            },
            "secret_path": "ai/openai",
            "secret_key": None,
        },
        {"id": "r-1", "slug": "openai-key"},
    ),
    "secret_references.get": (
        lambda p: p.secret_references.get("openai-key"),
        "GET",
        "/secret-references/openai-key",
        None,
        {"id": "r-1", "auth_config": {"masked_vault_token": "hv***ed"}},
    ),
    "secret_references.update": (
        lambda p: p.secret_references.update("openai-key", allowed_workspaces=["w-1"]),
        "PUT",
        "/secret-references/openai-key",
        {"allowed_workspaces": ["w-1"]},
        {},
    ),
    "secret_references.delete": (
        lambda p: p.secret_references.delete("openai-key"),
        "DELETE",
        "/secret-references/openai-key",
        None,
        {},
    ),
}

LISTS: dict[str, ListRow] = {
    "secret_references.list": (
        lambda p: p.secret_references.list(manager_type="aws_sm", search="openai"),
        "/secret-references?manager_type=aws_sm&search=openai",
        {"object": "list", "total": 1, "data": [{"id": "r-1", "manager_type": "aws_sm"}]},
    ),
}
