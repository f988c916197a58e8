"""References to secrets in a manifest, which are read only when needed."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import attrs

from portkey_admin.manifest.errors import Mark
from portkey_admin.manifest.model import schemas
from portkey_admin.manifest.model.nodes import Node
from portkey_admin.plain_files import read_plain
from portkey_admin.secrets.masking import names_secret


class Given(str):
    """The name of a secret with a literal value, which only `Secret.read` returns."""

    __slots__ = ("_value",)
    _value: str

    @classmethod
    def of(cls, name: str, value: str) -> Given:
        """Return the name of a secret with its value."""
        given = cls(name)
        given._value = value
        return given

    def read(self) -> str:
        """Return the value."""
        return self._value


@attrs.frozen
class Secret:
    """The location of a secret, without the secret itself."""

    mark: Mark
    path: str
    env: str | None
    file: Path | None
    json: bool = False

    def read(self) -> object:
        """Return the secret. Raises ValueError with the reason if it can't be read, without showing it."""
        text: str | None
        if isinstance(self.env, Given):
            where, text = str(self.env), self.env.read()
        elif self.env is not None:
            text = os.environ.get(self.env)
            if not text:
                raise ValueError(f"the environment variable {self.env} is not set")
            where = f"the environment variable {self.env}"
        else:
            where = str(self.file)
            try:
                text = read_plain(self.file or Path()).decode().replace("\r\n", "\n")
            except (OSError, UnicodeDecodeError) as error:
                reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
                raise ValueError(f"{where} can't be read: {reason}") from None
            text = text.removesuffix("\n").removesuffix("\r")
            if not text:
                raise ValueError(f"{where} is empty")
        if not self.json:
            return text
        try:
            return json.loads(text)
        except ValueError:
            raise ValueError(f"{where} is not valid JSON") from None


def body_of(node: Node, name: str, folders: Mapping[str, Path]) -> tuple[dict[str, Any], list[Node]]:
    """Return a resource as plain JSON, with a `Secret` wherever the schema or a field's name asks for one.

    name: its definition. folders: the base folder of each file for relative paths. The second result lists
    nodes whose names suggest a literal secret; the schema rejects those in fields that it knows.
    """
    bodies = _Bodies(folders)
    built = bodies.value(node, _shape(name))
    return (built if isinstance(built, dict) else {}), bodies.literal


def secrets_in(value: object) -> list[Secret]:
    """Return the secrets that a body refers to."""
    return [secret for _, secret in secrets_at(value)]


def secrets_at(value: object, path: str = "") -> Iterator[tuple[str, Secret]]:
    """Yield the secrets that a body refers to, each with its path, such as "auth_config.vault_token"."""
    if isinstance(value, Secret):
        yield path, value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            if not isinstance(item, str):
                yield from secrets_at(item, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from secrets_at(item, f"{path}[{index}]")


def values_at(value: Any, like: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Yield the secrets in a body that contains their values; `like`: the body with the references."""
    if isinstance(like, Secret):
        yield path, value
    elif isinstance(like, Mapping):
        for name, item in like.items():
            if isinstance(value, Mapping) and name in value:
                yield from values_at(value[name], item, f"{path}.{name}" if path else name)
    elif isinstance(like, list) and isinstance(value, list):
        for index, (item, other) in enumerate(zip(value, like, strict=False)):
            yield from values_at(item, other, f"{path}[{index}]")


def replaced(value: Any, with_text: str | None = None) -> Any:
    """Return a body with its secrets read, or all replaced by the same text."""
    if isinstance(value, Secret):
        return value.read() if with_text is None else with_text
    if isinstance(value, Mapping):
        return {name: replaced(item, with_text) for name, item in value.items()}
    if isinstance(value, list):
        return [replaced(item, with_text) for item in value]
    return value


class _Shape:
    """What the schema says about one place in a body. Each is made once, because bodies are many."""

    def __init__(self, schemata: Iterable[Mapping[str, Any]]) -> None:
        self._forms = [form for schema in schemata for form in schemas.forms(schema)]
        self.is_secret = any(form is schemas.definition("secret") for form in self._forms)

    @cached_property
    def known(self) -> Mapping[str, _Shape]:
        """The entries that it names."""
        names = dict.fromkeys(name for form in self._forms for name in form.get("properties", ()))
        return {name: _Shape(self._below(name)) for name in names}

    @cached_property
    def others(self) -> _Shape:
        """Any other entry."""
        return _Shape(self._below(None))

    @cached_property
    def items(self) -> _Shape:
        """The items of a list."""
        return _Shape(form["items"] for form in self._forms if isinstance(form.get("items"), Mapping))

    def _below(self, name: str | None) -> Iterator[Mapping[str, Any]]:
        for form in self._forms:
            found = form.get("properties", {}).get(name, form.get("additionalProperties"))
            if isinstance(found, Mapping):
                yield found


@cache
def _shape(name: str) -> _Shape:
    return _Shape([schemas.definition(name)])


class _Bodies:
    def __init__(self, folders: Mapping[str, Path]) -> None:
        self._folders = folders
        self.literal: list[Node] = []

    def value(self, node: Node, shape: _Shape, *, secret: bool = False) -> Any:
        """Return a node as JSON. `secret`: it is free-form, and its name suggests a secret."""
        if isinstance(node.value, dict):
            if shape.is_secret or (secret and _is_reference(node)):
                return self._secret(node)
            return {name: self._entry(name, entry, shape, secret) for name, entry in node.value.items()}
        if isinstance(node.value, list):
            return [self.value(item, shape.items, secret=secret) for item in node.value]
        if secret and isinstance(node.value, str) and node.value:
            self.literal.append(node)
        return node.value

    def _entry(self, name: str, entry: Node, shape: _Shape, secret: bool) -> Any:
        inner = shape.known.get(name)
        if inner is None:  # a free form
            return self.value(entry, shape.others, secret=secret or names_secret(name))
        return self.value(entry, inner)

    def _secret(self, node: Node) -> Secret:
        env, file = node.text("env"), node.text("file")
        place = self._folders.get(node.mark.file, Path()) / file if file and not env else None
        return Secret(node.mark, node.path, env, place, node.text("format") == "json")


def _is_reference(node: Node) -> bool:
    names = node.entries().keys()
    return bool(names & {"env", "file"}) and names <= {"env", "file", "format"}
