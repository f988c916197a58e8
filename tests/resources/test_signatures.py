"""What `help()` and its like show of the friendly methods."""

from __future__ import annotations

import inspect
import pydoc
import subprocess
import sys
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypedDict

import pytest
from docs_site.parameters import parameters_of
from sending import API_KEY

from portkey_admin import PortkeyAdmin, operations
from portkey_admin.resources._resource import Resource
from portkey_admin.resources.api_keys import ApiKeys
from portkey_admin_api import api
from portkey_admin_api.types import Operation

if TYPE_CHECKING:
    from typing import NotRequired, Required, Unpack

PORTKEY = PortkeyAdmin(API_KEY, base_url="https://api.example.com/v1")


class Parts(TypedDict, total=False):
    name: Required[str]
    size: NotRequired[int | None]
    colour: str
    weight: Required[float]


class Whole(TypedDict):
    thing_id: str
    size: NotRequired[int]


class Things(Resource):
    async def make(self, thing_id: str, /, how: str = "well", **body: Unpack[Parts]) -> Parts:
        raise NotImplementedError

    async def change(self, thing_id: str, /, **query: Unpack[Whole]) -> None:
        raise NotImplementedError

    def _hidden(self, **body: Unpack[Parts]) -> None:
        raise NotImplementedError


def method_of(id: str) -> Callable[..., Any]:
    method: Callable[..., Any] = attrgetter(id)(PORTKEY)
    return method


def test_every_field_is_shown_with_its_type_and_those_that_are_required_first() -> None:
    shown = (
        "(thing_id: str, /, how: str = 'well', *,"
        " name: str, weight: float, size: int | None = ..., colour: str = ...)"
    )
    assert str(inspect.signature(Things(PORTKEY.transport).make)) == f"{shown} -> Parts"
    assert str(inspect.signature(Things.make)) == f"(self, {shown[1:]} -> Parts"


def test_a_field_that_is_called_as_an_id_is_shown_beside_it() -> None:
    shown = "(thing_id_: str, /, *, thing_id: str, size: int = ...) -> None"
    assert str(inspect.signature(Things(PORTKEY.transport).change)) == shown


def test_private_methods_stay_as_they_are() -> None:
    assert "body" in inspect.signature(Things._hidden).parameters


def test_signatures_are_there_for_those_who_bind_and_change_them() -> None:
    signature = inspect.signature(Things.make)
    assert signature.bind(None, "t-1", name="x", weight=1).arguments["name"] == "x"
    with pytest.raises(TypeError, match="nmae"):
        signature.bind(None, "t-1", name="x", weight=1, nmae="x")
    assert str(signature.replace(return_annotation=int)).endswith("-> int")
    assert signature == inspect.signature(Things.make)
    assert signature.parameters["size"].default is not None


def shows_all_that_its_operation_takes(id: str) -> bool:
    """Nothing hides behind `**body`, and what the operation takes is there."""
    operation: Operation[Any] = api.operation(id)
    signature = inspect.signature(method_of(id))
    free = [each.name for each in signature.parameters.values() if each.kind is each.VAR_KEYWORD]
    open_body = operation.body is not None and operation.body.open
    shown = {name.rstrip("_") for name in signature.parameters}
    wanted: set[str] = set(operation.query.kinds if operation.query else ())
    if operation.body is not None and operation.body.root == "object" and not open_body:
        wanted |= set(operation.body.kinds)
    return (
        bool(free) == open_body
        and wanted <= shown
        and len(signature.parameters) >= len(operation.path_params)
    )


def describes_every_field_and_gives_required_ones_no_default(id: str) -> bool:
    operation: Operation[Any] = api.operation(id)
    method: Any = method_of(id)
    signature, written = inspect.signature(method), method.__func__.__code__.co_varnames
    required = {*(operation.query.required if operation.query else ())}
    required |= {*(operation.body.required if operation.body else ())}
    required -= {"organisation_id"} if id == "audit_logs.list" else set()  # the key tells it
    return all(
        (shown.default is shown.empty) == each.required
        and shown.kind is shown.KEYWORD_ONLY
        and (each.required or each.name not in required)
        and bool(each.about and each.type)
        for each in parameters_of(method)
        if each.name not in written and not each.in_path
        for shown in [signature.parameters[each.name]]
    )


@pytest.mark.parametrize(
    "is_right",
    [shows_all_that_its_operation_takes, describes_every_field_and_gives_required_ones_no_default],
)
def test_a_method_is_shown_as_it_is(is_right: Callable[[str], bool]) -> None:
    assert [id for id in operations() if not is_right(id)] == []


def test_parameters_say_where_they_go_and_what_they_are() -> None:
    first, *others = parameters_of(PORTKEY.workspaces.members.list)
    assert (first.name, first.in_path, first.required, first.type) == ("workspace_id", True, True, "str")
    assert "workspace" in first.about
    assert not any(each.in_path for each in others)
    name = next(each for each in parameters_of(PORTKEY.workspaces.create) if each.name == "name")
    assert (name.in_path, name.required, name.type) == (False, True, "str")
    assert name.about


def test_a_method_for_one_case_of_an_operation_is_described_as_well() -> None:
    assert all(each.about for each in parameters_of(ApiKeys.create_workspace_user))


def test_help_shows_the_fields() -> None:
    text = pydoc.plain(pydoc.render_doc(PORTKEY.workspaces.create))
    # CPython 3.13 puts each parameter on a line of its own.
    assert "create(*, name: str, description: str = ...," in " ".join(text.split()).replace("( ", "(")
    assert "Create a workspace." in text


def test_signatures_cost_nothing_before_somebody_looks() -> None:
    """No model is loaded by loading a resource."""
    script = (
        "import sys, portkey_admin.resources.workspaces\n"
        "print(*[n for n in sys.modules if n.startswith('portkey_admin_api.models.')])"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout.split() == []
