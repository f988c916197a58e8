"""People in an exported manifest, and their memberships."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from portkey_admin.manifest.exporter.entries import ThingWriter, escaped
from portkey_admin.manifest.exporter.existing import LiveThing
from portkey_admin.manifest.exporter.yaml_text import Entries, Listed
from portkey_admin.reconcile.forms import normal_address

_COLUMNS = ("email", "role", "workspace", "workspace_role")
_OWNER = "owner"


def people_of(things: Iterable[LiveThing], writer: ThingWriter) -> tuple[Listed, ...]:
    """Return the people, each with the workspaces that they belong or are invited to."""
    roles: dict[str, dict[str, str]] = {}
    people: list[LiveThing] = []
    for thing in things:
        if thing.section.name == "people":
            people.append(thing)
        elif thing.section.name == "members" and thing.workspace is not None:
            label = writer.reference("workspaces", None, thing.workspace)
            roles.setdefault(_address(thing), {})[str(label)] = str(thing.shown.get("role"))
    found: dict[str, Listed] = {}
    # A user who has joined takes precedence over an invite to the same address.
    for thing in sorted(people, key=_is_invited):
        address = _address(thing)
        if address not in found:
            found[address] = _person(thing, roles.get(address, {}), writer)
    return tuple(found[address] for address in sorted(found))


def members_of(members: Iterable[LiveThing]) -> Entries:
    """Return the members of one workspace."""
    return tuple(
        Listed({"email": escaped(str(each.shown.get("email"))), "role": str(each.shown.get("role"))})
        for each in sorted(members, key=_address)
    )


def csv_of(people: Entries) -> str:
    """Return the people as CSV, one row for each membership."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for person in people:
        if isinstance(person, Listed):
            email, role = person.fields["email"], person.fields.get("role", "")
            for workspace, inside in (person.fields.get("workspaces") or {"": ""}).items():
                rows.writerow((email, role, workspace, inside))
    return out.getvalue()


def _person(thing: LiveThing, joined: Mapping[str, str], writer: ThingWriter) -> Listed:
    role, roles, comments = thing.shown.get("role"), dict(joined), list[str]()
    for entry in (thing.shown.get("workspaces") or ()) if _is_invited(thing) else ():
        label = writer.reference("workspaces", None, str(entry.get("id")))
        if label is not None:
            roles[label] = str(entry.get("role"))
    fields: dict[str, Any] = {"email": str(thing.shown.get("email"))}
    if role == _OWNER:
        comments.append("owns the organisation, which a manifest can't express")
    elif role:
        fields["role"] = role
    if roles:
        fields["workspaces"] = dict(sorted(roles.items()))
    return Listed(fields, comments)


def _is_invited(thing: LiveThing) -> bool:
    return thing.row.source != "users.list"


def _address(thing: LiveThing) -> str:
    return normal_address(str(thing.shown.get("email")))
