"""Names composed of words: of fields, operation ids and results."""

from __future__ import annotations

import re

DONE = {
    "add": "Added", "create": "Created", "delete": "Deleted", "replace": "Replaced", "resend": "Resent",
    "rotate": "Rotated", "sync": "Synced", "update": "Updated", "upsert": "Upserted",
}  # fmt: skip
"""Participles by verb, for names of results."""

_ACTIONS = {
    *DONE, "activate", "approve", "archive", "cancel", "check", "clone", "copy", "deactivate", "disable",
    "download", "duplicate", "enable", "export", "import", "ping", "preview", "publish", "refresh", "reject",
    "remove", "render", "reset", "restore", "resync", "retry", "revoke", "search", "start", "stop", "test",
    "unarchive", "validate", "verify",
}  # fmt: skip


def message_name(id: str, role: str, *, rows: bool = False) -> str:
    """Propose the name of a body or response: `boxes.update` sends `UpdateBox`, `boxes.list` returns
    `BoxList`, `analytics.graphs.cost` returns `CostGraph`."""
    *path, verb = id.split(".")
    thing = "".join(singular(pascal(part)) for part in path)
    if role == "request":
        return pascal(verb) + thing
    if verb in DONE:
        return DONE[verb] + thing
    if verb in ("list", "get"):
        return thing + ("List" if verb == "list" else "")
    if is_action(verb):
        return thing + pascal(verb)
    return singular(pascal(verb)) + singular(pascal(path[-1])) + ("List" if rows else "")


def is_action(word: str) -> bool:
    """Whether a word, or the first of several, is a verb."""
    return word.partition("_")[0] in _ACTIONS


def pascal(field: str) -> str:
    """`rate_limits` -> `RateLimits`, `metadata.key` -> `MetadataKey`, `onFail` -> `OnFail`."""
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[^A-Za-z0-9]+", field))


def singular(name: str) -> str:
    if name.endswith("ies"):
        return name[:-3] + "y"
    if name.endswith(("xes", "sses", "shes")):
        return name[:-2]
    return name[:-1] if name.endswith("s") and not name.endswith(("ss", "tics")) else name
