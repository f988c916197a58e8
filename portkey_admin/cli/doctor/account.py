"""Whether the server takes the key, what the key may do, and what time the server has."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import click

from portkey_admin import errors
from portkey_admin.calls.recording import record_responses
from portkey_admin.cli.advice import advice_on
from portkey_admin.cli.doctor.findings import Finding, fail, judge_clock, ok, warn
from portkey_admin.cli.settings import Settings

_SECONDS = 15


async def check_account(settings: Settings) -> AsyncIterator[Finding]:
    """Ask the server about the key, once, and yield what its answer tells."""
    with record_responses() as responses:
        findings = await _ask(settings)
        came = datetime.now(UTC)
    for finding in findings:
        yield finding
    if responses:
        yield judge_clock(responses[-1].headers, came)


async def _ask(settings: Settings) -> list[Finding]:
    taken = ok("API", "the server takes the key")
    try:
        async with settings.opened(timeout=_SECONDS, max_retries=0) as portkey:
            key = await portkey.discover_key()
    except errors.KeyDiscoveryError as error:
        if isinstance(error.__cause__, errors.NotFoundError):
            return [fail("API", str(error.__cause__), "check the base URL: nothing there lists API keys")]
        return [taken, warn("permissions", str(error), advice_on(error) or "")]
    except errors.AuthenticationError as error:
        advice = "it is wrong, revoked, expired, or of another control plane: make a new one in Portkey"
        return [fail("API", f"the server does not take the key: {error}", advice)]
    except errors.RateLimitError as error:
        return [warn("API", str(error), advice_on(error) or "")]
    except errors.APIConnectionError as error:
        return [fail("API", str(error), "what is in between, such as a proxy, does not let it through")]
    except errors.PortkeyError as error:
        return [fail("API", str(error), advice_on(error) or "check the base URL")]
    except click.UsageError as error:
        return [fail("API", error.format_message(), "correct it")]
    count = "scopes are not told" if key.scopes is None else f"{len(key.scopes)} scopes"
    return [taken, ok("permissions", f"{key.kind or 'a key of an unknown kind'}, {count}")]
