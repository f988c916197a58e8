"""Prompts and prompt partials."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from portkey_admin.reconcile.compare import Rules
from portkey_admin.reconcile.kind import BY_SLUG_OR_NAME, SEARCH, SLUG, Kind, Wanted
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.session import Session


@attrs.frozen(kw_only=True, eq=False)
class VersionedKind(Kind):
    """Prompts and prompt partials: a change of the content is a version, which has to be published."""

    version_id: str
    """Where the answer to an update names the version that it made."""
    version_names: tuple[str, str]
    """Where the list of versions has the id and the number of each."""

    async def update(self, session: Session, row: Row, wanted: Wanted, fields: Iterable[str]) -> object:
        """Change the fields, and put the version that this made into use."""
        fields = tuple(fields)
        content = [name for name in fields if name not in ("name", "collection_id", "status")]
        if content and "version_description" in wanted:
            fields = (*fields, "version_description")
        body: dict[str, object] = {self.updated_as.get(name, name): wanted[name] for name in fields}
        if content and "patch" in self.triggers:
            body["patch"] = True
        answer = await session.send(f"{self.prefix}.update", row.id, body=body)
        made = self.shown(answer).get(self.version_id) if answer is not None else None
        if made:
            number = await self._number(session, row, made)
            if number is not None:
                await session.send(f"{self.prefix}.publish", row.id, body={"version": number})
        return answer

    async def _number(self, session: Session, row: Row, made: object) -> object:
        id_field, number_field = self.version_names
        envelope = await session.send(f"{self.prefix}.versions.list", row.id)
        versions = self.shown(envelope).get("data") or []
        return next((each.get(number_field) for each in versions if each.get(id_field) == made), None)


PROMPTS = VersionedKind(
    name="prompts",
    thing="prompt",
    prefix="prompts",
    places=("workspace_id", "collection_id"),
    keys=BY_SLUG_OR_NAME,
    also={"workspace_id": "string", **SLUG},
    narrow=SEARCH,
    triggers=frozenset({"patch"}),
    updated_as={"template_metadata": "prompt_metadata"},
    rules=Rules(unseen=frozenset({"version_description"}), references=frozenset({"virtual_key"})),
    version_id="prompt_version_id",
    version_names=("id", "prompt_version"),
)

PROMPT_PARTIALS = VersionedKind(
    name="prompt_partials",
    thing="prompt partial",
    prefix="prompt_partials",
    places=("workspace_id", "collection_id"),
    keys=BY_SLUG_OR_NAME,
    also=SLUG,
    rules=Rules(unseen=frozenset({"version_description"})),
    version_id="prompt_partial_version_id",
    version_names=("prompt_partial_version_id", "version"),
)
