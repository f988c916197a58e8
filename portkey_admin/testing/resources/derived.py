"""Operations without rules of their own: what is created can be listed, read, updated and deleted.

A new operation of the API works on the plane immediately, within the limits of its description: ids and times
are generated, fields of the body are stored and returned if the response has them. The plane does not know
anything else, such as effects on other resources; `statistics().simulated` counts these responses.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from typing import Any

from portkey_admin.testing.plane.description import Described, Spec
from portkey_admin.testing.plane.organisation import Handler, PlaneCall
from portkey_admin.testing.plane.refusals import not_found
from portkey_admin.testing.plane.state import Row, Table
from portkey_admin.testing.resources.resource import listing
from portkey_admin.testing.resources.samples import instance, properties, resolved

TABLE = "simulated"


def table() -> Table:
    """Return an empty table for the rows of these operations."""
    return Table(grouped=("of", "workspace_id"))


def handlers(spec: Spec, *, without: Container[str]) -> dict[str, Handler]:
    """Return a handler for each operation, except those that have one."""
    described = spec.operations.items()
    return {id: _handler_for(spec, operation) for id, operation in described if id not in without}


def _handler_for(spec: Spec, described: Described) -> Handler:
    """Return a handler that is based only on the description of an operation."""
    ends_with_parameter = described.path.endswith("}")
    by_shape = {
        ("POST", False): _create,
        ("GET", True): _get,
        ("PUT", True): _update,
        ("PATCH", True): _update,
        ("DELETE", True): _delete,
    }
    act = by_shape.get((described.method, ends_with_parameter), _answer)
    if described.method == "GET" and described.facts.paging is not None:
        act = _list

    def handler(call: PlaneCall) -> object:
        return act(call, _Derived(spec, described))

    return handler


class _Derived:
    """The response and the path of an operation in the description."""

    def __init__(self, spec: Spec, described: Described) -> None:
        self._document = spec.document
        self._described = described

    def place(self, call: PlaneCall, *, one: bool) -> str:
        """Return the path of the collection that an operation works on, with the outer ids filled in."""
        path = self._described.path.rpartition("/")[0] if one else self._described.path
        return re.sub(r"\{([^}]*)\}", lambda match: call.path[match[1]], path)

    def answer(self, known: Mapping[str, Any]) -> Any:
        """Return a response that matches the description and contains the known fields."""
        if self._described.answer is None:
            return {}
        return instance(self._document, {"$ref": self._described.answer}, known)

    def row(self, rows: str, known: Mapping[str, Any]) -> Any:
        """Return the known fields of a row in the form of a list."""
        node: Mapping[str, Any] = {"$ref": self._described.answer}
        for name in rows.split("."):
            node = properties(self._document, node)[name]
        return instance(self._document, resolved(self._document, node).get("items", {}), known)

    def find(self, call: PlaneCall) -> Row:
        """Return the row that the last parameter of the path names."""
        last = re.findall(r"\{([^}]*)\}", self._described.path)[-1]
        reference, place = call.path[last], self.place(call, one=True)
        for row in call.organisation[TABLE].where("of", place):
            if reference in (row["id"], row["known"].get("slug")):
                call.caller.enter(row["workspace_id"])
                return row
        raise not_found(self._described.id.split(".")[0].replace("_", " ").rstrip("s"))


def _create(call: PlaneCall, shape: _Derived) -> object:
    now = call.organisation.now()
    body = dict(call.body) if isinstance(call.body, dict) else {}
    known = {
        "id": call.organisation.mint.id(),
        "slug": call.organisation.mint.slug("", str(body.get("name", "simulated"))),
        "organisation_id": call.organisation.id,
        "status": "active",
        "created_at": now,
        "last_updated_at": now,
        **body,
    }
    named = body.get("workspace_id")
    workspace_id = call.find("workspaces", named)["id"] if named else call.caller.workspace_id
    row = {
        "id": known["id"],
        "of": shape.place(call, one=False),
        "workspace_id": workspace_id,
        "known": known,
    }
    call.organisation[TABLE].add(row)
    return shape.answer(known)


def _list(call: PlaneCall, shape: _Derived) -> object:
    paging = call.operation.paging
    rows = [
        row
        for row in call.organisation[TABLE].where("of", shape.place(call, one=False))
        if call.caller.workspace_id in (None, row["workspace_id"])
    ]
    if paging is None or not paging.rows:
        return [row["known"] for row in rows]
    key = paging.rows[0]
    return listing(call, rows, lambda call, row: shape.row(key, row["known"]))


def _get(call: PlaneCall, shape: _Derived) -> object:
    return shape.answer(shape.find(call)["known"])


def _update(call: PlaneCall, shape: _Derived) -> object:
    row = shape.find(call)
    said = call.body if isinstance(call.body, dict) else {}
    known = {**row["known"], **said, "last_updated_at": call.organisation.now()}
    call.organisation[TABLE].change(row, {"known": known})
    return shape.answer(known)


def _delete(call: PlaneCall, shape: _Derived) -> object:
    row = shape.find(call)
    call.organisation[TABLE].remove(row)
    return shape.answer(row["known"])


def _answer(call: PlaneCall, shape: _Derived) -> object:
    return shape.answer(call.body if isinstance(call.body, dict) else {})
