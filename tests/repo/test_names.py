"""One word, one thing: no two classes of the package share a name."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "portkey_admin"


def classes(source: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the name and the bases of each class."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef):
            yield node.name, [ast.unparse(base) for base in node.bases]


def shared(sources: dict[str, str]) -> list[str]:
    """Return the names that stand for several classes, unless each is another's subclass."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for file, source in sources.items():
        for name, bases in classes(source):
            if not any(base.rpartition(".")[2] == name for base in bases):
                places[name].append(file)
    return sorted(f"{name}: {', '.join(files)}" for name, files in places.items() if len(files) > 1)


def test_no_two_classes_of_the_package_share_a_name() -> None:
    files = {str(file.relative_to(PACKAGE)): file.read_text("utf-8") for file in PACKAGE.rglob("*.py")}
    assert shared(files) == []


def test_a_name_that_is_taken_twice_is_found_and_a_subclass_is_not() -> None:
    assert shared({"a.py": "class Page: ...", "b.py": "class Page: ..."}) == ["Page: a.py, b.py"]
    assert shared({"a.py": "class Page: ...", "b.py": "class Page(a.Page): ..."}) == []
