"""Write docs/plane-assumptions.md: what the local control plane knows and assumes about the live API.

    python scripts/plane_assumptions.py [--check]

The assumptions are the comments in `portkey_admin/testing/` that say "a guess" or "not documented"; the
switches are the fields of `Behaviour`, with the text below each.
"""

import argparse
import ast
import re
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "plane-assumptions.md"
PLANE = ROOT / "portkey_admin" / "testing"

_ASSUMES = re.compile(r"\b(guess|guesses)\b|\bnot documented\b|\bundocumented\b", re.IGNORECASE)
_HEAD = """\
# What the plane knows and what it assumes

Written by `python scripts/plane_assumptions.py` from the code of the control plane; do not edit.

If the live API is known to differ from its published document, the plane follows the live API, and a comment
in the code names the evidence: a recorded response, an acceptance test or the changelog of Portkey's
Terraform provider, Portkey's documentation, or its backend's changelog. The shapes of recorded responses are
in `tests/live_shapes/`, and tests compare the plane's responses with them. Everything else follows the
document.

Operations that the plane has no rules for follow their description: what is created can be listed, read,
updated and deleted. `plane.statistics().simulated` counts them.

## Switches

If sources disagree about the live API, or if its behaviour varies, a field of `Behaviour` selects what the
plane does: `ControlPlane(behaviour=Behaviour(default_workspace=True))`.

| Switch | Default | Effect |
|---|---|---|
"""
_MIDDLE = """
## Assumptions

These have not been verified with the live API. If you have seen it differ, tell us.

| Module | Assumption |
|---|---|
"""


def page() -> str:
    """Return the page."""
    return _HEAD + "".join(_switches()) + _MIDDLE + "".join(_assumptions())


def _switches() -> Iterator[str]:
    tree = ast.parse((PLANE / "plane" / "behaviour.py").read_text("utf-8"))
    (behaviour,) = (node for node in tree.body if isinstance(node, ast.ClassDef))
    for field, text in zip(behaviour.body, behaviour.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
            default = "" if field.value is None else ast.unparse(field.value)
            yield f"| `{ast.unparse(field.target)}` | `{default}` | {_cell(ast.literal_eval(text.value))} |\n"


def _assumptions() -> Iterator[str]:
    for path in sorted(PLANE.rglob("*.py")):
        where = path.relative_to(PLANE).with_suffix("").as_posix()
        for text in _texts(path):
            for sentence in _sentences(text):
                yield f"| {where} | {sentence} |\n"


def _texts(path: Path) -> Iterator[str]:
    """Yield each comment of several lines as one text, and each docstring, in the order of the file."""
    comment, last = "", -2
    with path.open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            if token.type == tokenize.COMMENT:
                words = token.string.lstrip("# ")
                if token.start[0] == last + 1:
                    comment += f" {words}"
                else:
                    yield from filter(None, [comment])
                    comment = words
                last = token.start[0]
            elif token.type == tokenize.STRING and token.string.startswith('"""'):
                yield ast.literal_eval(token.string)
    yield from filter(None, [comment])


def _sentences(text: str) -> Iterator[str]:
    whole = _cell(text)
    if not _ASSUMES.search(whole):
        return
    if len(whole) < 260:
        yield whole
        return
    yield from (
        sentence for sentence in re.split(r"(?<=[.;:]) (?=[A-Z])", whole) if _ASSUMES.search(sentence)
    )


def _cell(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().replace("|", "\\|")


def main(arguments: list[str] | None = None) -> int:
    """Write the page, or check that it is up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the page is out of date")
    if parser.parse_args(arguments).check:
        if TARGET.exists() and TARGET.read_text("utf-8") == page():
            return 0
        print(f"{TARGET.name} is out of date: run python scripts/plane_assumptions.py", file=sys.stderr)
        return 1
    TARGET.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
