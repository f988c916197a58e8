"""The kinds of things that need more than data: what they show otherwise, and what is done otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from portkey_admin.errors import InvalidArgumentError, InvalidFieldError
from portkey_admin.reconcile.compare import is_uuid
from portkey_admin.reconcile.kind import Kind, Wanted
from portkey_admin_api.types import Fields

if TYPE_CHECKING:
    from portkey_admin.calls.fields import Json
    from portkey_admin.reconcile.reach import Reach, Row

_RUNS_THE_ORGANISATION = ("owner", "admin")


def plain_role(role: object) -> object:
    """Return a role without the prefix that some answers put before it."""
    return role.removeprefix("ws-") if isinstance(role, str) else role


@attrs.frozen(kw_only=True)
class Workspaces(Kind):
    """Workspaces, whose names come with the icon in front."""

    def shown(self, model: object) -> dict[str, Any]:
        """Return a row with the name as it was given."""
        shown = super().shown(model)
        name, icon = shown.get("name"), shown.get("icon")
        if isinstance(name, str) and icon:
            shown["name"] = name.removeprefix(f"{icon} ")
        return shown

    async def delete(self, reach: Reach, row: Row, wanted: Wanted, force: bool) -> None:
        """Delete a workspace, which takes its name."""
        body: dict[str, object] = {"name": row.shown.get("name")}
        await reach.send("workspaces.delete", row.id, body=body | ({"force_delete": True} if force else {}))


@attrs.frozen(kw_only=True)
class People(Kind):
    """People of the organisation: its users, and those whom a pending invite has gone to."""

    def is_user(self, row: Row) -> bool:
        """Say whether they have joined."""
        return row.source == "users.list"

    def shown(self, model: object) -> dict[str, Any]:
        """Return a row with workspaces as a create names them."""
        shown = super().shown(model)
        if isinstance(shown.get("workspaces"), list):
            shown["workspaces"] = [
                {"id": entry.get("workspace_id", entry.get("id")), "role": plain_role(entry.get("role"))}
                for entry in shown["workspaces"]
                if isinstance(entry, Mapping)
            ]
        return shown

    async def find(self, reach: Reach, wanted: Wanted) -> list[Row]:
        """Return the user, else the pending invite."""
        rows = await super().find(reach, wanted)
        return [row for row in rows if self.is_user(row)] or rows

    def lies(self, shown: Mapping[str, Any], wanted: Wanted) -> bool:
        """Say whether it is a user, who has no status, or an invite that is still pending."""
        return shown.get("status") in (None, "pending")

    def comparable(self, wanted: Wanted, row: Row) -> dict[str, Json]:
        """Return the role; of an invite also the rest, which for a user has had its time."""
        fields = super().comparable(wanted, row)
        del fields["email"]
        return {"role": fields["role"]} if self.is_user(row) and "role" in fields else fields

    def passed_over(self, wanted: Wanted, row: Row) -> tuple[str, ...]:
        """Return what is not compared: an invite's workspaces are no longer those of the user."""
        own = ("workspaces", "workspace_api_key_details") if self.is_user(row) else ()
        return tuple(field for field in own if field in wanted)

    def fixed(self, row: Row, fields: Iterable[str]) -> tuple[str, ...]:
        """Return the fields that cannot be changed: nobody takes the organisation from its owner."""
        owner = self.is_user(row) and row.shown.get("role") == "owner"
        return tuple(fields) if owner else ()

    def is_remade(self, row: Row) -> bool:
        """Say whether a difference takes a new one: invites cannot be changed."""
        return not self.is_user(row)

    async def prepared(self, reach: Reach, wanted: Wanted) -> dict[str, Json]:
        """Return what is wanted with workspaces by UUID."""
        prepared, entries = dict(wanted), wanted.get("workspaces")
        if isinstance(entries, list):
            prepared["workspaces"] = [
                {**entry, "id": await reach.workspace_id(str(entry.get("id")))}
                for entry in entries
                if isinstance(entry, dict)
            ]
        return prepared

    async def update(self, reach: Reach, row: Row, wanted: Wanted, fields: Iterable[str]) -> object:
        """Give a user another role."""
        return await reach.send("users.update", row.id, body={"role": wanted["role"]})

    async def get(self, reach: Reach, row: Row, wanted: Wanted) -> object:
        """Return the row: single answers show no more."""
        return row.model

    async def delete(self, reach: Reach, row: Row, wanted: Wanted, force: bool) -> None:
        """Take a user out of the organisation, or an invite back."""
        await reach.send("users.delete" if self.is_user(row) else "invites.delete", row.id)


@attrs.frozen(kw_only=True)
class Members(Kind):
    """Members of workspaces: users of the organisation, named by id or e-mail address."""

    def fields_of(self, verb: str) -> Fields:
        """Return what an operation takes for one of them: a new one is an entry of a list."""
        return Fields(kinds={}) if verb == "create" else super().fields_of(verb)

    def shown(self, model: object) -> dict[str, Any]:
        """Return a row with the id under its own name and the role without a prefix."""
        shown = super().shown(model)
        shown["role"] = plain_role(shown.get("role"))
        return {**shown, "user_id": shown.get("user_id", shown.get("id"))}

    def comparable(self, wanted: Wanted, row: Row) -> dict[str, Json]:
        """Return the role, but not of who runs the organisation: they are admins everywhere."""
        if row.shown.get("org_role") in _RUNS_THE_ORGANISATION or "role" not in wanted:
            return {}
        return {"role": wanted["role"]}

    async def create(self, reach: Reach, wanted: Wanted) -> object:
        """Add a user to the workspace."""
        from portkey_admin_api.models import WorkspaceMember

        user_id = wanted.get("user_id") or await self._user_id(reach, wanted)
        users = [{"id": user_id, "role": wanted.get("role", "member")}]
        await reach.send("workspaces.members.add", *self.path(wanted), body={"users": users})
        known = {"id": user_id, "email": wanted.get("email"), "role": users[0]["role"]}
        return WorkspaceMember.from_dict(known)

    async def get(self, reach: Reach, row: Row, wanted: Wanted) -> object:
        """Return the row: the single answer has not even an id."""
        return row.model

    async def _user_id(self, reach: Reach, wanted: Wanted) -> str:
        from portkey_admin.reconcile.kinds import KINDS

        people = KINDS["people"]
        for row in await people.find(reach, {"email": wanted["email"]}):
            if row.source == "users.list":
                return row.id
        # The address stays out of the message, which may be logged.
        raise InvalidArgumentError(
            "members.ensure: no user of the organisation has this e-mail address; invite the person first,"
            " and name the workspace in the invite: members of workspaces are those who have accepted"
        )


@attrs.frozen(kw_only=True)
class ApiKeys(Kind):
    """API keys, whose kind is one word in answers and two in the path of a create."""

    def check(self, wanted: Mapping[str, object]) -> dict[str, Json]:
        """Return what is wanted. Raises InvalidFieldError where the kind of key is not named."""
        named = super().check(wanted)
        if missing := [field for field in ("type", "sub_type") if not named.get(field)]:
            raise InvalidFieldError(
                f"api_keys.ensure: name {' and '.join(missing)}: type 'organisation' or 'workspace',"
                " sub_type 'service' or 'user'"
            )
        return named

    def shown(self, model: object) -> dict[str, Any]:
        """Return a row with the kind of key in its two parts."""
        shown = super().shown(model)
        if "sub_type" not in shown and "-" in str(shown.get("type")):
            shown["type"], _, shown["sub_type"] = str(shown["type"]).partition("-")
        return shown

    async def create(self, reach: Reach, wanted: Wanted) -> object:
        """Create a key of its kind."""
        kind = str(wanted["type"]), str(wanted["sub_type"])
        return await reach.send("api_keys.create", *kind, body=self.new(wanted))


@attrs.frozen(kw_only=True)
class VirtualKeys(Kind):
    """Virtual keys, which answer a create in a form of their own."""

    def id_of(self, answer: object) -> str:
        """Return the slug."""
        shown = self.shown(answer)
        data = shown.get("data")
        return str((data if isinstance(data, Mapping) else shown).get("slug") or "")


@attrs.frozen(kw_only=True)
class Versioned(Kind):
    """Prompts and prompt partials: a change of the content is a version, which has to be published."""

    version_id: str
    """Where the answer to an update names the version that it made."""
    version_names: tuple[str, str]
    """Where the list of versions has the id and the number of each."""

    async def update(self, reach: Reach, row: Row, wanted: Wanted, fields: Iterable[str]) -> object:
        """Change the fields, and put the version that this made into use."""
        fields = tuple(fields)
        content = [name for name in fields if name not in ("name", "collection_id", "status")]
        if content and "version_description" in wanted:
            fields = (*fields, "version_description")
        body: dict[str, object] = {self.updated_as.get(name, name): wanted[name] for name in fields}
        if content and "patch" in self.triggers:
            body["patch"] = True
        answer = await reach.send(f"{self.prefix}.update", row.id, body=body)
        made = self.shown(answer).get(self.version_id) if answer is not None else None
        if made:
            number = await self._number(reach, row, made)
            if number is not None:
                await reach.send(f"{self.prefix}.publish", row.id, body={"version": number})
        return answer

    async def _number(self, reach: Reach, row: Row, made: object) -> object:
        id_field, number_field = self.version_names
        envelope = await reach.send(f"{self.prefix}.versions.list", row.id)
        versions = self.shown(envelope).get("data") or []
        return next((each.get(number_field) for each in versions if each.get(id_field) == made), None)


@attrs.frozen(kw_only=True)
class McpServers(Kind):
    """MCP servers, whose rows name the MCP integration both by UUID and by slug."""

    def comparable(self, wanted: Wanted, row: Row) -> dict[str, Json]:
        """Return the fields that are compared; an integration that is named by its slug is the same."""
        fields = super().comparable(wanted, row)
        named = fields.get("mcp_integration_id")
        if named is not None and named == row.shown.get("mcp_integration_slug"):
            del fields["mcp_integration_id"]
        return fields


@attrs.frozen(kw_only=True)
class ScimMappings(Kind):
    """Which SCIM group is which role in a workspace."""

    def shown(self, model: object) -> dict[str, Any]:
        """Return a row with the name of the group as a create calls it."""
        shown = super().shown(model)
        return {**shown, "scim_group_name": shown.get("scim_group", shown.get("scim_group_name"))}

    def as_wanted(self, row: Row) -> dict[str, Json]:
        """Return a description of the mapping, with the group named once."""
        described = super().as_wanted(row)
        del described["scim_group_name"]
        return described

    async def create(self, reach: Reach, wanted: Wanted) -> object:
        """Create the mapping, with the workspace by UUID: a slug finds nothing here."""
        body, workspace = self.new(wanted), wanted.get("workspace_id")
        if isinstance(workspace, str) and not is_uuid(workspace):
            body["workspace_id"] = await reach.workspace_id(workspace)
        return await reach.send("workspaces.scim_mappings.create", body=body)
