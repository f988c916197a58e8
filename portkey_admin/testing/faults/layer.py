"""Applies the fault plan, in a layer that every request passes once its operation is known."""

from __future__ import annotations

import random
from collections.abc import Mapping
from email.utils import formatdate
from typing import Any

import attrs

from portkey_admin.testing.faults.kinds import (
    Dropped,
    ErrorStatus,
    Hanging,
    RateLimited,
    Replacing,
    Truncated,
    WebPage,
)
from portkey_admin.testing.faults.plan import Fault, FaultPlan, decide
from portkey_admin.testing.faults.sprinkling import sprinkled
from portkey_admin.testing.plane.clock import PlaneClock
from portkey_admin.testing.plane.description import Described
from portkey_admin.testing.plane.incoming import Ending, Incoming, Next, Reply, refused
from portkey_admin.testing.plane.refusals import CODES, Rejected

_PAGE = b"<!DOCTYPE html>\n<html><head><title>%d</title></head><body><h1>A proxy answers</h1></body></html>\n"
_CODE_OF_5XX = "AB04"


class Faults:
    """Applies the plan to each request, and counts."""

    def __init__(self, plan: FaultPlan, document: Mapping[str, Any], clock: PlaneClock) -> None:
        self._plan = plan
        self._document = document
        self._clock = clock
        self._counts = [0] * len(plan.rules)

    async def layer(self, exchange: Incoming, inner: Next) -> Reply:
        """Serve a request, with the faults that apply to it."""
        operation = exchange.operation
        if operation is None:
            raise LookupError("this layer belongs inside the routing layer")
        fault = decide(self._plan, operation.id, self._counted(operation.id))
        exchange.fault, exchange.stale_seconds = fault.name, fault.stale_ms / 1000
        if fault.latency_ms:
            await self._clock.sleep(fault.latency_ms / 1000)
        replacing = fault.replacing
        if replacing is None:
            return self._sprinkled(await inner(exchange), operation, fault)
        if isinstance(replacing, RateLimited) or not (isinstance(replacing, Truncated) or replacing.after):
            return answer_of(replacing, Reply(), self._clock.time())
        try:
            answer = await inner(exchange)
        except Rejected as refusal:
            answer = refused(refusal)
        return answer_of(replacing, answer, self._clock.time())

    def _counted(self, operation: str) -> dict[int, int]:
        counts: dict[int, int] = {}
        for index, rule in enumerate(self._plan.rules):
            if rule.concerns(operation):
                self._counts[index] += 1
                counts[index] = self._counts[index]
        return counts

    def _sprinkled(self, answer: Reply, operation: Described, fault: Fault) -> Reply:
        if fault.sprinkled is None or operation.answer is None or answer.status != 200 or answer.body is None:
            return answer
        paging = operation.facts.paging
        kept = (
            ()
            if paging is None
            else tuple(filter(None, (*paging.rows[0].split("."), paging.total, paging.has_more)))
        )
        chance = random.Random(fault.chance)
        body = sprinkled(self._document, operation.answer, answer.body, fault.sprinkled, chance, kept=kept)
        return attrs.evolve(answer, body=body)


def answer_of(fault: Replacing, answer: Reply, now: float) -> Reply:
    """Return the reply that replaces the normal one. `now` is in seconds since the epoch."""
    match fault:
        case RateLimited():
            return _error(429, "the fault plan says to slow down", _retry_after(fault, now))
        case ErrorStatus():
            return _error(fault.status, f"the fault plan says {fault.status}")
        case WebPage():
            headers = {"content-type": "text/html; charset=utf-8"}
            return Reply(status=fault.status, raw=_PAGE % fault.status, headers=headers)
        case Dropped():
            return attrs.evolve(answer, ending=Ending.DROPPED)
        case Hanging():
            return attrs.evolve(answer, ending=Ending.HANGING)
        case Truncated() if fault.framed:
            content = answer.content()
            return attrs.evolve(answer, raw=content[: len(content) // 2])
        case Truncated():
            return attrs.evolve(answer, ending=Ending.CUT)


def _error(status: int, message: str, headers: Mapping[str, str] | None = None) -> Reply:
    body = {"success": False, "data": {"message": message, "errorCode": CODES.get(status, _CODE_OF_5XX)}}
    return Reply(status=status, body=body, headers=headers or {})


def _retry_after(fault: RateLimited, now: float) -> dict[str, str]:
    seconds = fault.retry_after
    if seconds is None:
        return {}
    match fault.form:
        case "seconds":
            return {"retry-after": f"{seconds:.15g}"}
        case "milliseconds":
            return {"retry-after-ms": f"{seconds * 1000:.15g}"}
        case "date":
            # From the plane's own clock, like the `date` header of a server.
            return {
                "retry-after": formatdate(now + seconds, usegmt=True),
                "date": formatdate(now, usegmt=True),
            }
        case "garbage":
            return {"retry-after": "in a while"}
