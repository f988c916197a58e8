"""The overlay: our additions to the published document, read from `scripts/overlay/`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
from yaml_reader import YAMLError, read_yaml

from .document import Node, route_shape
from .problems import SyncError

_ENTRY_KEYS = {
    "id", "request", "request_optional", "response", "scopes", "keys", "paging", "server", "idempotent",
    "experimental",
}  # fmt: skip


@attrs.frozen
class Overlay:
    """All overlay data, read and checked.

    Attributes:
        entries: Operation entries by route shape (`GET /configs/{}`), each with its family and route.
        data_plane: Path prefixes and routes that are not admin operations, each with the reason.
        components: Our names of published components.
        inline: Better names of inline objects, by the name derived from parent and field.
        corrections: OpenAPI Overlay documents, by family.
        prose: Sentences by family.
        glossary: Descriptions by field name, used if there is nothing more specific.
        live: Fields of live responses, by our schema name, each with the source.
        info: Title, servers, security and shared components of the written document.
    """

    entries: dict[str, Node]
    data_plane: dict[str, str]
    components: dict[str, str]
    inline: dict[str, str]
    corrections: dict[str, Node]
    prose: dict[str, Node]
    glossary: dict[str, str]
    info: Node
    live: dict[str, Node] = attrs.field(factory=dict)

    def names(self) -> set[str]:
        """All schema names in the overlay."""
        messages = {entry.get(role) for entry in self.entries.values() for role in ("request", "response")}
        shared = (self.info.get("components") or {}).get("schemas") or {}
        described = (name for file in self.prose.values() for name in file.get("schemas") or ())
        given = (*self.components.values(), *self.inline.values(), *shared, *described)
        return {*map(str, messages - {None}), *given}


def load_overlay(folder: Path) -> Overlay:
    """Read the overlay's files.

    Raises:
        SyncError: A file is missing or invalid.
    """
    entries: dict[str, Node] = {}
    ids: dict[str, str] = {}
    wrong: list[str] = []
    for family, routes in _folder(folder / "operations").items():
        for route, entry in routes.items():
            unknown = sorted(set(entry) - _ENTRY_KEYS)
            if unknown:
                wrong.append(f"operations/{family}.yaml: {route}: unknown {', '.join(unknown)}")
            shape, operation_id = route_shape(route), str(entry.get("id"))
            if shape in entries or operation_id in ids:
                wrong.append(f"operations/{family}.yaml: {route}: {operation_id} is listed twice")
            ids[operation_id] = route
            entries[shape] = {**entry, "route": route, "family": family}
    if wrong:
        raise SyncError("the overlay contradicts itself", wrong, "Fix scripts/overlay/operations/.")
    names = _file(folder / "names.yaml")
    return Overlay(
        entries=entries,
        data_plane=_file(folder / "data_plane.yaml"),
        components=names["components"],
        inline=names["inline"],
        corrections=_folder(folder / "corrections"),
        prose=_folder(folder / "prose"),
        glossary=_file(folder / "glossary.yaml"),
        info=_file(folder / "document.yaml"),
        live=_file(folder / "live.yaml"),
    )


def _file(path: Path) -> Any:
    try:
        return read_yaml(path.read_text(encoding="utf-8")) or {}
    except (OSError, ValueError) as error:
        raise SyncError(
            "the overlay can't be read", [f"{path.name}: {error}"], "Restore the file."
        ) from error
    except YAMLError as error:
        reason = " ".join(str(error).split())
        raise SyncError("the overlay is not YAML", [f"{path.name}: {reason}"], "Fix the file.") from error


def _folder(path: Path) -> dict[str, Any]:
    return {file.stem: _file(file) for file in sorted(path.glob("*.yaml"))}
