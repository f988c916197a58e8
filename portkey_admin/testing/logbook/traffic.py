"""Generated requests, so that analytics and exports have data. The same seed gives the same requests."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from random import Random

from portkey_admin.testing.logbook.prices import PRICES
from portkey_admin.testing.logbook.rows import FEEDBACK, HIT, HITS, LOGS, SEMANTIC_HIT, USER, new_log
from portkey_admin.testing.plane.clock import timestamp
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.state import Row

_DAY = 86_400
_MODELS = [(provider, model) for provider, models in PRICES.items() for model in models]
_TEAMS = ("search", "support", "research")
_USERS = 12
# Entries that are listed more often are drawn more often.
_STATUSES = (*[200] * 92, 400, 400, 429, 429, 429, 500, 503, 503)
_CACHE = (*["DISABLED"] * 10, *["MISS"] * 6, HIT, HIT, HIT, SEMANTIC_HIT)
_MODES = (*["single"] * 10, "loadbalance", "fallback")
_RETRIES = (*[0] * 20, 1, 1, 2)
_CALLS_IN_A_TRACE = 3
_FEEDBACK_EVERY = 8
_VALUES = (-10, -5, 0, 5, 5, 5, 10, 10, 10, 10)


def generate(
    organisation: Organisation, count: int, *, workspace: str | None, days: float, seed: int
) -> list[str]:
    """Add this many logs, spread evenly over the last days, and feedback on some of them.

    Returns the ids of the logs, earliest first. Raises ValueError if there is no such workspace.
    """
    if count < 0 or days <= 0:
        raise ValueError("count must be at least 0, and days more than 0")
    workspaces = _workspaces(organisation, workspace)
    # A second call with the same seed continues where the first one stopped, instead of repeating its ids.
    random = Random(f"{seed}/{len(organisation[LOGS])}")
    keys = [_keys(organisation, workspace_id) for workspace_id in workspaces]
    end = organisation.clock.time()
    start = end - days * _DAY
    ids: list[str] = []
    trace: Row = {}
    for number in range(count):
        if number % _CALLS_IN_A_TRACE == 0:
            trace = _trace(random, workspaces, keys)
            if random.randrange(_FEEDBACK_EVERY) == 0:
                organisation[FEEDBACK].add(_feedback(random, trace, start + (end - start) * number / count))
        time = start + (end - start) * (number + random.random()) / count
        own = {"id": _id(random), "span_id": f"span-{number}", "time": time}
        log = new_log({**trace, **_call(random), **own})
        organisation[LOGS].add(log)
        ids.append(log["id"])
    return ids


def _workspaces(organisation: Organisation, reference: str | None) -> list[str]:
    table = organisation["workspaces"]
    if reference is None:
        ids = [str(row["id"]) for row in table.where("status", "active")]
        if not ids:
            raise ValueError("there is no active workspace that could have logs: create one first")
        return ids
    row = table.get(reference) or table.find("slug", reference)
    if row is None:
        raise ValueError(f"there is no workspace {reference!r}: give the id or slug of an active one")
    return [row["id"]]


def _keys(organisation: Organisation, workspace_id: str) -> list[str | None]:
    return [key["id"] for key in organisation["api_keys"].where("workspace_id", workspace_id)] or [None]


def _trace(random: Random, workspaces: Sequence[str], keys: Sequence[Sequence[str | None]]) -> Row:
    """Return the fields that all calls of a task share."""
    provider, model = random.choice(_MODELS)
    where = random.randrange(len(workspaces))
    return {
        "workspace_id": workspaces[where],
        "trace_id": f"trace-{random.getrandbits(48):012x}",
        "ai_org": provider,
        "ai_model": model,
        "virtual_key": f"{provider}-shared",
        "config": random.choice((None, "pc-routed-4f09c1", "pc-cached-a1b2c3")),
        "prompt_slug": random.choice((None, None, "pp-summary-0d1e2f")),
        "api_key_id": random.choice(keys[where]),
        "metadata": {
            USER: f"user{random.randrange(_USERS):02}@example.com",
            "team": random.choice(_TEAMS),
        },
    }


def _call(random: Random) -> Row:
    """Return the fields of a single call."""
    cache_status = random.choice(_CACHE)
    mode = random.choice(_MODES)
    hit = cache_status in HITS
    return {
        "req_units": random.randrange(20, 2000),
        "res_units": random.randrange(10, 800),
        "response_time": random.randrange(3, 30) if hit else int(random.lognormvariate(6.5, 0.6)),
        "response_status_code": 200 if hit else random.choice(_STATUSES),
        "cache_status": cache_status,
        "mode": mode,
        "last_used_option_index": random.randrange(2) if mode == "fallback" else 0,
        "retry_success_count": 0 if hit else random.choice(_RETRIES),
    }


def _feedback(random: Random, trace: Row, time: float) -> Row:
    return {
        "id": _id(random),
        "workspace_id": trace["workspace_id"],
        "trace_id": trace["trace_id"],
        "value": random.choice(_VALUES),
        "weight": 1.0,
        "metadata": {},
        "created_at": timestamp(time),
        "created_by": "",
    }


def _id(random: Random) -> str:
    return str(uuid.UUID(int=random.getrandbits(128), version=4))
