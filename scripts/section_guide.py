"""Write docs/manifest-sections.md: every section of a manifest, with its fields and an example.

    python scripts/section_guide.py [--check]

The fields are those of the schema, and the examples are the files of examples/manifest. A section without an
example, or an example of no section, fails. With --check nothing is written, and the exit status is 1 if the
page is stale.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from portkey_admin.manifest.model.schemas import complete, definition, forms

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "manifest-sections.md"
EXAMPLES = ROOT / "examples" / "manifest"

_HEAD = """\
# A manifest, section by section

Written by `python scripts/section_guide.py` from the schema of a manifest and from `examples/manifest`; do
not edit. [Manifests](manifests.md) says how a manifest is compared and applied.

Fields in **bold** are required to create one. Values can also be `${variables.NAME}`; secrets are
`{env: NAME}` or `{file: PATH}`. Check your own file with `portkey-admin validate org.yaml`.
"""
_TYPES = {
    "string": "text",
    "boolean": "true or false",
    "integer": "whole number",
    "number": "number",
    "array": "list",
    "object": "mapping",
}
_DEFINITION = re.compile(r"[a-z_]+")
# Described with the sections that use them.
_APART = {"$schema", "variable", "template", "template_use", "secret", "people_csv", "workspaces_csv"}


def places() -> dict[str, list[str]]:
    """Return every section with its position in a manifest, such as "workspaces[].api_keys"."""
    found: dict[str, list[str]] = {}
    for name, schema in definition("")["properties"].items():
        if name not in _APART:
            found.setdefault(name, []).insert(0, name)
            _inside(schema, name, found, depth=0)
    return found


def _inside(schema: Mapping[str, Any], path: str, found: dict[str, list[str]], depth: int) -> None:
    """Add the sections that are nested in a section."""
    if depth > 2 or path in ("defaults", "templates", "include", "variables"):
        return
    for name, inner in _entries(schema).items():
        place = f"{path}[].{name}"
        for section in _named(inner):
            if section not in _APART and place not in found.setdefault(section, []):
                found[section].append(place)
                _inside(inner, place, found, depth + 1)


def _entries(schema: Mapping[str, Any]) -> dict[str, Any]:
    entries: dict[str, Any] = {}
    for form in forms(schema):
        item = form.get("items", form)
        for choice in (item, item.get("else", {})):
            for each in forms(choice):
                entries.update(each.get("properties", {}))
    return entries


def _named(schema: Mapping[str, Any]) -> Iterator[str]:
    """Yield the sections of the entries of a list."""
    for form in forms(schema):
        for each in (form.get("items"), form):
            for choice in forms(each) if isinstance(each, Mapping) else ():
                name = str(choice.get("$ref", "")).removeprefix("#/$defs/")
                if _DEFINITION.fullmatch(name):
                    yield name


def page() -> str:
    """Return the page. Raises SystemExit if a section has no example, or an example no section."""
    sections = places()
    examples = {path.stem: path for path in sorted(EXAMPLES.glob("*.yaml"))}
    lacking, spare = sorted(sections.keys() - examples), sorted(examples.keys() - sections)
    if lacking or spare:
        told = [f"no example of {name}: write {EXAMPLES / name}.yaml" for name in lacking]
        told += [f"{examples[name]} does not belong to any section" for name in spare]
        raise SystemExit("\n".join(told))
    parts = [_HEAD, *(_section(name, where, examples[name]) for name, where in sections.items())]
    return "\n".join(parts)


def _section(name: str, where: list[str], example: Path) -> str:
    schema = definition("")["properties"].get(name) or definition(name)
    text = _described(schema) or _described(_definition(name))
    lines = [f"## `{name}`", ""]
    if where != [name]:
        lines += [f"Used in {' and '.join(f'`{each}`' for each in where)}.", ""]
    lines += [text, ""] if text else []
    fields = _definition("variable" if name == "variables" else name).get("properties", {})
    if fields and name not in ("defaults", "templates"):
        needed = (*complete(name), *_definition(name).get("required", ()))
        lines += ["| Field | Value | |", "|---|---|---|"]
        lines += [_row(field, inner, field in needed) for field, inner in fields.items()]
        lines.append("")
    lines += ["```yaml", example.read_text("utf-8").rstrip("\n"), "```", ""]
    return "\n".join(lines)


def _definition(name: str) -> Mapping[str, Any]:
    try:
        return definition(name)
    except KeyError:
        return {}


def _described(schema: Mapping[str, Any]) -> str:
    return next((str(form["description"]) for form in forms(schema) if form.get("description")), "")


def _row(field: str, schema: Mapping[str, Any], needed: bool) -> str:
    name = f"**`{field}`**" if needed else f"`{field}`"
    text = _described(schema).split("\n")[0].replace("|", "\\|")
    return f"| {name} | {_value(schema)} | {text} |"


def _value(schema: Mapping[str, Any]) -> str:
    """Describe the values of a field."""
    found: dict[str, None] = {}
    for form in forms(schema):
        if form is definition("secret"):
            return "secret"
        if "enum" in form or "const" in form:
            options = form.get("enum") or [form["const"]]
            found.update(dict.fromkeys(f"`{'null' if each is None else each}`" for each in options))
            continue
        types = form.get("type", ())
        for each in (types,) if isinstance(types, str) else types:
            if each in _TYPES:
                found[_TYPES[each]] = None
    return ", ".join(found) or "anything"


def main() -> int:
    """Write the page, or check whether it is stale."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the page is stale")
    made = page()
    if parser.parse_args().check:
        if TARGET.exists() and TARGET.read_text("utf-8") == made:
            return 0
        print(f"{TARGET.name} is stale: run `make generate`", file=sys.stderr)
        return 1
    TARGET.write_text(made, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
