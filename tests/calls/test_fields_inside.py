"""What is refused further inside a body: in its objects, lists and maps, with the path of the field."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from portkey_admin.calls.fields import check_kind, plain_json
from portkey_admin.calls.request import prepare
from portkey_admin.errors import InvalidFieldError
from portkey_admin_api import api, models
from portkey_admin_api.types import Fields, Operation

LOG = {"request": {"url": "https://example.com", "body": {}}, "response": {"body": {}}}

# Schemas of our own, for what no body of the API has yet.
SCHEMAS = {
    "Rule": Fields(
        kinds={"name": "string", "terms": "array", "until": "string|null"},
        entries={"terms": "Rule|number"},
        required=("name", "until"),
    ),
    "Span": Fields(kinds={"seconds": "number"}),
    "Label": Fields(kinds={"text": "string"}, entries={"": "Span"}, open=True),
}
BODY = Fields(
    kinds={
        "rule": "Rule",
        "one_or_many": "Span|array",
        "spans": "object",
        "label": "Label",
        "either": "object",
        "sizes": "array",
        "tables": "array",
        "free": "object",
    },
    entries={"one_or_many": "Span", "spans": "Span", "sizes": "string|null", "tables": "object"},
)


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch) -> Callable[[object], object]:
    monkeypatch.setattr(models, "fields", SCHEMAS.__getitem__)
    operation: Operation[Any] = Operation(
        id="rules.create", method="POST", path="/rules", summary="", body=BODY
    )
    return lambda body: prepare(operation, (), None, body).body


@pytest.mark.parametrize(
    ("operation", "body", "says"),
    [
        ("workspaces.create", {"name": None}, "'name' must be a string, not None"),
        ("workspaces.create", {"defaults": []}, "missing required field 'name'"),
        (
            "workspaces.create",
            {"name": "x", "defaults": {"metadata": []}},
            "'defaults.metadata' must be an object",
        ),
        (
            "workspaces.create",
            {"name": "x", "defaults": {"metadata": {"a": 1}}},
            "'defaults.metadata.a' must be a string",
        ),
        (
            "workspaces.create",
            {"name": "x", "usage_limits": ["a"]},
            "'usage_limits[0]' must be an object (a dict), not str",
        ),
        (
            "workspaces.create",
            {"name": "x", "usage_limits": [["a"]]},
            "'usage_limits[0]' must be an object (a dict), not list",
        ),
        (
            "workspaces.create",
            {"name": "x", "usage_limits": [None]},
            "'usage_limits[0]' must be an object (a dict), not None",
        ),
        (
            "workspaces.create",
            {"name": "x", "usage_limits": [{"credit_limit": 1}, {"credit_limt": 1}]},
            "unknown field 'usage_limits[1].credit_limt'; did you mean 'credit_limit'? it takes credit_limit",
        ),
        (
            "workspaces.create",
            {"name": "x", "usage_limits": [{"type_": "cost"}]},
            "unknown field 'usage_limits[0].type_'; did you mean 'type'?",
        ),
        (
            "workspaces.create",
            {"name": "x", "usage_limits": [{"credit_limit": "1"}]},
            "'usage_limits[0].credit_limit' must be a number, not str",
        ),
        ("workspaces.create", {"name": "x", "users": [1]}, "'users[0]' must be a string, not int"),
        ("workspaces.create", {"name": "x", "users": ["a", None]}, "'users[1]' must be a string, not None"),
        ("workspaces.members.add", {"users": ["abc"]}, "'users[0]' must be an object (a dict), not str"),
        ("workspaces.members.add", {"users": [{"id": "x"}]}, "missing required field 'users[0].role'"),
        ("workspaces.members.add", {"users": [{}]}, "missing required fields 'users[0].id', 'users[0].role'"),
        (
            "workspaces.members.add",
            {"users": [{"id": "x", "role": None}]},
            "'users[0].role' must be a string, not None",
        ),
        (
            "workspaces.members.add",
            {"users": [{"id": "x", "role": "member", "extra": 1}]},
            "unknown field 'users[0].extra'; it takes id, role",
        ),
        (
            "integrations.create",
            {"name": "x", "ai_provider_id": "openai", "configurations": []},
            "'configurations' must be an object",
        ),
        ("logs.create", {**LOG, "metadata": {"team": 1}}, "'metadata.team' must be a string, not int"),
        ("logs.create", [LOG, {"request": LOG["request"]}], "missing required field 'body[1].response'"),
        (
            "logs.create",
            [{**LOG, "respnse": {}}],
            "unknown field 'body[0].respnse'; did you mean 'response'?",
        ),
        (
            "logs.create",
            [{**LOG, "metadata": {"trace_id": 1}}],
            "'body[0].metadata.trace_id' must be a string, not int",
        ),
        ("logs.create", [LOG, "log"], "'body[1]' must be an object (a dict), not str"),
    ],
)
def test_what_does_not_fit_further_inside_is_refused(operation: str, body: Any, says: str) -> None:
    called = api.operation(operation)
    with pytest.raises(InvalidFieldError) as caught:
        prepare(called, ["x"] * len(called.path_params), None, body)
    assert isinstance(caught.value, TypeError)
    assert str(caught.value).startswith(f"{operation}: ")
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("operation", "body"),
    [
        ("workspaces.create", {"name": "x", "defaults": {"metadata": {"team": "a", "city": None}}}),
        ("workspaces.create", {"name": "x", "defaults": None, "usage_limits": None, "users": None}),
        (
            "workspaces.create",
            {"name": "x", "usage_limits": [{"credit_limit": 1, "type": "words", "periodic_reset": None}]},
        ),
        (
            "workspaces.create",
            {"name": "x", "usage_limits": [{"credit_limit": None}], "users": [], "rate_limits": []},
        ),
        ("workspaces.members.add", {"users": [{"id": "x", "role": "owner of all"}]}),
        (
            "integrations.create",
            {"name": "x", "ai_provider_id": "openai", "configurations": {"any_name": [1]}},
        ),
        (
            "mcp_integrations.create",
            {
                "name": "x",
                "url": "https://example.com",
                "auth_type": "none",
                "transport": "http",
                "configurations": {"any_name": [1]},
            },
        ),
        ("configs.create", {"name": "x", "config": {"retry": {"attempts": [1, None]}}}),
        ("logs.create", {**LOG, "metadata": {"trace_id": "1", "team": "a"}}),
        ("logs.create", [LOG, LOG]),
    ],
)
def test_what_fits_further_inside_is_sent_as_given(operation: str, body: Any) -> None:
    called = api.operation(operation)
    content = prepare(called, ["x"] * len(called.path_params), None, body).content
    assert json.loads(content or b"") == body


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (
            {
                "rule": {
                    "name": "a",
                    "until": None,
                    "terms": [1, {"name": "b", "until": None, "terms": [{"name": "c"}]}],
                }
            },
            "missing required field 'rule.terms[1].terms[0].until'",
        ),
        ({"rule": {"name": None, "until": None}}, "'rule.name' must be a string, not None"),
        (
            {"rule": {"name": "a", "until": None, "terms": ["b"]}},
            "'rule.terms[0]' must be an object (a dict) or a number, not str",
        ),
        ({"one_or_many": {"secnds": 1}}, "unknown field 'one_or_many.secnds'; did you mean 'seconds'?"),
        ({"one_or_many": [{"secnds": 1}]}, "unknown field 'one_or_many[0].secnds'; did you mean 'seconds'?"),
        ({"one_or_many": "1s"}, "'one_or_many' must be an object (a dict) or a list, not str"),
        ({"spans": {"long": {"seconds": "9"}}}, "'spans.long.seconds' must be a number, not str"),
        ({"spans": {"long": 9}}, "'spans.long' must be an object (a dict), not int"),
        ({"label": {"text": 1}}, "'label.text' must be a string, not int"),
        ({"label": {"other": {"secnds": 1}}}, "unknown field 'label.other.secnds'; did you mean 'seconds'?"),
        ({"either": [1]}, "'either' must be an object (a dict), not list"),
        ({"sizes": ["s", 1]}, "'sizes[1]' must be a string, not int"),
    ],
)
def test_every_form_of_schema_is_looked_into(
    own: Callable[[object], object], body: object, says: str
) -> None:
    with pytest.raises(InvalidFieldError) as caught:
        own(body)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    "body",
    [
        {"rule": {"name": "a", "until": None, "terms": [1, {"name": "b", "until": "x", "terms": None}]}},
        {"one_or_many": {"seconds": 1}},
        {"one_or_many": [{"seconds": 1}, {}]},
        {"spans": {"long": {"seconds": 9}, "short": None}},
        {"label": {"text": "a", "other": {"seconds": 1}, "none": None}},
        {"either": {"any": [{"thing": None}]}},
        {"sizes": ["s", None]},
        {"tables": [{"any": 1}]},
        {"free": {"any": [{"thing": None}]}},
    ],
)
def test_every_form_of_schema_takes_what_fits(own: Callable[[object], object], body: object) -> None:
    assert own(body) == body


def test_a_value_has_at_most_64_levels_and_is_made_plain() -> None:
    def nested(levels: int, name: str | None) -> object:
        return [] if not levels else {name: nested(levels - 1, name)} if name else [nested(levels - 1, name)]

    endless: dict[str, object] = {}
    endless["a"] = endless
    for name in (None, "a"):
        assert plain_json("rules.create", "free", nested(63, name)) == nested(63, name)
        for wrong in (nested(64, name), endless):
            with pytest.raises(InvalidFieldError, match=r"nested too deeply; does it contain itself\?$"):
                plain_json("rules.create", "free", wrong)
    for text in ("Lamp", "Grüße"):
        assert type(plain_json("rules.create", "free", type("Name", (str,), {})(text))) is str
    with pytest.raises(InvalidFieldError, match=r"^rules\.create: 'free' must be a string, not None$"):
        check_kind("rules.create", "free", None, "string")


def test_only_schemas_that_a_body_holds_are_loaded() -> None:
    script = """
import sys
from portkey_admin.calls.request import prepare
from portkey_admin_api import api
loaded = lambda: {name for name in sys.modules if name.startswith("portkey_admin_api.models.")}
create = api.operation("workspaces.create")
prepare(create, (), None, {"name": "x"})
assert not loaded(), loaded()
prepare(create, (), None, {"name": "x", "usage_limits": [{"credit_limit": 1}]})
assert loaded() == {"portkey_admin_api.models.usage_limit"}, loaded()
"""
    subprocess.run([sys.executable, "-c", script], check=True)


def test_a_list_or_an_object_is_sent_as_the_text_that_the_api_has() -> None:
    messages = [{"role": "user", "content": "Grüße, {{name}}"}]
    needed = {"name": "x", "collection_id": "c", "parameters": {}, "virtual_key": "v"}
    create = api.operation("prompts.create")
    for given, sent in (
        (messages, '[{"role":"user","content":"Grüße, {{name}}"}]'),
        ({"a": 1}, '{"a":1}'),
        ("plain {{name}}", "plain {{name}}"),
    ):
        assert (
            json.loads(prepare(create, (), None, {**needed, "string": given}).content or b"")["string"]
            == sent
        )
    assert isinstance(messages, list)
    with pytest.raises(InvalidFieldError, match="'string' must be a string or a list or object, not int"):
        prepare(create, (), None, {**needed, "string": 5})
