"""Versions: every change of content creates one, numbered from 1, and one of them is in use.

Configs and guardrails use a new version immediately. Prompts and partials use it once it is published.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import not_found
from portkey_admin.testing.plane.state import Row, Table
from portkey_admin.testing.resources.placement import author
from portkey_admin.testing.resources.resource import PlaneResource


@attrs.frozen
class Versions:
    """The versions of one resource. A row refers to the version in use by its `version_id`."""

    of: str
    """The name of the resource."""

    @property
    def name(self) -> str:
        """The name of the table of versions."""
        return f"{self.of}.versions"

    def table(self) -> Table:
        """Return an empty table of versions."""
        # Also indexed by workspace, so that deleting a workspace deletes its rows.
        return Table(grouped=("of", "workspace_id"))

    def add(self, call: PlaneCall, row: Row, content: Mapping[str, object], *, in_use: bool) -> Row:
        """Add a version with this content to a row that is in its table, and return it."""
        versions = call.organisation[self.name]
        version: Row = {
            "id": call.organisation.mint.id(),
            "of": row["id"],
            "workspace_id": row["workspace_id"],
            "number": len(versions.where("of", row["id"])) + 1,
            "content": dict(content),
            "label_id": None,
            "created_at": call.organisation.now(),
            "created_by": author(call),
        }
        versions.add(version)
        if in_use:
            call.organisation[self.of].change(row, {"version_id": version["id"]})
        return version

    def in_use(self, call: PlaneCall, row: Row) -> Row:
        """Return the version in use."""
        return self.find(call, row, row["version_id"])

    def asked(self, call: PlaneCall, row: Row) -> Row:
        """Return the version with the number in the query, else the one in use."""
        # The number (data sources of Portkey's Terraform provider).
        number = call.query.get("version")
        return self.in_use(call, row) if number is None else self.numbered(call, row, number)

    def numbered(self, call: PlaneCall, row: Row, number: object) -> Row:
        """Return the version of a row with this number. Raises a 404 if there is none."""
        for version in call.organisation[self.name].where("of", row["id"]):
            if version["number"] == number:
                return version
        raise not_found(f"version {number}")

    def find(self, call: PlaneCall, row: Row, id: str) -> Row:
        """Return the version of a row with this id. Raises a 404 if there is none."""
        version = call.organisation[self.name].get(id)
        if version is None or version["of"] != row["id"]:
            raise not_found("version")
        return version

    def newest_first(self, call: PlaneCall, row: Row) -> list[Row]:
        """Return all versions of a row, newest first."""
        # The order that Portkey's Terraform provider relies on.
        return list(call.organisation[self.name].where("of", row["id"]))[::-1]

    def publish(self, call: PlaneCall, resource: PlaneResource) -> object:
        """Publish the version with the number in the body."""
        row = resource.at(call)
        version = self.numbered(call, row, call.body["version"])
        changes = {"version_id": version["id"], "last_updated_at": call.organisation.now()}
        call.organisation[self.of].change(row, changes)
        return {}

    def drop(self, organisation: Organisation, row: Row) -> None:
        """Remove a row together with its versions."""
        for version in list(organisation[self.name].where("of", row["id"])):
            organisation[self.name].remove(version)
        organisation[self.of].remove(row)


def status(row: Row, version: Row) -> str:
    """Return the status of a version of a prompt or partial."""
    # A guess: the one in use is active, and all others are archived.
    return "active" if version["id"] == row["version_id"] else "archived"
