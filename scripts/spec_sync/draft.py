"""Provisional overlay entries for operations that nobody has placed, so that the report can speak of them.

Nothing of a draft is ever written: the sync stops, and a person turns each draft into an entry.
"""

from __future__ import annotations

from typing import Any

import attrs

from .describe import PLACEHOLDER
from .document import Endpoint, Node, content_schema, endpoints, flow, referenced_name
from .name import message_name
from .overlay_data import Overlay
from .problems import Stop
from .select import is_data_plane

_VERBS = {"get": "get", "post": "create", "put": "update", "patch": "update", "delete": "delete"}
_PAGES = (
    ("current_page", "page_size"),
    ("currentPage", "pageSize"),
    ("page", "page_size"),
    ("page", "limit"),
)


def draft_entries(unplaced: list[Endpoint], overlay: Overlay) -> dict[str, Node]:
    """Return an entry for each operation by its shape, with everything guessed that can be guessed."""
    taken = {str(entry["id"]) for entry in overlay.entries.values()}
    names = {str(entry.get(role)) for entry in overlay.entries.values() for role in ("request", "response")}
    names |= set(overlay.components.values())
    drafts: dict[str, Node] = {}
    for endpoint in unplaced:
        guess = guessed_id(endpoint)
        id = f"{guess}_{endpoint.method}" if guess in taken else guess
        taken.add(id)
        drafts[endpoint.shape] = {**_entry(endpoint, guess, overlay.components, names), "id": id}
    return drafts


def with_drafts(overlay: Overlay, drafts: dict[str, Node]) -> Overlay:
    """Return the overlay as if the drafts stood in it."""
    prose = {
        family: {**each, "operations": dict(each.get("operations") or {})}
        for family, each in overlay.prose.items()
    }
    for entry in drafts.values():
        sentences = prose.setdefault(entry["family"], {"operations": {}})["operations"]
        sentences.setdefault(entry["id"], {"summary": PLACEHOLDER, "description": PLACEHOLDER})
    return attrs.evolve(overlay, entries={**overlay.entries, **drafts}, prose=prose)


def guessed_id(endpoint: Endpoint) -> str:
    """`GET /admin/boxes/{id}/lids` -> `boxes.lids.list`, `POST /boxes/{id}/seal` -> `boxes.seal`."""
    parts = [part for part in endpoint.path.split("/") if part and part != "admin"]
    words = [part.replace("-", "_").lower() for part in parts if not part.startswith("{")] or ["root"]
    ends_in_parameter = parts[-1].startswith("{")
    if not ends_in_parameter and endpoint.method == "get":
        return ".".join([*words, "list" if _rows(endpoint) else "get"])
    # A word in the singular behind an id is something that is done to it.
    if endpoint.method == "post" and len(words) > 1 and not words[-1].endswith("s"):
        return ".".join(words)
    return ".".join([*words, _VERBS.get(endpoint.method, endpoint.method)])


def _entry(endpoint: Endpoint, id: str, components: dict[str, str], names: set[str]) -> Node:
    verb = id.rpartition(".")[2]
    entry: Node = {"id": id}
    body = content_schema(endpoint.operation.get("requestBody"))
    if body is not None:
        entry["request"] = _name(body, message_name(id, "request"), components, names)
    answer = content_schema(endpoint.operation.get("responses", {}).get("200"))
    if answer is not None:
        entry["response"] = _name(answer, message_name(id, "response"), components, names)
    entry["scopes"] = {"any": [], "evidence": "inferred"}
    entry["keys"] = ["organisation-service", "workspace-service", "workspace-user"]
    rows = _rows(endpoint)
    if verb == "list" and rows:
        parameters = {part.get("name") for part in endpoint.operation.get("parameters", [])}
        pages: Any = next((each for each in _PAGES if set(each) <= parameters), None)
        paged = {"page": pages[0], "size": pages[1], "first": 0} if pages else {}
        total = {"total": "total"} if "total" in (answer or {}).get("properties", {}) else {}
        entry["paging"] = {**paged, "rows": [rows], **total}
    return {**entry, "route": endpoint.route, "family": id.partition(".")[0]}


def _name(schema: Node, guess: str, components: dict[str, str], names: set[str]) -> str:
    published = referenced_name(schema)
    if published is not None:
        return components.get(published, published)
    if not schema.get("properties") and schema.get("type") == "object":
        return "Empty"  # as repairing spells it
    # A second schema of a name would be united with the first.
    return guess if guess not in names else f"{guess}Draft"


def _rows(endpoint: Endpoint) -> str | None:
    """The field of the answer that holds rows, where the answer is written out."""
    answer = content_schema(endpoint.operation.get("responses", {}).get("200")) or {}
    fields = answer.get("properties") or {}
    return next(
        (name for name, each in fields.items() if isinstance(each, dict) and each.get("type") == "array"),
        None,
    )


def unplaced(document: Node, overlay: Overlay) -> list[Endpoint]:
    """Return the published operations that stand neither in operations/ nor in data_plane.yaml."""
    return [
        endpoint
        for endpoint in endpoints(document)
        if endpoint.shape not in overlay.entries and not is_data_plane(endpoint, overlay.data_plane)
    ]


def unplaced_stop(drafts: dict[str, Node]) -> Stop:
    """Say which operations the overlay does not know, with the drafts as its files want them."""
    return Stop(
        f"{len(drafts)} operations that the overlay does not know",
        [str(entry["route"]) for entry in drafts.values()],
        "Give each an entry, as drafted, and sentences in scripts/overlay/prose/, or name its prefix in "
        "scripts/overlay/data_plane.yaml. All names are guesses, and no scope is known.",
        drafted(drafts),
    )


def drafted(drafts: dict[str, Node]) -> str:
    """Return the drafts as the files of the overlay want them, in Markdown."""
    texts = []
    for family in sorted({str(entry["family"]) for entry in drafts.values()}):
        lines = [f"`scripts/overlay/operations/{family}.yaml`", "", "```yaml"]
        for entry in drafts.values():
            if entry["family"] == family:
                written = {key: value for key, value in entry.items() if key not in ("route", "family")}
                lines += [
                    f"{entry['route']}:",
                    *(f"  {key}: {flow(value)}" for key, value in written.items()),
                ]
        texts.append("\n".join([*lines, "```"]) + "\n")
    return "\n".join(texts)
