"""Operations that the caller describes: they take any fields, and are sent once unless told otherwise."""

from __future__ import annotations

from portkey_admin.calls.unknown_operations import describe_operation


def test_an_unknown_operation_takes_any_fields_and_is_repeated_only_if_it_is_said_to_be_idempotent() -> None:
    path = "/widgets/{id}/parts/{part_id}"
    operation = describe_operation("patch", path, idempotent=None, server="control")
    assert (operation.method, operation.idempotent) == ("PATCH", False)
    assert operation.path_params == ("id", "part_id")
    assert operation.query is not None
    assert operation.query.open
    body = operation.body
    assert body is not None
    assert (body.open, body.optional, body.root) == (True, True, "any")
    again = describe_operation("POST", "/widgets", idempotent=True, server="public")
    assert (again.idempotent, again.server) == (True, "public")
