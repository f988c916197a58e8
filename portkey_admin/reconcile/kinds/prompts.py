"""Prompts and prompt partials: a change of the content creates a version, which must be published."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import Any

import attrs

from portkey_admin._errors import AmbiguousWriteError
from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.compare import Comparison, compare
from portkey_admin.reconcile.found import Update
from portkey_admin.reconcile.identity import BY_SLUG_OR_NAME, SEARCH, SLUG, Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.rules import FieldRules
from portkey_admin.reconcile.session import Session
from portkey_admin_api import api

_NO_CONTENT = ("name", "collection_id", "status", "version_description")
_VARIABLE = re.compile(r"\{\{\{?[#^/&>!]?\s*([\w.\-]+)")


@attrs.frozen(kw_only=True, eq=False)
class VersionedKind(Kind):
    """Prompts and prompt partials."""

    version_id: str
    """Key of the new version in the response to an update."""
    version_names: tuple[str, str]
    """Keys of the id and the number of each version in the list of versions."""
    number_in_use: str
    """Key of the number of the current version in the single response."""
    content: str | None = None
    """Key of the content of each version in the list of versions; None: next to the number."""

    def place_of(self, wanted: Wanted) -> dict[str, str]:
        """Return the workspace: moving to another collection does not change it. Otherwise the collection."""
        place = super().place_of(wanted)
        return {"workspace_id": place["workspace_id"]} if "workspace_id" in place else place

    async def placed(self, session: Session, wanted: Wanted) -> dict[str, Json]:
        """Return the wanted state with the workspace of the named collection."""
        collection = wanted.get("collection_id")
        if wanted.get("workspace_id") or session.workspace or not collection:
            return dict(wanted)
        shown = await session.single("collections", str(collection), {})
        workspace = shown.get("workspace_id")
        return {**wanted, "workspace_id": str(workspace)} if workspace else dict(wanted)

    def added(self, wanted: Wanted, shown: Mapping[str, Any]) -> Mapping[str, Set[str]]:
        """Return what responses add to the parameters: the model, and the variables of the template."""
        templates = (wanted.get("string"), shown.get("string"))
        variables = {name for text in templates for name in _VARIABLE.findall(str(text or ""))}
        return {"parameters": {"model", *variables}}

    async def compared(self, session: Session, wanted: Wanted, row: Row) -> Comparison:
        """Compare with the single response, because lists may lack the content, or have null for it."""
        shown = row.shown
        if row.detail is None and any(
            shown.get(name) is None for name in self._content_fields() if name in wanted
        ):
            row.detail = await self.get(session, row, wanted)
        return await super().compared(session, wanted, row)

    async def update(self, session: Session, update: Update) -> object:
        """Change the fields, and publish the version that this creates.

        An existing unpublished version with the same content is published instead.
        """
        row, wanted = update.row, update.wanted
        content = {name: value for name, value in update.values.items() if name not in _NO_CONTENT}
        if not content:
            return await super().update(session, update)
        if row.detail is None:
            row.detail = await self.get(session, row, wanted)
        versions = await self._versions(session, row)
        waiting = self._waiting(row, content, versions)
        others = {name: value for name, value in update.values.items() if name not in content}
        if waiting is not None:
            answer = await super().update(session, update.only(others)) if others else None
        else:
            body = {**others, **self._new_content(row, content, versions)}
            if "version_description" in wanted:
                body["version_description"] = wanted["version_description"]
            answer = await super().update(session, update.only(body))
            made = self.shown(answer).get(self.version_id)
            waiting = await self._number(session, row, made) if made else None
        if waiting is not None:
            await session.send(f"{self.prefix}.publish", row.id, body={"version": waiting})
        return answer

    def updated(self, session: Session, update: Update) -> None:
        """Apply an update to a row: a new template drops what responses add for the variables of the last."""
        row, shown = update.row, self._whole(update.row)
        super().updated(session, update)
        parameters, named = shown.get("parameters"), update.wanted.get("parameters")
        if "string" not in update.values or "parameters" in update.values or not isinstance(parameters, dict):
            return
        gone = self.added({}, shown)["parameters"] - {*(named if isinstance(named, dict) else ())}
        left = {"parameters": {name: item for name, item in parameters.items() if name not in gone}}
        row.model = {**row.shown, **left}
        if row.detail is not None:
            row.detail = {**self.shown(row.detail), **left}

    def _waiting(self, row: Row, content: Mapping[str, Json], versions: list[Mapping[str, Any]]) -> object:
        """Return the number of a version that is newer than the current one, and has the wanted content."""
        target = self._whole_content(row, content)
        for version in versions:
            inside = version if self.content is None else version.get(self.content)
            if not self._is_newer(row, version) or not isinstance(inside, Mapping):
                continue
            result = compare(target, inside, self.rules, added=self.added(content, inside))
            if not result.difference and not result.unverified:
                return version.get(self.version_names[1])
        return None

    def _is_newer(self, row: Row, version: Mapping[str, Any]) -> bool:
        in_use = self.shown(row.detail).get(self.number_in_use)
        return isinstance(in_use, int) and self._number_of(version) > in_use

    def _number_of(self, version: Mapping[str, Any]) -> int:
        number = version.get(self.version_names[1])
        return number if isinstance(number, int) else 0

    def _new_content(
        self, row: Row, content: Mapping[str, Json], versions: list[Mapping[str, Any]]
    ) -> dict[str, Json]:
        """Return the content of a new version.

        A patch may start from the newest version. If that is not the current one, all fields are sent
        instead.
        """
        if not any(self._is_newer(row, version) for version in versions):
            return {**content, "patch": True} if "patch" in self.triggers else dict(content)
        return self._whole_content(row, content)

    def _whole_content(self, row: Row, content: Mapping[str, Json]) -> dict[str, Json]:
        """Return the current content with these fields laid over it, without what responses add."""
        shown = self.shown(row.detail)
        whole: dict[str, Json] = {
            name: shown[name] for name in self._content_fields() if shown.get(name) is not None
        }
        if isinstance(parameters := whole.get("parameters"), dict):
            added = self.added(content, shown)["parameters"]
            whole["parameters"] = {name: item for name, item in parameters.items() if name not in added}
        return {**whole, **content}

    def _content_fields(self) -> list[str]:
        return [name for name in self.changeable() if name not in _NO_CONTENT]

    async def _versions(self, session: Session, row: Row) -> list[Mapping[str, Any]]:
        envelope = self.shown(await session.send(f"{self.prefix}.versions.list", row.id))
        versions = [each for each in envelope.get("data") or [] if isinstance(each, Mapping)]
        return sorted(versions, key=self._number_of, reverse=True)

    async def _number(self, session: Session, row: Row, made: object) -> object:
        """Return the number of a version, which publishing requires. Raises AmbiguousWriteError."""
        id_field, number_field = self.version_names
        for each in await self._versions(session, row):
            if each.get(id_field) == made and each.get(number_field) is not None:
                return each[number_field]
        operation = api.operation(f"{self.prefix}.update")
        # The list is cached (Portkey backend 1.20.0). A later look-up finds it, and publishes it.
        raise AmbiguousWriteError(
            f"the {self.thing} has a new version, which is not in the list of its versions yet, so it could "
            "not be published: try again",
            operation=operation.id,
            method=operation.method,
            path=operation.path,
        )


PROMPTS = VersionedKind(
    name="prompts",
    thing="prompt",
    prefix="prompts",
    places=("workspace_id", "collection_id"),
    shelf="collection_id",
    keys=BY_SLUG_OR_NAME,
    also={"workspace_id": "string", **SLUG},
    narrow=SEARCH,
    triggers=frozenset({"patch"}),
    updated_as={"template_metadata": "prompt_metadata"},
    rules=FieldRules(
        unseen=frozenset({"version_description"}),
        references={"virtual_key": "providers", "collection_id": "collections"},
    ),
    version_id="prompt_version_id",
    version_names=("id", "prompt_version"),
    number_in_use="prompt_version",
    content="prompt_template",
)

PROMPT_PARTIALS = VersionedKind(
    name="prompt_partials",
    thing="prompt partial",
    prefix="prompt_partials",
    places=("workspace_id", "collection_id"),
    shelf="collection_id",
    keys=BY_SLUG_OR_NAME,
    also=SLUG,
    rules=FieldRules(unseen=frozenset({"version_description"}), references={"collection_id": "collections"}),
    version_id="prompt_partial_version_id",
    version_names=("prompt_partial_version_id", "version"),
    number_in_use="version",
)
