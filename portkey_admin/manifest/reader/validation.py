"""Validate a manifest without access to the organisation, and list what a run needs."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from portkey_admin.calls.vocabulary import PROVIDERS, unknown_words
from portkey_admin.manifest.errors import Notes, Problem, Problems
from portkey_admin.manifest.model.items import Thing
from portkey_admin.manifest.model.references import Path as Place
from portkey_admin.manifest.model.references import Reference, Text
from portkey_admin.manifest.model.secret_sources import Given, secrets_in
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.reader.document import Manifest, load, nothing_collected


@attrs.frozen(kw_only=True)
class Validation:
    """The result of validating a manifest without errors.

    Attributes:
        manifest: the manifest.
        warnings: values that Portkey is not known to accept, and names that almost match one in the manifest.
        expected: resources that the manifest refers to but doesn't list, so they must already exist.
        environment: the environment variables that a run reads, and whether each is set.
        files: the files that a run reads, and whether each exists.
    """

    manifest: Manifest
    warnings: tuple[Problem, ...] = ()
    expected: tuple[Problem, ...] = ()
    environment: Mapping[str, bool] = attrs.field(factory=dict)
    files: Mapping[Path, bool] = attrs.field(factory=dict)

    @property
    def counts(self) -> dict[str, int]:
        """Return the number of resources in each section."""
        return dict(Counter(thing.section.name for thing in self.manifest if not thing.deferred))

    def lines(self) -> Iterator[str]:
        """Yield the result as lines for people."""
        for problem in self.warnings:
            yield f"warning: {problem}"
        for problem in self.expected:
            yield f"expected: {problem}"
        for name, is_set in self.environment.items():
            yield f"environment variable {name}: {'set' if is_set else 'not set'}"
        for path, is_there in self.files.items():
            yield f"file {path}: {'found' if is_there else 'not found'}"
        counts = ", ".join(f"{count:,} {name}" for name, count in self.counts.items()) or "nothing"
        yield f"{self.manifest.file} is valid: {counts}"

    def to_dict(self) -> dict[str, Any]:
        """Return the result as plain JSON."""
        return {
            "manifest": self.manifest.file,
            "valid": True,
            "counts": self.counts,
            "warnings": [problem.to_dict() for problem in self.warnings],
            "expected": [problem.to_dict() for problem in self.expected],
            "environment": [{"name": name, "set": found} for name, found in self.environment.items()],
            "files": [{"path": str(path), "exists": found} for path, found in self.files.items()],
        }

    def __str__(self) -> str:
        return "\n".join(self.lines())


def validate(
    manifest: Manifest | str | os.PathLike[str],
    *,
    strict: bool = False,
    variables: Mapping[str, object] | None = None,
) -> Validation:
    """Validate a manifest without a network: schema, references and vocabulary.

    manifest: a loaded manifest, or the path of a file or folder. strict: treat warnings as errors.
    variables: values for its `variables`, if `manifest` is a path.

    Raises ManifestError with all problems, and the errors of `load`.
    """
    org = manifest if isinstance(manifest, Manifest) else load(manifest, variables=variables)
    warnings, expected = Notes(), Notes()
    environment: dict[str, bool] = {}
    files: dict[Path, bool] = {}
    for note in org.content.notes:
        warnings.at(note, note.message)
    with nothing_collected():
        for thing in org:
            for path, word, known in _unknown_words(thing):
                node = thing.node.at(path)
                hint = warnings.did_you_mean(word, known)
                warnings.at(node, f"{word!r} is not known{hint}")
            for reference in thing.named():
                _check_reference(org, thing, reference, warnings, expected)
            for secret in secrets_in(thing.body):
                if secret.env is not None and not isinstance(secret.env, Given):
                    environment[secret.env] = bool(os.environ.get(secret.env))
                elif secret.file is not None:
                    files[secret.file] = secret.file.is_file()
    if strict:
        warnings.raise_any()
    return Validation(
        manifest=org,
        warnings=warnings.sorted(),
        expected=expected.sorted(),
        environment=environment,
        files=files,
    )


def _unknown_words(thing: Thing) -> Iterator[tuple[Place, str, frozenset[str]]]:
    found = [*unknown_words(thing.section.schemas, thing.body)]
    if thing.section.name == "configs":
        found += _unknown_providers(thing.body.get("config"), ("config",))
    for path, word, known in found:
        if not isinstance(word, Text):
            yield path, word, known


def _unknown_providers(value: Any, path: Place) -> Iterator[tuple[Place, str, frozenset[str]]]:
    """Yield provider names that the gateway doesn't know; "@name" is a provider of the organisation."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _unknown_providers(item, (*path, index))
    elif isinstance(value, Mapping):
        for name, item in value.items():
            if name == "provider" and isinstance(item, str) and not item.startswith("@"):
                if item not in PROVIDERS:
                    yield (*path, name), item, PROVIDERS
            else:
                yield from _unknown_providers(item, (*path, name))


def _check_reference(
    org: Manifest, thing: Thing, reference: Reference, warnings: Problems, expected: Problems
) -> None:
    things, section = org.things, SECTIONS[reference.section]
    if not reference.known or things.find(section.name, thing.scope, reference.name) is not None:
        return
    node = thing.node.at(reference.path)
    hint = warnings.did_you_mean(reference.name, things.names(section.name, thing.scope))
    if hint:
        warnings.at(node, f"there is no {section.noun} {reference.name!r} in the manifest{hint}")
    else:
        expected.at(node, f"the {section.noun} {reference.name!r} is not in the manifest")
