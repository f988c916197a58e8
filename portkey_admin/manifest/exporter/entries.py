"""Turn existing resources into manifest entries: names, fields and references."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from portkey_admin.manifest.errors import Mark
from portkey_admin.manifest.exporter.existing import LiveThing
from portkey_admin.manifest.exporter.fields import Environment, FieldWriter, body_fields
from portkey_admin.manifest.exporter.names import Called, Names
from portkey_admin.manifest.exporter.yaml_text import Listed
from portkey_admin.manifest.model.nodes import Node
from portkey_admin.manifest.model.references import Path as Place
from portkey_admin.manifest.model.references import Reference, path_text, replaced_at, sites, with_references
from portkey_admin.manifest.model.schemas import complete, definition, validator
from portkey_admin.manifest.model.secret_sources import body_of
from portkey_admin.manifest.model.section import Section
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.reconcile import KINDS
from portkey_admin.reconcile.forms import is_empty

_PARTIAL = re.compile(r"\{\{>\s*([\w.-]+)\s*\}\}")
_HERE = Mark("", 1)
_WORKSPACES = SECTIONS["workspaces"]


class CannotBeWrittenError(Exception):
    """A manifest can't express a resource; the text says why."""


class ThingWriter:
    """Writes the entries of a manifest.

    used: resources that the entries written so far refer to.
    """

    def __init__(
        self, names: Names, called: Mapping[LiveThing, Called], read: Collection[str], *, pin: bool
    ) -> None:
        self.environment: Environment = Environment()
        self.used: set[Called] = set()
        self.names: Names = names
        self._called = called
        self._read = read
        self.fields: FieldWriter = FieldWriter(self.environment)
        self._pin: bool = pin

    def title(self, thing: LiveThing) -> str:
        """Return a readable name for a resource."""
        first = self._called[thing].first or thing.id
        return f"{thing.section.noun} {first!r}"

    def place(self, thing: LiveThing) -> list[str]:
        """Return the prefix for the names of a resource's environment variables."""
        told = [thing.section.noun, self._called[thing].first or thing.id]
        workspace = thing.workspace and self.names.find("workspaces", None, thing.workspace)
        return [workspace.first, *told] if workspace else told

    def entry(self, thing: LiveThing, *, bare: bool = False) -> Listed:
        """Return the entry of a resource. bare: only its identity.

        Raises CannotBeWrittenError.
        """
        called, section = self._called[thing], thing.section
        comments: list[str] = []
        fields = {} if bare else self._body(thing, comments)
        fields |= self._identity(thing, called, comments)
        if not bare:
            self._check(section, fields, comments)
        return Listed(fields, comments)

    def reference(self, section: str, workspace: str | None, id: str) -> str | None:
        """Return the manifest's name for the resource with this id or slug; None if there is none."""
        called = self.names.find(section, workspace, id)
        if called is None:
            return None
        self.used.add(called)
        return self.names.reference(called, workspace)

    def _identity(self, thing: LiveThing, called: Called, comments: list[str]) -> dict[str, str]:
        section, name = thing.section, str(thing.shown.get("name") or "")
        if not section.adopts:
            return {name: escaped(str(thing.shown[name])) for name in section.identity[:1]}
        by_slug = "slug" in definition(section.name)["properties"] and bool(called.known.slug)
        told = {"slug": called.known.slug} if by_slug else {"id": thing.id}
        by_itself = section.identity[0] == "slug"
        if name != name.strip() or not name:
            if name:
                comments.append(f"its name, {name!r}, starts or ends with a space")
            # A resource with only a chosen slug counts as new, and needs a name.
            return {**told, "id": thing.id} if by_itself else told
        named = {"name": escaped(name)}
        if by_itself:
            return {**told, **named}
        if not self.names.is_told_by_name(called):
            comments.append(f"{name}: other resources have the same name")
            return told
        return {**named, **(told if self._pin else {})}

    def _body(self, thing: LiveThing, comments: list[str]) -> dict[str, Any]:
        section, kind = thing.section, KINDS[thing.section.name]
        shown, user = dict(thing.shown), None
        if section.name == "api_keys" and shown.get("sub_type") == "user":
            user = self._user(thing)
        parameters = shown.get("parameters")
        if section.name == "prompts" and isinstance(parameters, Mapping):
            model = shown.get("model")
            shown["parameters"] = {
                name: item for name, item in parameters.items() if (name, item) != ("model", model)
            }
        place = self.place(thing)
        body = self.fields.fields(section.name, shown, kind.rules, body_fields(section), place)
        body = self._referring(thing, body, comments)
        if isinstance(body.get("string"), str):
            body["string"] = _PARTIAL.sub(lambda found: self._partial(thing, found), body["string"])
        return body | ({"user": escaped(user)} if user else {})

    def _user(self, thing: LiveThing) -> str:
        called = self.names.find("people", None, str(thing.shown.get("user_id")))
        if thing.workspace is None:
            raise CannotBeWrittenError("it is a user's key outside of any workspace")
        if called is None:
            raise CannotBeWrittenError(f"its user, {thing.shown.get('user_id')}, was not found")
        return called.first

    def _partial(self, thing: LiveThing, found: re.Match[str]) -> str:
        called = self.names.find("prompt_partials", thing.workspace, found[1])
        if called is None:
            return str(found[0])
        self.used.add(called)
        label = self.names.label(called)
        return str(found[0]) if "}" in label or "${" in label else f"{{{{>${{prompt_partials.{label}}}}}}}"

    def _referring(self, thing: LiveThing, body: dict[str, Any], comments: list[str]) -> dict[str, Any]:
        """Return a body with names instead of ids and slugs, and with placeholders for secrets."""
        scope = str(thing.shown["id"]) if thing.section is _WORKSPACES else thing.workspace
        places, dangling = sites(thing.section, body), list[Place]()
        body = escaped(self._without_secrets(thing, body))

        def name_of(reference: Reference) -> str:
            label = self.reference(reference.section, scope, reference.name)
            if label is not None:
                return str(escaped(label))
            if reference.known and self._is_gone(reference):
                if reference.path[0] in thing.section.free_forms:
                    raise CannotBeWrittenError(f"it names the {_noun(reference)}, which was not found")
                comments.append(f"{path_text(reference.path)} is the {_noun(reference)}, which was not found")
                dangling.append(reference.path)
            return str(escaped(reference.name))

        body = with_references(body, places, name_of)
        for path in reversed(dangling):
            _remove(body, path)
        emptied = {path[0] for path in dangling if is_empty(body.get(str(path[0])))}
        return {name: value for name, value in body.items() if name not in emptied}

    def _is_gone(self, reference: Reference) -> bool:
        # Older providers are virtual keys, which have their own list.
        return reference.section in self._read and reference.section != "providers"

    def _without_secrets(self, thing: LiveThing, body: dict[str, Any]) -> dict[str, Any]:
        """Return a body with placeholders for secrets in free-form fields, as a manifest requires."""
        paths: dict[str, Place] = {}
        _, literal = body_of(_node(body, (), paths), thing.section.name, {})
        for node in literal:
            path = paths[node.path]
            body = replaced_at(body, path, self.environment.point([*self.place(thing), *path]))
        return body

    def _check(self, section: Section, fields: dict[str, Any], comments: list[str]) -> None:
        """Remove what the manifest schema rejects. Raises CannotBeWrittenError."""
        is_there = "id" in fields or (section.shows_slug and "slug" in fields)
        needed = () if is_there else complete(section.name)
        for field in needed:
            if field not in fields:
                raise CannotBeWrittenError(f"the API never shows its {field}")
        for error in list(validator(section.name).iter_errors(fields)):
            field = str(error.instance_path[0]) if error.instance_path else ""
            if not field or field in needed or field in (*section.identity, "name", "slug"):
                raise CannotBeWrittenError(f"a manifest doesn't accept its {field or 'form'}")
            if fields.pop(field, None) is not None:
                comments.append(f"{field} is left out: a manifest doesn't accept its value")


def in_order(section: Section, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields in the order of the schema."""
    known = definition(section.name)["properties"]
    return {name: fields[name] for name in known if name in fields}


def _noun(reference: Reference) -> str:
    return f"{SECTIONS[reference.section].noun} {reference.name!r}"


def escaped(value: Any) -> Any:
    """Escape the texts in a value so that they are read literally: `$${` stands for `${`."""
    if isinstance(value, str):
        return value.replace("${", "$${")
    if isinstance(value, Mapping):
        return {name: escaped(item) for name, item in value.items()}
    return [escaped(item) for item in value] if isinstance(value, list) else value


def _node(value: Any, path: Place, paths: dict[str, Place]) -> Node:
    told = path_text(path)
    paths[told] = path
    if isinstance(value, Mapping):
        inner: Any = {name: _node(item, (*path, name), paths) for name, item in value.items()}
    elif isinstance(value, list):
        inner = [_node(item, (*path, number), paths) for number, item in enumerate(value)]
    else:
        inner = value
    return Node(inner, _HERE, told)


def _remove(value: Any, path: Place) -> None:
    for part in path[:-1]:
        value = value[part]
    del value[path[-1]]
