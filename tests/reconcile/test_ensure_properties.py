"""What is announced is what happens, of things of every kind, whatever there is and whatever is wanted."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import datetime
from typing import Any

import attrs
import httpx
import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plane_conversation import spec
from reconcile.random_things import RANDOM
from reconcile.reconciling import filled

from portkey_admin import CallNext, Middleware, PortkeyAdmin, Request, Response
from portkey_admin.reconcile import KINDS, Change, Found, Reconciler
from portkey_admin.testing import ControlPlane
from portkey_admin.testing.inprocess import InProcessTransport

# What answers have of their own: times, versions, who wrote, what counts usage, what follows from the rest.
_NOT_OURS = re.compile(
    r"(created|last_updated|updated|last_reset)_(at|by)|next_(usage_reset|rotation)_at|.*version.*|status|users|id|object|"
    r"is_expired_alerts_sent|category|invite_link|parameters\.model"
)
_FOLLOWS = {"members": ("scopes",), "people": ("expires_at",), "api_keys": ("allow_config_override",)}
_ANY_ORDER = ("usage_limits", "rate_limits", "scopes", "alert_emails", "workspaces", "models", "conditions")
_EMPTY_TEXTS = ("description", "periodic_reset", "workspace_id", "note")
# What these are where an answer leaves them out.
_LEFT_OUT = {"checks[].is_enabled": True, "actions.deny": False, "actions.async": False}
_FORMS = ("as it is", "reversed", "empty texts", "floats", "flags", "more keys")


@attrs.define
class Forms(Middleware):
    """Gives answers a form that the real API has been seen to have, or that other servers have."""

    form: str = "as it is"
    writes: int = 0

    async def around_attempt(self, request: Request, call_next: CallNext) -> Response:
        response = await call_next(request)
        if request.method != "GET":
            self.writes += 1
        elif response.status < 300 and response.content and self.form != "as it is":
            data = _reformed(self.form, "", json.loads(response.content))
            response = attrs.evolve(response, content=json.dumps(data).encode())
        return response


def _reformed(form: str, name: str, value: Any) -> Any:
    if isinstance(value, dict):
        inner = {key: _reformed(form, key, item) for key, item in value.items()}
        if form == "more keys" and ("credit_limit" in inner or "is_enabled" in inner):
            inner |= {"is_expired_alerts_sent": True, "category": "BASIC"}
        return inner
    if isinstance(value, list):
        items = [_reformed(form, name, item) for item in value]
        return items[::-1] if form == "reversed" and name in _ANY_ORDER else items
    if (
        form == "empty texts"
        and value is None
        and name in ("description", "periodic_reset", "workspace_id", "note")
    ):
        return ""
    if form == "floats" and name in ("credit_limit", "alert_threshold", "value") and type(value) is int:
        return float(value)
    if form == "flags" and isinstance(value, bool) and name in ("is_enabled", "deny", "async", "enabled"):
        return int(value)
    return value


@attrs.frozen
class Stage:
    """A plane in process with what things refer to, and a client of it on an event loop of its own."""

    portal: BlockingPortal
    portkey: PortkeyAdmin
    forms: Forms
    home: dict[str, str]

    def reconciler(self) -> Reconciler:
        return Reconciler(self.portkey.transport)

    def look(self, kind: str, wanted: Mapping[str, Any], id: str | None) -> Found:
        return self.portal.call(lambda: self.reconciler().look(kind, wanted, id=id))

    def ensure(self, kind: str, wanted: Mapping[str, Any], id: str | None = None) -> Any:
        return self.portal.call(lambda: self.reconciler().ensure(kind, wanted, id=id))

    def shown(self, kind: str, found: Found) -> Counter[tuple[str, object]]:
        """Return all that the API shows of a thing, as leaves."""
        row, described = found.row, KINDS[kind]
        assert row is not None
        detail = self.portal.call(lambda: described.get(self.reconciler()._session, row, found.place))
        shown = {**row.shown, **described.shown(detail)}
        return self.leaves("", {name: shown[name] for name in shown if name not in _FOLLOWS.get(kind, ())})

    def announced(self, changes: tuple[Change, ...]) -> Counter[tuple[str, object]]:
        """Return what a difference adds, and negative what it takes away."""
        told: Counter[tuple[str, object]] = Counter()
        for change in changes:
            path = re.sub(r"\[\d+\]", "[]", change.field)
            told.update(self.leaves(path, change.after))
            told.subtract(self.leaves(path, change.before))
        return told

    def leaves(self, path: str, value: Any) -> Counter[tuple[str, object]]:
        """Return all that is in a value, each with its path; what is named by a slug has its id."""
        ids = {
            self.home[f"{name}_slug"]: self.home[name] for name in ("config", "shelf", "other", "guardrail")
        }
        ids["vault"] = self.home["vault"]
        return Counter((where, ids.get(str(item), item)) for where, item in _leaves(path, value))


@contextmanager
def stage() -> Iterator[Stage]:
    with ExitStack() as stack:
        portal = stack.enter_context(start_blocking_portal())
        plane = stack.enter_context(portal.wrap_async_context_manager(ControlPlane(spec=spec(), seed=1)))
        forms = Forms()
        http = httpx.AsyncClient(transport=InProcessTransport(plane, plane._clock))
        client = PortkeyAdmin(plane.api_key, base_url=plane.base_url, http_client=http, middleware=[forms])
        portkey = stack.enter_context(portal.wrap_async_context_manager(client))
        home = portal.call(_furnish, plane, portkey)
        yield Stage(portal, portkey, forms, home)
        portal.call(http.aclose)


async def _furnish(plane: ControlPlane, portkey: PortkeyAdmin) -> dict[str, str]:
    workspace = await portkey.workspaces.create(name="Home")
    other = await portkey.workspaces.create(name="Other")
    await portkey.invites.create(email="ada@example.com", role="member")
    plane.accept_invites()
    users = await portkey.users.list().collect()
    place = {"workspace_id": workspace.id}
    config = await portkey.configs.create(name="shared", config={}, **place)
    config_id = (await portkey.configs.get(str(config.slug))).to_dict()["id"]
    first = await portkey.collections.create(name="Support", **place)
    second = await portkey.collections.create(name="Shelf", **place)
    for slug, owner in (("house", place), ("shared", {})):
        house: dict[str, Any] = {"name": slug, "ai_provider_id": "openai", "key": "sk-invented"}
        await portkey.integrations.create(slug=slug, **(house | owner))
    vault = await portkey.secret_references.create(
        slug="vault",
        name="Vault",
        manager_type="hashicorp_vault",
        secret_path="ai",
        auth_config={
            "vault_auth_type": "kubernetes",
            "vault_addr": "https://v",
            "vault_role": "r",
        },
    )
    mcp: dict[str, Any] = {"url": "https://mcp.example.com", "auth_type": "none", "transport": "http"}
    organisation = (await portkey.api_keys.list()).items[0].organisation_id
    for slug, owner in (("desk", place), ("common", {"organisation_id": str(organisation)})):
        await portkey.mcp_integrations.create(slug=slug, name=slug, **(mcp | owner))
    offered = [{"type": "tool", "name": name} for name in ("find", "ask")]
    for slug in ("desk", "common"):
        await portkey.mcp_integrations.sync(slug, capabilities=offered)
    await portkey.mcp_servers.create(slug="front", name="Front", mcp_integration_id="desk", **place)
    short = await portkey.guardrails.create(
        name="short", checks=[{"id": "default.wordCount"}], actions={"deny": True}
    )
    return {
        "guardrail": short.id,
        "guardrail_slug": str(short.slug),
        "workspace": workspace.id,
        "other": other.id,
        "other_slug": str(other.slug),
        "user": next(user.id for user in users if user.email == "ada@example.com"),
        "config": config_id,
        "config_slug": str(config.slug),
        "vault": vault.id,
        "collection": first.id,
        "shelf": second.id,
        "shelf_slug": str(second.slug),
    }


def _leaves(path: str, value: Any) -> Iterator[tuple[str, object]]:
    if isinstance(value, str) and path.endswith("config") and value.startswith("{"):
        value = json.loads(value)
    if isinstance(value, Mapping):
        for name, item in value.items():
            where = f"{path}.{name}" if path else name
            if not (_NOT_OURS.fullmatch(name) or _NOT_OURS.fullmatch(where)):
                yield from _leaves(where, item)
    elif isinstance(value, list):
        # A condition's value may be one text or a list of them.
        where = path if path == "conditions[].value" else f"{path}[]"
        for item in value:
            yield from _leaves(where, item)
    elif value not in (None, "") and (path not in _LEFT_OUT or value != _LEFT_OUT[path]):
        yield path, _plain(path, value)


def _plain(path: str, value: object) -> object:
    if path.endswith("_at") and isinstance(value, str):
        return datetime.fromisoformat(value).timestamp() // 1
    return value.lower() if isinstance(value, str) and "@" in value else value


_NUMBERS = itertools.count()


@pytest.mark.parametrize("kind", RANDOM)
def test_what_is_announced_is_what_happens_and_the_second_time_there_is_nothing_to_do(kind: str) -> None:
    random = RANDOM[kind]

    with stage() as here:

        @settings(
            max_examples=30,
            deadline=None,
            derandomize=True,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        )
        @given(random.live(), random.wanted(), st.sampled_from(_FORMS), st.booleans())
        def check(live: dict[str, Any], wishes: dict[str, Any], form: str, renamed: bool) -> None:
            here.forms.form = form
            home = {**here.home, "name": f"thing-{next(_NUMBERS)}"}
            key, live, wishes = filled(random.key, home), filled(live, home), filled(wishes, home)
            made = here.ensure(kind, {**key, **live})
            here.forms.writes = 0
            assert here.ensure(kind, {**key, **live}).status == "unchanged"

            id = made.id if renamed and random.renamed else None
            wanted = {**key, **wishes, **({"name": f"{key['name']} anew"} if id else {})}
            found = here.look(kind, wanted, id)
            before = here.shown(kind, found)
            assert here.forms.writes == 0
            done = here.ensure(kind, wanted, id)
            assert done.difference == found.difference
            assert done.status == ("updated" if found.difference else "unchanged")

            again = here.look(kind, wanted, None)
            assert again.difference == ()
            after = here.shown(kind, again)
            after.subtract(before)
            told = here.announced(done.difference)
            happened = {leaf: n for leaf, n in after.items() if n}
            expected = {leaf: n for leaf, n in told.items() if n}
            assert happened == expected
            here.forms.writes = 0
            assert here.ensure(kind, wanted).status == "unchanged"
            assert here.forms.writes == 0

        check()


def test_there_is_a_random_thing_of_every_kind() -> None:
    assert set(RANDOM) == set(KINDS)
