"""One word, one thing: no two classes of the package share a name. Each room says what is in it."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

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


# One module for each family of resources: their names say it all.
BY_NAME = {"resources", "testing", "kinds", "freezing"}
ROOMS = [
    folder.parent
    for folder in PACKAGE.rglob("__init__.py")
    if folder.parent != PACKAGE and BY_NAME.isdisjoint(folder.relative_to(PACKAGE).parts)
]


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(PACKAGE)))
def test_a_package_lists_its_modules_in_reading_order(room: Path) -> None:
    told = ast.get_docstring(ast.parse((room / "__init__.py").read_text("utf-8"))) or ""
    listed = [name.rstrip("/") for name in re.findall(r"`([a-z_]+/?)`(?=[:,;])", told)]
    inside = {each.stem for each in room.iterdir() if each.suffix == ".py" or (each / "__init__.py").exists()}
    assert sorted(listed) == sorted(inside - {"__init__", "__main__"})


@pytest.mark.parametrize("folder", [PACKAGE, *sorted(each.parent for each in PACKAGE.glob("*/__init__.py"))])
def test_dir_of_each_package_lists_its_public_names_only(folder: Path) -> None:
    name = ".".join(folder.relative_to(PACKAGE.parent).parts)
    package = importlib.import_module(name)
    modules = {each.name for each in pkgutil.iter_modules([str(folder)])}
    # pytest adds names of its own to what it rewrites.
    shown = {each for each in dir(package) if each.isidentifier() and not each.startswith("__")}
    assert not [each for each in shown if each.startswith("_") and each not in modules]
    inside = {each for each in shown if getattr(getattr(package, each), "__module__", name) == name}
    assert shown - modules - inside <= set(getattr(package, "__all__", ()))
    assert not {"annotations", "Path", "Any", "TYPE_CHECKING"} & shown
