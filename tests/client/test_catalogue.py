"""`portkey_admin.operations()`: every operation as data."""

from __future__ import annotations

import inspect
import subprocess
import sys
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

import attrs
import pytest
from sending import API_KEY

import portkey_admin
from portkey_admin_api import api

HERE = ("workspaces.", "users.", "invites.", "api_keys.")


def test_there_is_a_record_for_every_operation_in_order() -> None:
    operations = portkey_admin.operations()
    assert isinstance(operations, Mapping)
    assert list(operations) == list(api.OPERATIONS)
    assert len(operations) == len(api.OPERATIONS)
    assert [record.id for record in operations.values()] == list(operations)
    assert "users.get" in operations
    assert "users.vanish" not in operations
    with pytest.raises(KeyError):
        operations["users.vanish"]


def test_a_record_says_what_there_is_to_know() -> None:
    record = portkey_admin.operations()["workspaces.members.add"]
    assert (record.method, record.path) == ("POST", "/admin/workspaces/{workspaceId}/users")
    assert record.scopes == ("workspace_users.create",)
    assert "organisation-service" in record.keys
    assert (record.paging, record.idempotent) == (None, False)
    assert record.facade == "workspaces.members.add"
    assert record.call is api.workspaces_members_add
    assert portkey_admin.operations()["workspaces.list"].paging is not None


def test_a_record_is_frozen() -> None:
    record = portkey_admin.operations()["users.get"]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        record.id = "users.put"  # type: ignore[misc]


def test_friendly_methods_take_the_ids_of_the_path_in_their_order() -> None:
    def positional(function: Callable[..., Any]) -> list[str]:
        parameters = inspect.signature(function).parameters.values()
        return [each.name for each in parameters if each.kind is each.POSITIONAL_ONLY]

    client = portkey_admin.PortkeyAdmin(API_KEY)
    friendly = {id: record for id, record in portkey_admin.operations().items() if record.facade}
    assert {id: positional(attrgetter(id)(client)) for id in friendly} == {
        id: positional(record.call)[1:] for id, record in friendly.items()
    }


def test_what_has_no_friendly_method_says_so() -> None:
    without = [record.id for record in portkey_admin.operations().values() if record.facade is None]
    assert not [id for id in without if id.startswith(HERE)]
    client: Any = portkey_admin.PortkeyAdmin(API_KEY)
    for id in without:
        with pytest.raises(AttributeError):
            attrgetter(id)(client)


def test_looking_at_one_operation_loads_only_those_of_its_resource() -> None:
    code = (
        "import sys, portkey_admin; portkey_admin.operations()['users.get'];"
        "print(*[name for name in sys.modules if name.startswith('portkey_admin_api.api.')])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["portkey_admin_api.api.users"]
