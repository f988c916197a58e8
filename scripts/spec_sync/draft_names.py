"""Drafts names of component schemas, in the style of `names.yaml`."""

from __future__ import annotations

import re
from collections.abc import Collection

from openapi_python_client.strings import pascal_case

from .document import Node, content_schema, endpoints, reachable
from .words import DONE, singular

_ENDINGS = re.compile(r"(?<=[a-z0-9])(Request|Response|Object|Schema|Dto|DTO|Payload|Input|Body|Params)$")
_DONE = {
    "Create": "Created",
    "Update": "Updated",
    "Delete": "Deleted",
    "Rotate": "Rotated",
    "Resend": "Resent",
}


def draft_names(document: Node, unplaced: Collection[str], taken: Collection[str]) -> dict[str, str]:
    """Return better names for the schemas that only unknown operations use.

    Args:
        document: The plain document.
        unplaced: Shapes of the operations without an entry.
        taken: Names that are already used.
    """
    new: list[Node] = []
    old: list[Node] = []
    for endpoint in endpoints(document):
        messages = [endpoint.operation.get("requestBody"), *endpoint.operation["responses"].values()]
        found = [schema for schema in map(content_schema, messages) if schema is not None]
        (new if endpoint.shape in unplaced else old).extend(found)
    known = reachable(document, old)
    mine = [name for name in sorted(reachable(document, new)) if name not in known]
    given = {*taken, *known}
    drafts: dict[str, str] = {}
    for name in mine:
        draft = styled(name)
        others = given | set(drafts.values()) | (set(mine) - {name})
        if draft in others:
            draft = pascal_case(name)
        if draft != name and draft not in others:
            drafts[name] = draft
    return drafts


def styled(name: str) -> str:
    """`CreateBoxRequest` -> `CreateBox`,
    `BoxListResponse` -> `BoxList`, `CreateBoxResponse` -> `CreatedBox`."""
    bare = pascal_case(re.sub(r"[^A-Za-z0-9]+", " ", name))
    bare = re.sub(r"([A-Z])([A-Z]+)(?=[A-Z][a-z]|\d|$)", lambda match: match[1] + match[2].lower(), bare)
    ending = _ENDINGS.search(bare)
    if ending is None:
        return bare
    stem = re.sub(r"Bulk(?=[A-Z])", "", bare[: ending.start()])
    if ending[1] == "Response":
        if match := re.fullmatch(r"(?:List(\w+)|(\w+)List)", stem):
            return f"{singular(match[1] or match[2])}List"
        for word, done in DONE.items():
            verb = word.capitalize()
            if match := re.fullmatch(rf"(?:{verb}([A-Z]\w*)|(\w+){verb})", stem):
                return done + (match[1] or match[2])
        return stem if singular(stem) == stem else f"{singular(stem)}List"
    if match := re.fullmatch(r"(\w+[a-z])(Create|Update|Delete)", stem):
        return match[2] + match[1]
    return stem
