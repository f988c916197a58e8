"""Convert the content of a manifest to plain JSON and back, for saved plans. Secrets stay references."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import attrs

from portkey_admin._errors import ConfigurationError
from portkey_admin.manifest.errors import Mark, Problem, Problems
from portkey_admin.manifest.model.items import Thing, Things, key_of
from portkey_admin.manifest.model.nodes import Node
from portkey_admin.manifest.model.references import Reference, Text
from portkey_admin.manifest.model.secret_sources import Secret
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.reader.content import Content
from portkey_admin.manifest.reader.document import Manifest

# Special values are objects with a single name that starts with this.
_SIGN = "$"
_NOT_PLAIN = ("section", "body", "node")


def written(manifest: Manifest) -> dict[str, Any]:
    """Return a manifest in expanded form, without secrets.

    Raises ConfigurationError if a secret has no source to refer to.
    """
    listed = sorted(manifest.content.listed, key=lambda each: (each[0], each[1] or ""))
    return {
        "organisation_id": manifest.organisation_id,
        "listed": [list(each) for each in listed],
        "notes": [
            {"position": attrs.asdict(note.mark), "path": note.path, "message": note.message}
            for note in manifest.content.notes
        ],
        "things": [_thing(thing) for thing in manifest],
    }


def read(told: Mapping[str, Any], file: str) -> Manifest:
    """Return the manifest from the output of `written`. Raises ManifestError."""
    problems, things = Problems(), Things()
    for at, each in enumerate(told["things"]):
        thing = _read_thing(each)
        if thing.key != key_of(thing.section, thing.workspace, thing.label, deferred=thing.deferred):
            why = f"{thing.key!r} is not the key of {thing.title}: make the plan again"
            problems.add(Mark(file, 1), f"wanted.things[{at}].key", why)
        things.add(thing, problems)
    notes = tuple(
        Problem(_mark(each["position"]), str(each["path"]), str(each["message"])) for each in told["notes"]
    )
    levels = things.levels(problems)
    problems.raise_any()
    listed = frozenset((name, place) for name, place in told["listed"])
    start = Mark(file, 1)
    id = told["organisation_id"]
    root = Node({} if id is None else {"organisation_id": Node(id, start, "organisation_id")}, start)
    return Manifest(
        file=file, organisation_id=id, content=Content(things, listed, notes), levels=levels, root=root
    )


def _thing(thing: Thing) -> dict[str, Any]:
    told: dict[str, Any] = {"section": thing.section.name, "position": attrs.asdict(thing.mark)}
    for field in _plain_fields():
        value = getattr(thing, field.name)
        if value != field.default:
            told[field.name] = value
    return {**told, "body": {name: _value(value) for name, value in thing.body.items()}}


def _read_thing(told: Mapping[str, Any]) -> Thing:
    plain = {field.name: told[field.name] for field in _plain_fields() if field.name in told}
    return Thing(
        section=SECTIONS[told["section"]],
        body={name: _read_value(value) for name, value in told["body"].items()},
        node=Node({}, _mark(told["position"])),
        **plain,
    )


def _plain_fields() -> Iterable[Any]:
    return [field for field in attrs.fields(Thing) if field.name not in _NOT_PLAIN]


def _value(value: Any) -> Any:
    if isinstance(value, Secret):
        return _secret(value)
    if isinstance(value, Text):
        parts = [attrs.asdict(part) if isinstance(part, Reference) else part for part in value.parts]
        return {f"{_SIGN}text": str(value), "parts": parts}
    if isinstance(value, Mapping):
        inner = {name: _value(item) for name, item in value.items()}
        return {f"{_SIGN}object": inner} if any(name.startswith(_SIGN) for name in inner) else inner
    if isinstance(value, list):
        return [_value(item) for item in value]
    return value


def _read_value(value: Any) -> Any:
    if isinstance(value, list):
        return [_read_value(item) for item in value]
    if not isinstance(value, Mapping):
        return value
    match next((name for name in value if name.startswith(_SIGN)), ""):
        case "$env" | "$file":
            return _read_secret(value)
        case "$text":
            parts = tuple(
                Reference(**{**part, "path": tuple(part["path"])}) if isinstance(part, Mapping) else part
                for part in value["parts"]
            )
            return Text.of(value["$text"], parts)
        case "$object":
            value = value["$object"]
    return {name: _read_value(item) for name, item in value.items()}


def _secret(secret: Secret) -> dict[str, Any]:
    if secret.env is not None and type(secret.env) is not str:
        raise ConfigurationError(
            f"{secret.mark}: {secret.path}: a saved plan can't contain secrets, and {secret.env} can't be"
            " read again: refer to it with {env: NAME}"
        )
    told: dict[str, Any] = {"$env": secret.env} if secret.env is not None else {"$file": str(secret.file)}
    told |= {"position": attrs.asdict(secret.mark), "path": secret.path}
    return {**told, "format": "json"} if secret.json else told


def _read_secret(told: Mapping[str, Any]) -> Secret:
    file = None if told.get("$file") is None else Path(told["$file"])
    mark = _mark(told["position"])
    return Secret(mark, told["path"], told.get("$env"), file, told.get("format") == "json")


def _mark(told: Mapping[str, Any]) -> Mark:
    return Mark(told["file"], told["line"], told["column"])
