"""What the tests of manifests share: a plane over real sockets, and planning and applying against it;
steps and plans without one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any, cast

import anyio
import attrs

from portkey_admin import Limiter, PortkeyAdmin, bulk, manifest
from portkey_admin.calls.transport import Transport
from portkey_admin.manifest.live import Live
from portkey_admin.manifest.planner.choices import PlanChoices
from portkey_admin.manifest.planner.resolver import Resolver
from portkey_admin.manifest.planner.steps import Action
from portkey_admin.manifest.runner.run import Applied
from portkey_admin.reconcile import Change, Ensured, Found, Reconciler
from portkey_admin.reconcile.listings import Reader, Row
from portkey_admin.testing import ControlPlane

WRITING = ("create", "update", "delete", "add", "remove", "rotate")

SECRET = "sk-0123456789abcdef"

ORGANISATION = """
people: [{email: ada@example.com, role: admin, workspaces: {Search: manager}}]
secret_references:
- slug: vault
  name: Vault
  manager_type: hashicorp_vault
  secret_path: a/b
  auth_config: {vault_addr: "https://v.example.com", vault_auth_type: token, vault_token: {env: TEST_SECRET}}
  allowed_workspaces: [Search]
integrations:
- slug: cloud
  name: Cloud
  ai_provider_id: openai
  key: {env: TEST_SECRET}
  workspaces: [Search]
  allow_all_models: false
  models:
  - {slug: gpt-4o, enabled: false}
  - {slug: ours, is_custom: true, base_model_slug: gpt-4o,
     pricing_config: {type: static, pay_as_you_go: {cache_read_input_token: {price: 0.5}}}}
mcp_integrations:
- slug: desk
  name: Desk
  url: "https://mcp.example.com"
  auth_type: headers
  transport: http
  workspaces: all
  configurations: {custom_headers: {X-Sign: {env: TEST_SECRET}}}
  capabilities: [{name: erase, enabled: false}]
organisation_defaults: {output_guardrails: [all of us]}
guardrails: [{name: all of us, checks: [{id: default.wordCount}], actions: {deny: true}}]
api_keys: [{name: org key, scopes: []}]
labels: [{name: red}]
workspaces:
- name: Search
  description: "Costs $${0}, they say: yes\\nand more"
  defaults: {metadata: {a: "1"}, input_guardrails: [short]}
  guardrails: [{name: short, checks: [{id: default.wordCount}], actions: {deny: true}}]
  api_keys:
  - {name: batch, scopes: [], usage_limits: {type: cost, credit_limit: 5, periodic_reset: monthly},
     defaults: {config_id: fast, metadata: {x: "y"}}, expires_at: "2027-12-31T23:59:59Z",
     rotation_policy: {next_rotation_at: "2098-01-01T00:00:00.000Z"}}
  configs:
  - name: fast
    config: {api_key: {env: TEST_SECRET}, input_guardrails: [short],
      targets: [{provider: "@own/m"}, {prompt_id: Main}, {config: base}]}
  - {name: base, config: {retry: {attempts: 2}}}
  providers: [{slug: own, name: Own, integration_id: cloud}]
  mcp_servers:
  - {slug: mcp, name: Server, mcp_integration_id: desk, capabilities: [{name: find, enabled: false}]}
  integrations: [{slug: ours, name: Ours, ai_provider_id: openai, key: {env: TEST_SECRET}}]
  scim_mappings: [{scim_group_name: Engineers, role: manager}]
  collections: [{name: outer}, {name: inner, parent_collection_id: outer}]
  labels: [{name: blue, color_code: "#0000ff"}]
  prompt_partials: [{name: Greeting, string: "Hi {{who}}", collection_id: outer}]
  prompts:
  - {name: Main, string: "{{>${prompt_partials.Greeting}}} {{x}}", collection_id: inner, virtual_key: own,
     parameters: {temperature: 1, x: 3}, model: m}
  usage_limit_policies:
  - {name: p, type: cost, credit_limit: 5, conditions: [{key: workspace_id, value: "${workspace.id}"}],
     group_by: [{key: api_key}]}
  rate_limit_policies:
  - {name: r, type: requests, unit: rpm, value: 5, conditions: [{key: workspace_id, value: Search}],
     group_by: [{key: api_key}]}
"""
"""An organisation with something in each section; its secrets come from TEST_SECRET."""


@attrs.frozen(kw_only=True)
class Site:
    """An organisation on a plane, and a client of it."""

    plane: ControlPlane
    portkey: PortkeyAdmin
    url: str
    issued: list[manifest.IssuedKey] = attrs.field(factory=list)

    @property
    def organisation_id(self) -> str:
        """The id of the organisation."""
        return self.plane._organisation.id

    async def plan(
        self, text: str | manifest.Manifest, *, prune: bool | Sequence[str] = False
    ) -> manifest.Plan:
        """Plan a manifest, and see that nothing was written."""
        before = self.writes()
        org = manifest.loads(text, file="org.yaml") if isinstance(text, str) else text
        made = await manifest.plan(self.portkey, org, prune=prune)
        assert self.writes() == before
        return made

    async def apply(
        self, text: str | manifest.Manifest, *, prune: bool | Sequence[str] = False, **options: Any
    ) -> Applied:
        """Plan a manifest and carry it out."""
        options.setdefault("secrets", self.issued.append)
        options.setdefault("settle", 0.0)
        return await manifest.apply(self.portkey, await self.plan(text, prune=prune), **options)

    async def quiet(self) -> None:
        """Wait until what a run sent before it ended has come to the plane, and nothing more comes."""
        still, before = 0, -1
        while still < 5:
            still, before = (still + 1 if self.requests() == before else 0), self.requests()
            await anyio.sleep(0.02)

    def writes(self) -> int:
        """Return how many requests wrote, or tried to."""
        operations = self.plane.statistics().operations
        return sum(count for id, count in operations.items() if id.rpartition(".")[2] in WRITING)

    def requests(self) -> int:
        """Return how many requests there were."""
        return self.plane.statistics().requests


@asynccontextmanager
async def site(**options: Any) -> AsyncIterator[Site]:
    """Serve a plane, and open a client that does not wait long between attempts."""
    async with (
        ControlPlane(**options) as plane,
        plane.serve() as url,
        PortkeyAdmin(plane.api_key, base_url=url, limiter=Limiter(), max_retries=0) as portkey,
    ):
        yield Site(plane=plane, portkey=portkey, url=url)


def actions(steps: Sequence[manifest.Step] | manifest.Plan) -> dict[str, str]:
    """Return what is to be done, by key."""
    return {step.key: step.action for step in steps}


def statuses(report: Applied) -> dict[str, str]:
    """Return what became of each step, by key."""
    return {outcome.item.key: outcome.status for outcome in report.outcomes}


Event = bulk.Event[manifest.Step, Ensured[object]]


def plan_of(*steps: manifest.Step, required: manifest.RunNeeds | None = None, **more: Any) -> manifest.Plan:
    """Return a plan of these steps, as if an organisation had been read."""
    none = cast("Resolver", None)
    return manifest.Plan(
        steps=steps,
        **{"file": "org.yaml", "prune": False, "resolver": none, "choices": PlanChoices(), **more},
        required=required or manifest.RunNeeds(scopes=(), operations={}),
    )


def step(action: Action, title: str = "config 'Routing'", **more: Any) -> manifest.Step:
    """Return a step."""
    return manifest.Step(
        **{"key": f"configs//{title}", "kind": "configs", "level": 0, **more}, title=title, action=action
    )


def change(field: str, before: object, after: object) -> Change:
    """Return a difference."""
    return Change(field=field, before=before, after=after)


def found(
    kind: str, id: str, /, *, source: str = "", place: Mapping[str, Any] | None = None, **shown: Any
) -> Found:
    """Return a resource that a list shows, with these fields."""
    reader = cast("Reader", SimpleNamespace(shown=lambda model: model))
    row = Row(reader=reader, model=shown, source=source or f"{kind}.list", id=id)
    return Found(kind=kind, status="same", id=id, row=row, place=place or {})


@attrs.frozen
class Organisation:
    """What a plan reads of an organisation: the rows of its lists, by kind and workspace."""

    lists: Mapping[tuple[str, str | None], Sequence[Found] | Exception]
    asked: list[tuple[str, Mapping[str, Any]]] = attrs.field(factory=list)

    async def rows(self, kind: str, place: Mapping[str, Any]) -> Sequence[Found]:
        """Return the rows of a list."""
        self.asked.append((kind, place))
        rows = self.lists.get((kind, place.get("workspace_id")), ())
        if isinstance(rows, Exception):
            raise rows
        return rows

    def resolver(self, text: str = "{}") -> Resolver:
        """Return a resolver that reads only this, for a manifest."""
        transport = SimpleNamespace(has_key_like=lambda shown: shown == "in use")
        made = Resolver(manifest.loads(text, file="org.yaml"), cast("Transport", transport))
        made.reconciler = cast("Reconciler", self)
        made.live = Live(made.reconciler)
        return made
