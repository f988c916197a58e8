"""Every operation as if it were new: answered by its shape alone, within the description."""

from __future__ import annotations

from typing import Any

import pytest
from plane_conversation import conversation, faults, spec
from spec.samples import sample

from portkey_admin.testing import Behaviour
from portkey_admin.testing.plane.description import Described
from portkey_admin.testing.plane.routing import PREFIX
from portkey_admin.testing.resources.samples import resolved

# The verbs in the order of a thing's life: what is made is there to be read, and goes last.
_LIFE = ("POST", "GET", "PUT", "PATCH", "DELETE")


def _schema(pointer: str) -> Any:
    return resolved(spec().document, {"$ref": pointer})


def _sampled(pointer: str) -> Any:
    return sample(_schema(pointer), spec().document["components"]["schemas"])


def _request(operation: Described, made: dict[str, str]) -> tuple[str, dict[str, Any], Any]:
    """Return the path of a request, with ids of what was made, its query and its body."""
    path = ""
    for part in operation.path.split("/")[1:]:
        name = part.strip("{}")
        stated = next((each for each in operation.parameters if each.name == name), None)
        known = "x" if stated is None else str(_sampled(stated.pointer))
        path += f"/{made.get(path, known) if part.startswith('{') else part}"
    query = {
        each.name: _sampled(each.pointer)
        for each in operation.parameters
        if each.place == "query" and each.required
    }
    return path, query, None if operation.body is None else _sampled(operation.body)


async def test_an_operation_that_nobody_wrote_rules_for_is_answered_as_described(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("portkey_admin.testing.app.HANDLERS", {})
    complaints, made, found = [], dict[str, str](), 0
    async with conversation(behaviour=Behaviour(default_workspace=True)) as api:
        (workspace,) = [row["id"] for row in api.plane.snapshot()["tables"]["workspaces"]]
        for operation in sorted(spec().operations.values(), key=lambda each: _LIFE.index(each.method)):
            path, query, body = _request(operation, made)
            if isinstance(body, dict):
                body |= {"workspace_id": workspace} if "workspace_id" in body else {}
            prefix = "" if operation.public else PREFIX
            url = api.plane.base_url.removesuffix(PREFIX) + prefix + path
            answer = await api.http.request(operation.method, url, params=query, json=body)
            if answer.status_code == 400 and isinstance(body, dict) and operation.body is not None:
                # Rules about limits hold for every operation, and all the fields at once break some.
                needed = {name: body[name] for name in _schema(operation.body).get("required", ())}
                answer = await api.http.request(operation.method, url, params=query, json=needed)
            told = f"{operation.id}: {answer.status_code}"
            if answer.status_code not in (200, 403, 404):
                complaints.append(f"{told} {answer.text[:200]}")
                continue
            if answer.status_code == 200:
                found += 1
                wrong = faults(operation.method, path, 200, answer.json()) if not operation.public else []
                complaints += [f"{told}: {each}" for each in wrong]
                if operation.method == "POST" and isinstance(answer.json(), dict):
                    made[path] = str(answer.json().get("id") or answer.json().get("slug") or "x")
        simulated = api.plane.statistics().simulated
    assert not complaints, "\n".join(complaints)
    assert len(simulated) == len(spec().operations)
    assert found > 120
