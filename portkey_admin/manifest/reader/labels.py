"""Read a resource's node: its identifying name, and whether two nodes state the same."""

from __future__ import annotations

from portkey_admin.manifest.model.field_names import references_of
from portkey_admin.manifest.model.nodes import Node
from portkey_admin.manifest.model.section import Section


def label_of(section: Section, node: Node) -> str | None:
    """Return the field that identifies a resource."""
    names = (*section.identity, *(("slug", "id") if section.adopts else ()))
    return next((text for name in names if (text := node.text(name)) is not None), None)


def is_there(section: Section, node: Node) -> bool:
    """Return whether a resource must already exist, because only Portkey assigns its name."""
    return node.text("id") is not None or (section.shows_slug and node.text("slug") is not None)


def is_true(node: Node, name: str) -> bool:
    """Return whether a field of a resource is true."""
    entry = node.get(name)
    return entry is not None and entry.value is True


def refers(node: Node | None, section: Section, field: str) -> bool:
    """Return whether a field of a workspace refers to resources inside it."""
    if node is None:
        return False
    inner = [
        path.partition(".")[2].removesuffix("[]")
        for path in references_of(section)
        if path.startswith(f"{field}.")
    ]
    return any(node.get(name) is not None for name in inner)


def is_same_person(first: Node, other: Node) -> bool:
    """Return whether both, of one address, are rows of one file that state the same."""
    in_rows = not first.mark.column and first.mark.file == other.mark.file
    return in_rows and _told(first) == _told(other)


def _told(person: Node) -> dict[str, object]:
    return {name: entry.plain() for name, entry in person.entries().items() if name != "email"}
