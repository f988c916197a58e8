"""Random things of every kind, and random wishes about them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs
from hypothesis import strategies as st

Home = Mapping[str, str]
Strategy = st.SearchStrategy[Any]

_WORD = st.sampled_from(["alpha", "beta", "gamma \u00e9", "x" * 40])
_MAP = st.dictionaries(st.sampled_from(["team", "cost_centre", "env"]), _WORD, max_size=3)
_TRANSITION = {"key_transition_period_ms": st.just(1_800_000)}
_TIME = st.sampled_from(["2031-01-01T00:00:00Z", "2031-01-01T01:00:00.500+01:00", "2032-02-03T04:05:06.789Z"])


def some(required: Mapping[str, Strategy], optional: Mapping[str, Strategy]) -> Strategy:
    """Draw an object with all of the required fields and some of the others."""
    return st.fixed_dictionaries(dict(required), optional=dict(optional))


def distinct(entry: Strategy, *keys: str, most: int = 2) -> Strategy:
    """Draw a list whose entries differ in these fields."""
    return st.lists(entry, max_size=most, unique_by=lambda item: tuple(item.get(key) for key in keys))


def _with_reset(limit: Mapping[str, Any], reset: Mapping[str, Any]) -> dict[str, Any]:
    return {**limit, **reset}


_RESET = st.sampled_from(
    [{}, {"periodic_reset": "monthly"}, {"periodic_reset": "weekly"}, {"periodic_reset_days": 30}]
)
_CREDIT = st.sampled_from([5, 6.5, 7.0])
LIMIT = st.builds(
    _with_reset,
    some(
        {"credit_limit": _CREDIT, "type": st.sampled_from(["cost", "tokens"])},
        {"alert_threshold": st.just(2)},
    ),
    _RESET,
)
LIMITS = distinct(LIMIT, "type")
RATE = some(
    {
        "type": st.sampled_from(["requests", "tokens"]),
        "unit": st.sampled_from(["rpm", "rph"]),
        "value": st.integers(1, 3),
    },
    {},
)
RATES = distinct(RATE, "type", "unit")
_CHECK = some(
    {"id": st.sampled_from(["default.contains", "default.wordCount"])},
    {
        "parameters": st.dictionaries(st.sampled_from(["words", "minWords"]), st.integers(1, 3)),
        "is_enabled": st.booleans(),
    },
)
_ACTIONS = some(
    {"deny": st.booleans()},
    {"async": st.booleans(), "onFail": st.sampled_from(["log", "block"]), "message": _WORD},
)
_CONDITION = some(
    {"key": st.sampled_from(["model", "metadata.team"]), "value": st.sampled_from(["a", "b", ["a", "b"]])}, {}
)
_CONDITIONS = st.lists(_CONDITION, min_size=1, max_size=2, unique_by=lambda item: item["key"])
_CONFIG = st.recursive(
    st.one_of(st.integers(0, 2), st.booleans(), st.sampled_from(["simple", "semantic"])),
    lambda inner: st.one_of(
        st.dictionaries(st.sampled_from(["retry", "cache", "mode"]), inner, min_size=1, max_size=2),
        st.lists(inner, min_size=1, max_size=2),
    ),
    max_leaves=4,
)  # fmt: skip


_CAPABILITY = some(
    {"type": st.just("tool"), "name": st.sampled_from(["find", "ask"]), "enabled": st.booleans()}, {}
)


@attrs.frozen(kw_only=True)
class Random:
    """How things of one kind are drawn. Values such as "{workspace}" stand for ids."""

    key: Mapping[str, Any]
    """What names it; "{name}" is another one in each example."""
    required: Mapping[str, Strategy] = attrs.field(factory=dict)
    """What a create takes in any case."""
    optional: Mapping[str, Strategy] = attrs.field(factory=dict)
    cleared: frozenset[str] = frozenset()
    """Fields that None clears."""
    alternatives: tuple[str, ...] = ()
    """Fields of which only one can be named."""
    renamed: bool = False
    """It can be found by its id, and be given another name."""

    def live(self) -> Strategy:
        """Draw what is there."""
        return some(self.required, self.optional).map(self._sensible)

    def wanted(self) -> Strategy:
        """Draw what is wanted then: some of the fields, and some of them cleared."""
        fields = {**self.required, **self.optional}
        wishes = {
            name: st.none() | value if name in self.cleared else value for name, value in fields.items()
        }
        return some({}, wishes).map(self._sensible)

    def _sensible(self, drawn: dict[str, Any]) -> dict[str, Any]:
        named = [name for name in self.alternatives if name in drawn]
        return {name: value for name, value in drawn.items() if name not in named[1:]}


_IN = {"workspace_id": "{workspace}"}

RANDOM: Mapping[str, Random] = {
    "workspaces": Random(
        key={"name": "{name}"},
        optional={
            "description": _WORD,
            "icon": st.sampled_from(["\U0001f680", "\U0001f9ed"]),
            "defaults": some({}, {"metadata": _MAP}),
            "usage_limits": LIMITS,
            "rate_limits": RATES,
            "settings": some({}, {"debug_log": st.integers(0, 1), "user_api_key_count": st.integers(1, 2)}),
            "security_settings": st.dictionaries(
                st.sampled_from(["membersWriteConfigs", "managersViewLogs", "membersViewKeys"]),
                st.booleans(),
                min_size=1,
            ),
        },
        cleared=frozenset({"usage_limits", "rate_limits"}),
        renamed=True,
    ),
    "people": Random(
        key={"email": "{name}@example.com"},
        required={"role": st.sampled_from(["admin", "member"])},
        optional={
            "workspaces": st.lists(
                some(
                    {
                        "id": st.sampled_from(["{workspace}", "{other_slug}"]),
                        "role": st.sampled_from(["admin", "manager", "member"]),
                    },
                    {},
                ),
                max_size=2,
                unique_by=lambda item: item["id"],
            )
        },
    ),
    "members": Random(
        key={**_IN, "user_id": "{user}"}, required={"role": st.sampled_from(["admin", "manager", "member"])}
    ),
    "api_keys": Random(
        key={**_IN, "type": "workspace", "sub_type": "service", "name": "{name}"},
        required={
            "scopes": st.lists(
                st.sampled_from(["logs.list", "completions.write", "configs.read"]), min_size=1, unique=True
            )
        },
        optional={
            "description": _WORD,
            "rate_limits": RATES,
            "usage_limits": LIMIT,
            "defaults": some(
                {},
                {
                    "metadata": _MAP,
                    "config_id": st.sampled_from(["{config}", "{config_slug}"]),
                    "allow_config_override": st.booleans(),
                },
            ),
            "alert_emails": st.lists(
                st.sampled_from(["a@example.com", "B@example.com"]), min_size=1, unique=True
            ),
            "expires_at": _TIME,
            "rotation_policy": st.one_of(
                some({"rotation_period": st.sampled_from(["weekly", "monthly"])}, _TRANSITION),
                some({"rotation_period_days": st.sampled_from([10, 20])}, _TRANSITION),
            ),
        },
        cleared=frozenset({"rate_limits", "usage_limits", "alert_emails", "expires_at", "rotation_policy"}),
        renamed=True,
    ),
    "configs": Random(
        key={**_IN, "name": "{name}"},
        required={
            "config": st.dictionaries(st.sampled_from(["retry", "cache", "targets"]), _CONFIG, max_size=3)
        },
        renamed=True,
    ),
    "integrations": Random(
        key={"slug": "{name}"},
        required={
            "name": _WORD,
            "ai_provider_id": st.just("bedrock"),
            "key": st.just("sk-invented-0123456789"),
        },
        optional={
            "description": _WORD,
            "configurations": some({"aws_region": st.sampled_from(["eu-west-1", "eu-north-1"])}, {}),
            "secret_mappings": st.lists(
                some(
                    {
                        "target_field": st.just("key"),
                        "secret_reference_id": st.sampled_from(["{vault}", "vault"]),
                    },
                    {"secret_key": st.sampled_from(["OPENAI", "AZURE"])},
                ),
                max_size=1,
            ),
            "pricing_adjustments": some(
                {},
                {
                    "multiplier": some(
                        {"default": st.sampled_from([1.5, 2])},
                        {"request_token": st.just(3), "image": some({}, {"default": st.just(2)})},
                    )
                },
            ),
            "tags": _MAP,
        },
    ),
    "providers": Random(
        key={**_IN, "slug": "{name}"},
        required={"name": _WORD, "integration_id": st.just("house")},
        optional={
            "note": _WORD,
            "usage_limits": LIMIT,
            "rate_limits": RATES,
            "expires_at": _TIME,
            "tags": _MAP,
        },
        cleared=frozenset({"note", "usage_limits", "rate_limits", "expires_at"}),
    ),
    "virtual_keys": Random(
        key={**_IN, "name": "{name}"},
        required={"provider": st.just("openai"), "key": st.just("sk-invented-0123456789")},
        optional={"note": _WORD, "usage_limits": LIMIT},
        cleared=frozenset({"note"}),
    ),
    "guardrails": Random(
        key={**_IN, "name": "{name}"},
        required={"checks": st.lists(_CHECK, min_size=1, max_size=3), "actions": _ACTIONS},
        renamed=True,
    ),
    "usage_limit_policies": Random(
        key={**_IN, "name": "{name}"},
        required={
            "type": st.just("cost"),
            "conditions": _CONDITIONS,
            "group_by": st.just([{"key": "api_key"}]),
            "credit_limit": _CREDIT,
        },
        optional={
            "alert_threshold": st.just(2),
            "periodic_reset": st.sampled_from(["monthly", "weekly"]),
            "description": _WORD,
        },
        cleared=frozenset({"alert_threshold", "periodic_reset", "description"}),
        renamed=True,
    ),
    "rate_limit_policies": Random(
        key={**_IN, "name": "{name}"},
        required={
            "type": st.just("requests"),
            "conditions": _CONDITIONS,
            "group_by": st.just([{"key": "api_key"}]),
            "unit": st.sampled_from(["rpm", "rpd"]),
            "value": st.integers(1, 3),
        },
        optional={"description": _WORD},
        renamed=True,
    ),
    "collections": Random(
        key={**_IN, "name": "{name}"},
        optional={"parent_collection_id": st.sampled_from(["{collection}", "{shelf_slug}"])},
    ),
    "labels": Random(
        key={**_IN, "name": "{name}"},
        optional={"description": _WORD, "color_code": st.sampled_from(["#ccc", "#ddd"])},
    ),
    "prompts": Random(
        key={"name": "{name}"},
        required={
            "collection_id": st.sampled_from(["{collection}", "{shelf_slug}"]),
            "string": st.sampled_from(["Hello {{who}}", "[1]", "{{#if a}}b{{/if}}"]),
            "parameters": st.dictionaries(st.sampled_from(["temperature", "top_p"]), st.integers(0, 2)),
            "virtual_key": st.sampled_from(["vk-a", "vk-b"]),
            "model": st.sampled_from(["gull-1", "gull-2"]),
        },
        optional={
            "tools": st.lists(st.just({"type": "function", "function": {"name": "f"}}), max_size=1),
            "functions": st.lists(st.just({"name": "f", "parameters": {}}), max_size=1),
            "template_metadata": _MAP,
        },
    ),
    "prompt_partials": Random(
        key={**_IN, "name": "{name}"}, required={"string": st.sampled_from(["Be kind.", "Be brief."])}
    ),
    "secret_references": Random(
        key={"slug": "{name}"},
        required={
            "name": _WORD,
            "manager_type": st.just("aws_sm"),
            "auth_config": some(
                {
                    "aws_auth_type": st.just("accessKey"),
                    "aws_region": st.sampled_from(["eu-west-1", "eu-north-1"]),
                    "aws_access_key_id": st.sampled_from(["AKIA-1", "AKIA-2"]),
                    "aws_secret_access_key": st.just("invented-secret"),
                },
                {},
            ),
            "secret_path": _WORD,
        },
        optional={
            "description": _WORD,
            "secret_key": st.sampled_from(["OPENAI", "AZURE"]),
            "allowed_workspaces": st.lists(
                st.sampled_from(["{workspace}", "{other_slug}"]), min_size=1, unique=True
            ),
            "allow_all_workspaces": st.just(True),
            "tags": _MAP,
        },
        alternatives=("allow_all_workspaces", "allowed_workspaces"),
        cleared=frozenset({"description", "secret_key"}),
    ),
    "mcp_integrations": Random(
        key={**_IN, "slug": "{name}"},
        required={
            "name": _WORD,
            "url": st.sampled_from(["https://a.example.com", "https://b.example.com"]),
            "auth_type": st.just("none"),
            "transport": st.sampled_from(["http", "sse"]),
        },
        optional={"description": _WORD},
    ),
    "mcp_servers": Random(
        key={**_IN, "slug": "{name}"},
        required={"name": _WORD, "mcp_integration_id": st.just("desk")},
        optional={"description": _WORD},
    ),
    "scim_mappings": Random(
        key={**_IN, "scim_group_name": "{name}"},
        required={"role": st.sampled_from(["admin", "manager", "member"])},
    ),
    "integration_workspaces": Random(
        key={"slug": "shared"},
        required={
            "workspaces": st.lists(
                some(
                    {"id": st.sampled_from(["{workspace}", "{other_slug}"]), "enabled": st.booleans()},
                    {"usage_limits": st.lists(LIMIT, max_size=1), "rate_limits": st.lists(RATE, max_size=1)},
                ),
                max_size=2,
                unique_by=lambda item: item["id"],
            )
        },
    ),
    "integration_models": Random(
        key={"slug": "house"},
        required={
            "models": distinct(
                some({"slug": st.sampled_from(["gpt-4o", "gpt-4o-mini"]), "enabled": st.booleans()}, {}),
                "slug",
            )
        },
    ),
    "mcp_integration_workspaces": Random(
        key={"slug": "common"},
        required={
            "workspaces": distinct(
                some({"id": st.sampled_from(["{workspace}", "{other_slug}"]), "enabled": st.booleans()}, {}),
                "id",
            )
        },
    ),
    "mcp_integration_capabilities": Random(
        key={"slug": "common"},
        required={"capabilities": distinct(_CAPABILITY, "name")},
    ),
    "mcp_server_capabilities": Random(
        key={"slug": "front"},
        required={"capabilities": distinct(_CAPABILITY, "name")},
    ),
    "organisation_defaults": Random(
        key={},
        required={
            name: st.lists(st.sampled_from(["{guardrail}", "{guardrail_slug}"]), max_size=1)
            for name in ("input_guardrails", "output_guardrails")
        },
    ),
}
