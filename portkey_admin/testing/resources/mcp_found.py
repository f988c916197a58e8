"""What was found on an MCP server: its capabilities, and its information about itself.

The body that a gateway sends for this is not documented. The plane accepts the forms of the Model Context
Protocol, and the form of the Admin API's responses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row

KINDS: Mapping[str, str] = {
    "tool": "tools",
    "prompt": "prompts",
    "resource": "resources",
    "resource_template": "resource_templates",
}
FACTS: Mapping[str, tuple[type, ...]] = {
    "title": (str,),
    "description": (str,),
    "icons": (list,),
    "input_schema": (dict,),
    "output_schema": (dict,),
    "execution": (dict,),
    "annotations": (dict,),
    "arguments": (list,),
    "uri": (str,),
    "uri_template": (str,),
    "mime_type": (str,),
    "size": (int, float),
}
"""The other fields of a capability; each may be null."""

_OF_SERVER: Mapping[str, tuple[tuple[str, ...], type]] = {
    "server_name": (("server_name", "name"), str),
    "server_version": (("server_version", "version"), str),
    "protocol_version": (("protocol_version",), str),
    "capability_flags": (("capability_flags", "capabilities"), dict),
}


def capabilities(stated: object) -> Iterator[Row]:
    """Yield the capabilities in a list, or in an object with a list per type. Raises a 400 if invalid."""
    if isinstance(stated, list):
        for index, entry in enumerate(stated):
            yield _capability(entry, None, f"capabilities[{index}]")
    elif isinstance(stated, Mapping):
        kinds = _plain(stated)
        for kind, plural in KINDS.items():
            for index, entry in enumerate(_listed(kinds.get(plural), plural)):
                yield _capability(entry, kind, f"{plural}[{index}]")
    elif stated is not None:
        raise Rejected(400, "capabilities: must be a list, or an object with a list for each type")


def server_info(stated: object) -> Row:
    """Return the known fields of a server's information about itself. Raises a 400 if invalid."""
    if stated is None:
        return {}
    if not isinstance(stated, Mapping):
        raise Rejected(400, "server_info: must be an object")
    plain = _plain(stated)
    found: Row = {}
    for field, (names, kind) in _OF_SERVER.items():
        for name in names:
            if isinstance(plain.get(name), kind):
                found.setdefault(field, plain[name])
    return found


def _capability(entry: object, kind: str | None, place: str) -> Row:
    if not isinstance(entry, Mapping):
        raise Rejected(400, f"{place}: must be an object")
    plain = _plain(entry)
    kind = kind or plain.get("type")
    name = plain.get("name") or plain.get("uri")
    if kind not in KINDS or not isinstance(name, str):
        raise Rejected(400, f"{place}: a capability needs a name and one of the types {', '.join(KINDS)}")
    facts = {field: plain.get(field) for field in FACTS}
    for field, kinds in FACTS.items():
        value = facts[field]
        if value is not None and (not isinstance(value, kinds) or isinstance(value, bool)):
            raise Rejected(400, f"{place}.{field}: this has the wrong type")
    return {"type": kind, "name": name, **facts}


def _listed(value: object, place: str) -> list[object]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise Rejected(400, f"{place}: must be a list")
    return value


def _plain(stated: Mapping[Any, Any]) -> dict[str, Any]:
    """Return an object with its names in snake case: the protocol uses camel case."""
    return {
        "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in str(name)): value
        for name, value in stated.items()
    }


def tested(id: str, name: str, url: str) -> Row:
    """Return the result of connecting to a server.

    Nothing is sent: all servers are reachable except those whose host ends in `.invalid`, which is reserved
    for names that don't exist (RFC 6761).
    """
    answer: Row = {"success": True, "status_code": 200, "url": url, "server_name": name, "error": None}
    answer["response_time_ms"] = 20 + int(id[:2], 16)
    if (urlsplit(url).hostname or "").endswith(".invalid"):
        answer |= {"success": False, "status_code": None, "error": "the host was not found"}
    return answer
