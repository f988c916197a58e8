"""Fields that are filled from secret references when a request is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row

# The resources with a field `secret_mappings`.
_MAPPING = ("integrations", "providers", "mcp_integrations")


def check(
    call: PlaneCall, mappings: Iterable[Mapping[str, Any]] | None, *targets: str, workspace_id: str | None
) -> None:
    """Raise a 400 unless each mapping fills another field, from a reference that the workspace may use.

    `targets`: the fields that can be filled; one that ends in a dot is a prefix.
    """
    seen: set[str] = set()
    for index, mapping in enumerate(mappings or ()):
        place = f"body.secret_mappings[{index}]"
        target = mapping["target_field"]
        if not any(_names(target, stated) for stated in targets):
            raise Rejected(400, f"{place}.target_field: must be {' or '.join(targets)}")
        if target in seen:
            raise Rejected(400, f"{place}.target_field: another mapping already fills this field")
        seen.add(target)
        reference = find(call.organisation, mapping["secret_reference_id"])
        if reference is None:
            raise Rejected(400, f"{place}.secret_reference_id: there is no such secret reference")
        # Not documented for resources of the organisation, which many workspaces may use.
        allowed = reference["allowed_workspaces"]
        if workspace_id is not None and allowed is not None and workspace_id not in allowed:
            raise Rejected(400, f"{place}.secret_reference_id: the workspace may not use this reference")


def filled(mappings: Iterable[Mapping[str, Any]] | None, target: str) -> bool:
    """Return whether a mapping fills a field. A field that ends in a dot is a prefix."""
    return any(_names(mapping["target_field"], target) for mapping in mappings or ())


def find(organisation: Organisation, reference: str) -> Row | None:
    """Return the secret reference with this id or slug."""
    table = organisation["secret_references"]
    return table.get(reference) or table.find("slug", reference)


def uses(organisation: Organisation, reference: Row) -> bool:
    """Return whether any mapping uses a secret reference."""
    names = (reference["id"], reference["slug"])
    return any(
        mapping["secret_reference_id"] in names
        for table in _MAPPING
        for row in organisation[table]
        for mapping in row["secret_mappings"] or ()
    )


def _names(field: str, target: str) -> bool:
    return field == target or (target.endswith(".") and field.startswith(target) and field != target)
