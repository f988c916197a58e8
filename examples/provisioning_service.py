"""Provision workspaces from a webhook: POST /teams, signed by the sender.

Usage: PORTKEY_API_KEY=<organisation service key> WEBHOOK_SECRET=<shared> uvicorn provisioning_service:app

    timestamp=$(date +%s); body='{"team": "Search", "monthly_budget": 500}'
    signature=$(printf %s "$timestamp.$body" | openssl dgst -sha256 -hmac "$WEBHOOK_SECRET" -r | cut -c-64)
    curl localhost:8000/teams -H "X-Timestamp: $timestamp" -H "X-Signature: $signature" -d "$body"

The same webhook can arrive any number of times: everything is looked up before it is created. If Portkey does
not respond, the sender gets a 502 and should retry. Run a single process, as the locks are in memory.
"""

import hashlib
import hmac
import os
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import anyio
from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field, ValidationError

from portkey_admin import PortkeyAdmin, PortkeyError

OLDEST = 300  # seconds after which a signed webhook is rejected, to prevent replays


class Team(BaseModel, extra="forbid"):
    """The body of a webhook."""

    team: str = Field(min_length=1, max_length=100)
    monthly_budget: float = Field(gt=0, description="in US dollars")


class Provisioned(BaseModel):
    """The result: each field is "created", "updated" or "unchanged"."""

    workspace: str
    workspace_status: str
    policy_status: str


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Keep one client open, with its connections and its limiter, while the service runs."""
    app.state.secret = os.environ["WEBHOOK_SECRET"].encode()
    app.state.locks = defaultdict(anyio.Lock)
    async with PortkeyAdmin() as app.state.portkey:
        yield


app = FastAPI(lifespan=lifespan)


async def signed(request: Request) -> Team:
    """Return the body of a webhook if its signature is valid and recent."""
    body, sent = await request.body(), request.headers.get("x-timestamp", "")
    expected = hmac.new(app.state.secret, sent.encode() + b"." + body, hashlib.sha256).hexdigest()
    given = request.headers.get("x-signature", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        raise HTTPException(401, "the signature does not match the body and the timestamp")
    if not sent.isdecimal() or abs(time.time() - int(sent)) > OLDEST:
        raise HTTPException(401, "the timestamp is too old, or in the future")
    try:
        return Team.model_validate_json(body)
    except ValidationError as error:
        raise RequestValidationError(error.errors(include_url=False, include_context=False)) from None


@app.post("/teams")
async def provision(wanted: Annotated[Team, Depends(signed)]) -> Provisioned:
    """Create or update the workspace of a team, and the budget of each key in it."""
    portkey: PortkeyAdmin = app.state.portkey
    try:
        # Two concurrent webhooks would both look before either of them has created anything.
        async with app.state.locks[wanted.team]:
            workspace = await portkey.workspaces.ensure(name=wanted.team, description="Made by the webhook")
            policy = await portkey.usage_limit_policies.ensure(
                name="Monthly budget",
                workspace_id=workspace.id,
                type="cost",
                credit_limit=wanted.monthly_budget,
                periodic_reset="monthly",
                conditions=[{"key": "workspace_id", "value": workspace.id}],
                group_by=[{"key": "api_key"}],
            )
    except PortkeyError as error:
        raise HTTPException(502, f"not done: retry it ({type(error).__name__})") from error
    statuses = {"workspace_status": workspace.status, "policy_status": policy.status}
    return Provisioned(workspace=workspace.id, **statuses)
