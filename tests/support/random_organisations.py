"""Random manifests, and servers that answer in every form that the API is reported to have."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import attrs
from hypothesis import strategies as st

from portkey_admin import CallNext, Middleware, Request, Response

NAMES = ("Ads", "Café", "Maps", "North sea")
PEOPLE = ("ada@example.com", "Bob@example.com", "eve@example.com")
_FEW = ("one", "two", "three")

_BUILT_IN = ("gpt-4o", "gpt-4o-mini")
_PRICED = ("request_token", "response_token", "cache_read_input_token", "cache_write_input_token")
_CHECK = {"checks": [{"id": "default.wordCount"}]}

Draw = Callable[[st.SearchStrategy[Any]], Any]


def some(*values: Any) -> st.SearchStrategy[Any]:
    """Return one of these."""
    return st.sampled_from(values)


def _subset(values: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=len(values))


def _optional(draw: Draw, thing: dict[str, Any], fields: dict[str, st.SearchStrategy[Any]]) -> dict[str, Any]:
    return thing | {name: draw(values) for name, values in fields.items() if draw(st.booleans())}


_LIMIT = some(
    {"type": "cost", "credit_limit": 5},
    {"type": "cost", "credit_limit": 7.5, "alert_threshold": 2, "periodic_reset": "monthly"},
    {"type": "tokens", "credit_limit": 100, "periodic_reset_days": 9},
)
_RATES = some(
    [{"type": "requests", "unit": "rpm", "value": 60}],
    [{"type": "tokens", "unit": "rpd", "value": 9}, {"type": "requests", "unit": "rpm", "value": 6}],
    None,
)
_METADATA = some({"team": "a"}, {"team": "b", "cost": "42"}, {})


@st.composite
def organisations(draw: Draw) -> dict[str, Any]:
    """Return a manifest as data, in which all that is referred to is listed."""
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=1, max_size=3))
    document: dict[str, Any] = {"workspaces": [_workspace(draw, name) for name in names]}
    if draw(st.booleans()):
        document["people"] = [
            {
                "email": email,
                "role": draw(some("member", "admin")),
                "workspaces": {name: draw(some("member", "manager")) for name in draw(_subset(tuple(names)))},
            }
            for email in draw(_subset(PEOPLE))
        ]
    if draw(st.booleans()):
        document["integrations"] = [
            {
                "slug": slug,
                "name": draw(some("Cloud", "House")),
                "ai_provider_id": "openai",
                "key": {"env": "PATH"},
                "workspaces": draw(some("all", draw(_subset(tuple(names))))),
                **_models(draw),
            }
            for slug in draw(_subset(("cloud", "house")))
        ]
    shared = [each["slug"] for each in document.get("integrations", ())]
    for workspace in document["workspaces"] if shared else ():
        named = draw(_subset(tuple(shared)))
        workspace["integrations"] += [draw(some(each, {"integration": each})) for each in named]
    if draw(st.booleans()):
        document["mcp_integrations"] = [
            {
                "slug": "desk",
                "name": draw(some("Desk", "Front desk")),
                "url": "https://mcp.example.com",
                "auth_type": "none",
                "transport": "http",
                "workspaces": draw(_subset(tuple(names))),
                "capabilities": _capabilities(draw),
            }
        ]
    if draw(st.booleans()):
        checks = draw(_subset(_FEW))
        document["guardrails"] = [{"name": each, **_CHECK, "actions": {"deny": True}} for each in checks]
        document["organisation_defaults"] = {
            "input_guardrails": draw(_subset(tuple(checks))) if checks else [],
            "output_guardrails": draw(_subset(tuple(checks))) if checks else [],
        }
    return document


def _models(draw: Draw) -> dict[str, Any]:
    prices = {name: {"price": draw(some(0.5, 2))} for name in draw(_subset(_PRICED))}
    priced = {"type": "static", "pay_as_you_go": prices}
    listed: list[Any] = [{"slug": each, "enabled": draw(st.booleans())} for each in draw(_subset(_BUILT_IN))]
    listed += [
        _optional(draw, {"slug": each, "is_custom": True}, {"pricing_config": st.just(priced)})
        for each in draw(_subset(_FEW))
    ]
    return {"models": listed, "allow_all_models": draw(st.booleans())}


def _capabilities(draw: Draw) -> list[Any]:
    return [
        draw(some(each, {"name": each, "enabled": False}, {"name": each, "type": "prompt"}))
        for each in draw(_subset(_FEW))
    ]


def _workspace(draw: Draw, name: str) -> dict[str, Any]:
    guardrails, configs = draw(_subset(_FEW)), draw(_subset(_FEW))
    made = _optional(
        draw,
        {"name": name},
        {
            "description": some("old", "new"),
            "icon": some("🚀", None),
            "usage_limits": some([{"type": "cost", "credit_limit": 50}], None),
            "rate_limits": _RATES,
            "labels": st.builds(lambda names: [{"name": each} for each in names], _subset(_FEW)),
            "collections": some([{"name": "outer"}, {"name": "inner", "parent_collection_id": "outer"}], []),
        },
    )
    if draw(st.booleans()):
        defaults: dict[str, Any] = {"metadata": draw(_METADATA)}
        defaults |= {"input_guardrails": draw(_subset(tuple(guardrails)))} if guardrails else {}
        defaults |= {"user_api_key_config": draw(some(*configs))} if configs and draw(st.booleans()) else {}
        made["defaults"] = defaults
    made["guardrails"] = [
        {
            "name": each,
            "checks": [
                {"id": "default.wordCount", "parameters": draw(some({"maxWords": 9}, {"minWords": 1}))}
            ],
            "actions": draw(some({"deny": True}, {"deny": False, "on_fail": {"feedback": {"value": -1}}})),
        }
        for each in guardrails
    ]
    made["configs"] = [
        {
            "name": each,
            "config": {
                "retry": {"attempts": draw(some(1, 2))},
                "input_guardrails": draw(_subset(tuple(guardrails))) if guardrails else [],
            },
        }
        for each in configs
    ]
    made["api_keys"] = [
        _optional(
            draw,
            {"name": each, "scopes": draw(some([], ["completions.write"], ["logs.list", "logs.view"]))},
            {
                "usage_limits": _LIMIT,
                "rate_limits": _RATES,
                "description": some("a", "b"),
                "alert_emails": some(["b@example.com", "A@example.com"], []),
                "expires_at": some("2027-12-31T23:59:59Z", "2027-12-31T23:59:59.250+00:00"),
                "defaults": st.just(
                    {"metadata": draw(_METADATA), "config_id": draw(some(*configs)) if configs else None}
                ),
            },
        )
        for each in draw(_subset(_FEW))
    ]
    made["scim_mappings"] = [
        {"scim_group_name": each, "role": draw(some("member", "manager"))} for each in draw(_subset(_FEW))
    ]
    made["integrations"] = [
        {
            "slug": f"own-{each}-{NAMES.index(name)}",
            "name": draw(some("Own", "Mine")),
            "ai_provider_id": "openai",
            "key": {"env": "PATH"},
            **_models(draw),
        }
        for each in draw(_subset(("one",)))
    ]
    made["usage_limit_policies"] = [
        {
            "name": each,
            "type": "cost",
            "credit_limit": draw(some(5, 6)),
            "conditions": [{"key": "workspace_id", "value": draw(some(name, [name], "${workspace.id}"))}],
            "group_by": [{"key": "api_key"}],
        }
        for each in draw(_subset(("one",)))
    ]
    return made


class Forms(Middleware):
    """Rewrites answers into forms that the API is reported to have."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names

    async def around_attempt(self, request: Request, call_next: CallNext) -> Response:
        """Send a request, and return its answer in another form."""
        got = await call_next(request)
        reads = request.operation.endswith((".list", ".get"))
        if not reads or got.status >= 300 or not got.content:
            return got
        return attrs.evolve(got, content=json.dumps(self._rewritten(json.loads(got.content))).encode())

    def _rewritten(self, value: Any) -> Any:
        if isinstance(value, list):
            items = [self._rewritten(each) for each in value]
            texts = all(isinstance(each, dict) for each in items)
            return items[::-1] if "reversed" in self._names and texts else items
        if isinstance(value, dict):
            made = {name: self._rewritten(each) for name, each in value.items()}
            if "no_total" in self._names:
                made.pop("total", None)
            for name in ("workspace_id", "description") if "empty_text" in self._names else ():
                made = {**made, name: ""} if name in made and made[name] is None else made
            return made | ({"fresh": {"new": 1}} if "unknown_fields" in self._names and "id" in made else {})
        if "floats" in self._names and isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        return value


FORMS = ("reversed", "no_total", "empty_text", "unknown_fields", "floats")
