"""Who is measured, in which environment, and what of each: all of it data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Peer:
    """One that is measured.

    name: as the tables call it. module: in `benchmarks.peers`. environment: a file in `requirements/`.
    package: whose version the tables name. rounds: how many of the rounds it takes part in; None: all.
    """

    name: str
    module: str
    environment: str
    package: str
    rounds: int | None = None


@dataclass(frozen=True)
class Figure:
    """One kind of measurement: a module in `benchmarks.measuring`, and who takes part in it.

    settings and quick: what it is run with, and with `QUICK=1`. rounds: how many of the rounds it takes part
    in; None: all of them.
    """

    name: str
    peers: Sequence[str]
    settings: Mapping[str, float] = field(default_factory=dict)
    quick: Mapping[str, float] = field(default_factory=dict)
    rounds: int | None = None


BASELINE = "httpx"
"""What every ratio is taken against."""

PEERS: Mapping[str, Peer] = {
    peer.name: peer
    for peer in (
        Peer("portkey-admin", "ours", "ours", "portkey-admin"),
        Peer("portkey-admin, aiohttp", "ours_aiohttp", "ours-aiohttp", "portkey-admin"),
        Peer("portkey-admin, aiohttp and fast", "ours_aiohttp", "ours-fast", "portkey-admin"),
        Peer("portkey-admin, with TLS", "ours_tls", "ours", "portkey-admin"),
        Peer("portkey-admin, aiohttp, with TLS", "ours_aiohttp_tls", "ours-aiohttp", "portkey-admin"),
        Peer("portkey-admin, with a journal", "ours_journal", "ours", "portkey-admin"),
        Peer(
            "portkey-admin, aiohttp, with a journal", "ours_aiohttp_journal", "ours-aiohttp", "portkey-admin"
        ),
        Peer("httpx", "bare_httpx", "ours", "httpx"),
        Peer("httpx, all connections kept", "bare_httpx_kept", "ours", "httpx"),
        Peer("httpx over aiohttp", "bare_httpx_aiohttp", "ours-aiohttp", "httpx-aiohttp"),
        Peer("httpx2", "bare_httpx2", "httpx2", "httpx2"),
        Peer("aiohttp", "bare_aiohttp", "aiohttp", "aiohttp"),
        Peer("portkey-ai", "portkey", "portkey-ai", "portkey-ai", rounds=2),
        Peer("openai", "openai", "openai", "openai", rounds=2),
        Peer("openai, aiohttp", "openai_aiohttp", "openai-aiohttp", "openai", rounds=2),
        Peer("cloudflare", "cloudflare", "cloudflare", "cloudflare", rounds=2),
        Peer("githubkit", "github", "githubkit", "githubkit", rounds=2),
    )
}

_OURS = ("portkey-admin", "portkey-admin, aiohttp")
_FAST = "portkey-admin, aiohttp and fast"
_TLS = ("portkey-admin, with TLS", "portkey-admin, aiohttp, with TLS")
_JOURNAL = ("portkey-admin, with a journal", "portkey-admin, aiohttp, with a journal")
_BARE = ("httpx", "httpx over aiohttp", "httpx2", "aiohttp")

_CALLING = [name for name in PEERS if name not in (*_TLS, *_JOURNAL)]

FIGURES: Sequence[Figure] = (
    Figure(
        "imports", [name for name in PEERS if name not in ("httpx, all connections kept", _FAST, *_JOURNAL)]
    ),
    Figure("calls", _CALLING, {"seconds": 0.4}, {"seconds": 0.1, "most": 50}),
    Figure("pages", _CALLING, {"times": 5}, {"times": 1}),
    Figure("parsing", ["portkey-admin", _FAST, "httpx", "httpx2", "aiohttp"], {"times": 200}, {"times": 20}),
    Figure("creates", [*_OURS, *_JOURNAL, *_BARE, "portkey-ai"], {"items": 2_000}, {"items": 100}),
    Figure("memory", [*_OURS, "httpx", "httpx2", "aiohttp"], {"rows": 1_000_000}, {"rows": 10_000}, rounds=1),
)
"""In the order of a round."""

ROUNDS = 4
QUICK_ROUNDS = 1
