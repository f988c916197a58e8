"""Parse YAML or JSON into nodes.

Each value keeps its position in the file.
"""

from __future__ import annotations

import json
import re
from typing import Literal, TypeAlias

from portkey_admin.manifest.errors import Mark, Problems
from portkey_admin.manifest.model.nodes import Node
from portkey_admin.manifest.reader.building import TOO_DEEP, Building
from portkey_admin.manifest.reader.yaml_loader import loader

Format: TypeAlias = Literal["yaml", "json"]

_PAIR = re.compile(r"((?<!\\)(?:\\\\)*)(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})")


def read(text: str, *, format: Format, file: str) -> Node:
    """Return the content of a file.

    file: its name, for messages.

    Raises ManifestError if it is not valid YAML or JSON, has a duplicate name in a mapping, or contains
    values that JSON can't represent; ConfigurationError if PyYAML is not installed.
    """
    yaml, loader_of = loader()
    problems = Problems()
    if format == "json":
        text = _checked_json(text, file, problems)
    root: Node | None = None
    try:
        parser = loader_of(text)
        try:
            root = Building(yaml, parser, len(text), file, problems, is_json=format == "json").root()
        finally:
            parser.dispose()
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        problems.add(Mark(file, line), "", "half of a surrogate pair, which no text in UTF-8 has")
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        where = Mark(file, mark.line + 1, mark.column + 1) if mark else Mark(file, 1)
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read"
        # libyaml has its own limit, which it checks further ahead than events are read.
        problems.add(where, "", TOO_DEEP if "nesting depth" in problem else f"not valid YAML: {problem}")
    problems.raise_any()
    if root is None:
        problems.add(Mark(file, 1), "", "the file is empty")
        problems.raise_any()
    assert root is not None
    return root


def _checked_json(text: str, file: str, problems: Problems) -> str:
    # JSON is YAML, except for tabs between values: replacing them with spaces keeps the columns.
    try:
        # Numbers stay text: Python doesn't convert very long ones, and the YAML parser has their places.
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        problems.add(Mark(file, error.lineno, error.colno), "", f"not valid JSON: {error.msg}")
    except RecursionError:
        problems.add(Mark(file, 1), "", TOO_DEEP)
    problems.raise_any()
    return _PAIR.sub(_joined, text.replace("\t", " "))


def _joined(found: re.Match[str]) -> str:
    # JSON writes characters above U+FFFF as surrogate pairs; YAML never does.
    pair = json.loads(f'"{found[2]}"')
    return f"{found[1]}\\U{ord(pair):08x}"
