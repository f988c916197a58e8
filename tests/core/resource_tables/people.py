"""The people of the organisation, and invites."""

from __future__ import annotations

from resource_rows import CallRow, ListRow

CALLS: dict[str, CallRow] = {
    "users.get": (
        lambda p: p.users.get("u-1"),
        "GET",
        "/admin/users/u-1",
        None,
        {"id": "u-1", "role": "owner"},
    ),
    "users.update": (
        lambda p: p.users.update("u-1", role="admin"),
        "PUT",
        "/admin/users/u-1",
        {"role": "admin"},
        {},
    ),
    "users.delete": (lambda p: p.users.delete("u-1"), "DELETE", "/admin/users/u-1", None, {}),
    "invites.create": (
        lambda p: p.invites.create(
            email="ada@example.com", role="member", workspaces=[{"id": "w-1", "role": "manager"}]
        ),
        "POST",
        "/admin/users/invites",
        {"email": "ada@example.com", "role": "member", "workspaces": [{"id": "w-1", "role": "manager"}]},
        {"id": "i-1", "invite_link": "https://app.example.com/i-1"},
    ),
    "invites.get": (
        lambda p: p.invites.get("i-1"),
        "GET",
        "/admin/users/invites/i-1",
        None,
        {"id": "i-1", "status": "pending"},
    ),
    "invites.delete": (lambda p: p.invites.delete("i-1"), "DELETE", "/admin/users/invites/i-1", None, {}),
    "invites.resend": (
        lambda p: p.invites.resend("i-1"),
        "POST",
        "/admin/users/invites/i-1/resend",
        None,
        {"inviteLink": "https://app.example.com/i-1"},
    ),
}

LISTS: dict[str, ListRow] = {
    "users.list": (
        lambda p: p.users.list(email="ada@example.com", pageSize=10),
        "/admin/users?email=ada@example.com&pageSize=10",
        {"object": "list", "total": 1, "data": [{"id": "u-1"}]},
    ),
    "invites.list": (
        lambda p: p.invites.list(status="pending"),
        "/admin/users/invites?status=pending",
        {"object": "list", "total": 1, "data": [{"id": "i-1"}]},
    ),
}
