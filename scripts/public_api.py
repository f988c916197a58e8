"""Keep docs/public-api.txt: every public name of the packages with its signature, one on a line.

    python scripts/public_api.py --check   fail where the code and the file differ, and say in what
    python scripts/public_api.py --write   bring the file up to date (`make public-api`)

Writing is refused while a name that was added, changed or removed is not in `CHANGELOG.md`, under Unreleased
and in backticks: `bulk.run`, or `run()`. For a name that was added or removed together with its class or
module, naming that is enough; generated names need no line, as the client method has one. So no change of the
public interface passes CI without a line for users.

Public is what `__all__` of a module names, the methods and attributes of these classes, the classes with the
friendly methods, and, by name alone, the models and functions of `portkey_admin_api`, which are generated.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import griffe

ROOT = Path(__file__).resolve().parent.parent
SNAPSHOT = ROOT / "docs" / "public-api.txt"
FACADE = "portkey_admin.resources."
GENERATED = ("portkey_admin_api.api", "portkey_admin_api.models")
HEAD = "# Written by `make public-api`; do not edit.\n"

Names = Mapping[str, str]
"""What is told about each public name: its signature, or what it is."""


def public_names() -> dict[str, str]:
    """Collect the public names of both packages, without importing them."""
    paths = [ROOT, ROOT / "generated"]
    loader = griffe.GriffeLoader(search_paths=paths)
    package = loader.load("portkey_admin")
    assert isinstance(package, griffe.Module)
    generated = loader.load("portkey_admin_api")
    loader.resolve_aliases(external=False)
    found: dict[str, str] = {}
    places: dict[str, str] = {}
    for module in sorted(_modules(package), key=lambda module: module.path.count(".")):
        for name in _exported(module):
            path, member = f"{module.path}.{name}", module.members.get(name)
            made = member.canonical_path if member and _resolves(member) else path
            # A name of two modules is listed in full where users look first.
            found |= _told(path, member) if places.setdefault(made, path) == path else {path: places[made]}
        if module.path.startswith(FACADE):
            for name, member in module.members.items():
                if not member.is_alias and member.is_class and not name.startswith("_"):
                    found |= _told(f"{module.path}.{name}", member)
    for path in GENERATED:
        module = generated[path.partition(".")[2]]
        found |= {
            f"{path}.{name}": "generated"
            for name, member in module.members.items()
            if not name.startswith("_") and member.is_alias and "portkey_admin_api" in member.target_path
        }
    return dict(sorted(found.items()))


def _modules(package: griffe.Module) -> Iterator[griffe.Module]:
    yield package
    for name, module in package.modules.items():
        if not name.startswith("_") and not module.is_alias:
            yield from _modules(module)


def _exported(module: griffe.Module) -> list[str]:
    return [str(each) for each in module.exports or ()]


def _told(path: str, member: griffe.Object | griffe.Alias | None) -> dict[str, str]:
    if member is None or not _resolves(member):
        return {path: "any"}  # made when it is asked for, or of another package
    if member.is_function:
        return {path: _signature(member)}
    if not member.is_class:
        word = str(getattr(member, "annotation", None) or "value")
        if "property" in member.labels:
            word += " property"
        elif member.parent and member.parent.is_class and getattr(member, "value", None) is not None:
            word += " = ..."
        return {path: word}
    bases = ", ".join(str(base) for base in getattr(member, "bases", ()))
    found = {path: f"class({bases})"}
    members = member.all_members if _own_bases(member) else member.members
    for name, inner in members.items():
        if _is_constructor(inner) if name == "__init__" else not name.startswith("_"):
            found |= _told(f"{path}.{name}", inner)
    return found


def _is_constructor(member: griffe.Object | griffe.Alias) -> bool:
    """Say whether users can call it: one that takes something private is for the package alone."""
    return not re.search(r": _[A-Z]", _signature(member))


def _own_bases(member: griffe.Object | griffe.Alias) -> bool:
    """What a class inherits from ours is public too; what it has from elsewhere is not ours to promise."""
    made = member.final_target if isinstance(member, griffe.Alias) else member
    return isinstance(made, griffe.Class) and all(
        base.path.startswith("portkey_admin.") for base in made.mro()
    )


def _resolves(member: griffe.Object | griffe.Alias) -> bool:
    try:
        return not isinstance(member, griffe.Alias) or bool(member.final_target)
    except (griffe.AliasResolutionError, griffe.CyclicAliasError):
        return False


def _signature(member: griffe.Object | griffe.Alias) -> str:
    # Of an alias, griffe tells no return type.
    function = member.final_target if isinstance(member, griffe.Alias) else member
    assert isinstance(function, griffe.Function)
    word = "async def" if "async" in function.labels else "def"
    text = function.signature().partition("(")
    return f"{word} ({text[2]}"


def render(names: Names) -> str:
    """Return the file."""
    return HEAD + "".join(f"{name}: {told}\n" for name, told in names.items())


def read(text: str) -> dict[str, str]:
    """Return the names of a file."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {name: told for name, _, told in (line.partition(": ") for line in lines)}


def unreleased(changelog: str) -> str:
    """Return what the changelog says under Unreleased."""
    match = re.search(r"^## \[?Unreleased\]?.*?$(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    return match[1] if match else ""


def unrecorded(before: Names, after: Names, changelog: str) -> list[str]:
    """Return a line for each name that differs and that the changelog does not have under Unreleased."""
    text = unreleased(changelog)
    said = {word for code in re.findall(r"`([^`]+)`", text) for word in re.findall(r"[A-Za-z_][\w.]*", code)}
    said |= {part for word in said for part in _endings(word)}
    lines = []
    for name in sorted({*before, *after}):
        if before.get(name) == after.get(name):
            continue
        verb = "added" if name not in before else "removed" if name not in after else "changed"
        if verb == "added" and name.startswith(GENERATED):
            continue  # the friendly name that leads there is told
        own = {name, *_endings(name)}
        if verb != "changed":
            other = before if verb == "added" else after
            holder = name.rpartition(".")[0]
            while holder.count(".") and holder not in other:  # what holds it came, or went, with it
                own |= {holder, *_endings(holder)}
                holder = holder.rpartition(".")[0]
        if not own & said:
            lines.append(f"{verb}: {name}")
    return lines


def _endings(name: str) -> Iterator[str]:
    """`a.b.c` -> `b.c`, `c`."""
    parts = name.split(".")
    return (".".join(parts[index:]) for index in range(1, len(parts)))


def differences(before: Names, after: Names) -> list[str]:
    """Return a line for each name that differs, as a diff has them."""
    return [
        f"{sign} {name}: {names[name]}"
        for name in sorted({*before, *after})
        if before.get(name) != after.get(name)
        for sign, names in (("-", before), ("+", after))
        if name in names
    ]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--check", action="store_true", help="write nothing; fail if the file is stale")
    action.add_argument("--write", action="store_true", help="bring the file up to date")
    options = parser.parse_args(arguments)
    after = public_names()
    before = read(SNAPSHOT.read_text(encoding="utf-8")) if SNAPSHOT.exists() else {}
    changed = differences(before, after)
    if options.check and not before:
        print(f"docs/{SNAPSHOT.name} is not there: run make public-api", file=sys.stderr)
        return 1
    if options.check:
        if changed:
            print(f"docs/{SNAPSHOT.name} is not what the code says:", *changed, sep="\n  ", file=sys.stderr)
            print("Name each in CHANGELOG.md under Unreleased, then run make public-api", file=sys.stderr)
        return 1 if changed else 0
    # The first file has nothing before it that could have changed.
    missing = unrecorded(before, after, (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")) if before else []
    if missing:
        print("CHANGELOG.md does not have, under Unreleased:", *missing, sep="\n  ", file=sys.stderr)
        return 1
    SNAPSHOT.write_text(render(after), encoding="utf-8")
    print(f"docs/{SNAPSHOT.name}: {len(after)} public names, {len(changed)} lines changed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
