"""Drafts of overlay entries for unknown operations, so that the report can include them.

Drafts are never written to the document: the sync stops, and a person turns each draft into an entry.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import attrs

from .document import Endpoint, Node, content_schema, endpoints, flow, referenced_name
from .draft_access import Family
from .draft_ids import draft_ids
from .draft_names import draft_names
from .overlay_data import Overlay
from .problems import Stop
from .repair import EMPTY, is_empty
from .rows import paging, success
from .words import message_name


@attrs.frozen
class Drafts:
    """Drafted additions to the overlay.

    Attributes:
        entries: Operation entries, by shape.
        components: Names for published components that only these operations use.
        data_plane: Paths that look like inference, with a remark about each.
    """

    entries: Mapping[str, Node]
    components: Mapping[str, str]
    data_plane: Mapping[str, str]

    def __bool__(self) -> bool:
        return bool(self.entries or self.data_plane)


def draft(document: Node, overlay: Overlay, vocabulary: Mapping[str, Collection[str]]) -> Drafts:
    """Guess as much as possible about the operations without an entry.

    Args:
        document: The plain document.
        overlay: The overlay so far.
        vocabulary: The types of key that may have each scope.
    """
    found = unplaced(document, overlay)
    apart = [endpoint for endpoint in found if _infers(endpoint, found, overlay, vocabulary)]
    found = [endpoint for endpoint in found if endpoint not in apart]
    data_plane = {endpoint.route: "inference, by the look of it" for endpoint in apart}
    taken = overlay.names()
    components = draft_names(document, [endpoint.shape for endpoint in found], taken)
    names = taken | set(components.values()) | set(document["components"]["schemas"])
    table = {**overlay.components, **components}
    entries: dict[str, Node] = {}
    ids = draft_ids(document, found, overlay.entries)
    family = Family(list(overlay.entries.values()), vocabulary)
    for endpoint in found:
        id = ids[endpoint.shape]
        turned = paging(document, endpoint) if endpoint.method == "get" else {}
        access = family.draft(id, endpoint)
        entry: Node = {"id": id}
        for role, schema in (
            ("request", content_schema(endpoint.operation.get("requestBody"))),
            ("response", success(endpoint.operation)),
        ):
            if schema is not None:
                entry[role] = _message(schema, message_name(id, role, rows=bool(turned)), table, names)
        entry |= {"scopes": access.scopes, "keys": access.keys}
        if turned:
            entry["paging"] = turned
        entries[endpoint.shape] = {**entry, "route": endpoint.route, "family": id.partition(".")[0]}
    return Drafts(entries, components, data_plane)


def unplaced(document: Node, overlay: Overlay) -> list[Endpoint]:
    """Return the operations without an entry."""
    return [endpoint for endpoint in endpoints(document) if endpoint.shape not in overlay.entries]


def _infers(
    endpoint: Endpoint, found: list[Endpoint], overlay: Overlay, vocabulary: Mapping[str, Collection[str]]
) -> bool:
    """Whether an operation looks like inference: a separate path that accepts only POST, in a family that
    neither the overlay nor a scope knows."""
    root = endpoint.path.split("/")[1]
    beside = [each.path for each in found if each.shape != endpoint.shape]
    beside += [str(entry["route"]).partition(" ")[2] for entry in overlay.entries.values()]
    shared = any(path.split("/")[1] == root for path in beside)
    known = any(root.replace("-", "_") in scope.partition(".")[0] for scope in vocabulary)
    return endpoint.method == "post" and endpoint.path == f"/{root}" and not shared and not known


def _message(schema: Node, guess: str, components: Mapping[str, str], names: set[str]) -> str:
    published = referenced_name(schema)
    if published is not None:
        return components.get(published, published)
    if is_empty(schema):
        return EMPTY
    # A second schema with a name would be merged with the first.
    free, number = guess, 2
    while free in names:
        free, number = f"{guess}{number}", number + 1
    names.add(free)
    return free


def with_drafts(overlay: Overlay, drafts: Drafts) -> Overlay:
    """Return the overlay with the drafts added."""
    return attrs.evolve(
        overlay,
        entries={**overlay.entries, **drafts.entries},
        components={**overlay.components, **drafts.components},
        data_plane={**overlay.data_plane, **drafts.data_plane},
    )


def unplaced_stop(drafts: Drafts) -> Stop:
    """Report the operations that the overlay does not know, with drafts in the format of its files."""
    routes = [*(str(entry["route"]) for entry in drafts.entries.values()), *drafts.data_plane]
    return Stop(
        f"{len(routes)} operations that the overlay does not know",
        routes,
        "Give each an entry, as drafted, or name its prefix in data_plane.yaml. The names follow "
        "the paths, the scopes and types of key follow the family: check them.",
        "\n".join(_blocks(drafts)),
    )


def _blocks(drafts: Drafts) -> list[str]:
    entries = list(drafts.entries.values())
    families = sorted({str(entry["family"]) for entry in entries})
    blocks = []
    for family in families:
        own = [entry for entry in entries if entry["family"] == family]
        blocks.append(_block(f"operations/{family}", ["\n".join(_entry_lines(entry)) for entry in own]))
    if drafts.components:
        lines = [f"  {name}: {ours}" for name, ours in drafts.components.items()]
        blocks.append(_block("names", ["\n".join(["components:", *lines])]))
    if drafts.data_plane:
        blocks.append(_block("data_plane", [f"{path}: {why}" for path, why in drafts.data_plane.items()]))
    return blocks


def _block(file: str, texts: list[str]) -> str:
    return f"`scripts/overlay/{file}.yaml`\n\n```yaml\n" + "\n".join(texts) + "\n```\n"


def _entry_lines(entry: Node) -> list[str]:
    written = {key: value for key, value in entry.items() if key not in ("route", "family")}
    return [f"{entry['route']}:", *(f"  {key}: {flow(value)}" for key, value in written.items())]
