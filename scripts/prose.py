"""Lint the prose of README, docs and code: proselint for the pages, and the words of the field for all.

    python scripts/prose.py [FILE ...]

Of Python files, docstrings, comments and messages are read; those to check are listed in prose_checked.txt.
Exit status: 0 nothing found, 1 findings, each with file, line and what to write.
"""

from __future__ import annotations

import io
import itertools
import re
import subprocess
import sys
import tempfile
import tokenize
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKED = ROOT / "scripts" / "prose_checked.txt"

_FINDING = re.compile(r"^(\S+?):(\d+):\d+: (\S+): (.*)$", re.MULTILINE)

# To resume is a word of ours; and quotes are typed as they are in code.
_NOT_OURS = ("typography.diacritical_marks", "typography.symbols.curly_quotes")

_CODE = (
    r"^( *)```.*?^\1```",
    r"`[^`\n]+`",
    r"\]\([^)\s]+\)",
    r"<!--.*?-->",
    r"<[^>\n]+>",
    r"^:::.*?(?=^\S|\Z)",
)
# Generated from the code: fix the sentences there.
GENERATED = ("reference.md", "scope-table.md", "plane-assumptions.md", "manifest-sections.md")

# What readers search for, by what is not to be written instead.
VOCABULARY: Mapping[str, str] = {
    r"\b(the|an|its|whose|each|every|of) answers?\b|\banswers (are|is|have|come|hold|show)\b": "response",
    r"\banswered with\b": "responds with, returns",
    r"\b(asked for|sent) again\b": "retried",
    r"\bso many\b": "this many, up to N",
    r"\bnobody knows\b": "it is not known",
    r"(?<!same\s)\bthings?\b": "resource, object, item, or its own name",
    r"\bwhere (it|they|there|one|that|this|nothing|none|no) (is|are|has|have|does|do|was|were)\b": "if",
    r"\b(none|null|empty|raises? \w+|only|also) where\b": "if",
    r"\b(?<!there\s)(is|are) no (?!longer\b|more\b|such\b|one\b)": "is not",
    r"\b(for|to) what is\b": "for a value that is",
    r"\bof which\b": "whose, or a sentence of its own",
    r"\bwhoever\b": "anyone who",
    r"\bfor good\b": "permanently, cannot be changed later",
    r"\bsat through\b|\bsit through\b": "wait",
    r"\bbefalls?\b": "happens to",
    r"\b(nobody|somebody)\b(?! else)": "no one, someone, or say who",
    r"\bin vain\b|\ball the same\b": "without success; anyway",
    r"\b(any more|anew)\b": "any longer; again, or re- before the verb",
    r"\bas of (`|-|x\d)": "same as",
    r"\b(goes? around|gone by|kept back)\b": "wraps, followed, delayed",
    r"\b(so-manieth|how many-th|foretell|reckon(ed)?)\b": "n-th, predict, compute",
    r"\bmend(s|ed)?\b": "fix",
    r"\bstands? (there|twice|beside|behind|below|in place)\b": "is",
    r"\blies? (in|there|beside)\b": "is in",
    r"\ba (MCP|API|id|HTTP|SDK|account|admin|error|invite|item|operation|organisation|upper|address)\b": "an",
}


# Of a program; strings without a space are data.
_PROSE = frozenset(
    getattr(tokenize, name) for name in ("STRING", "COMMENT", "FSTRING_MIDDLE") if hasattr(tokenize, name)
)


def main(arguments: list[str]) -> int:
    """Lint the files and return the exit status."""
    given = [Path(each).resolve() for each in arguments]
    files = given or [*pages(), *checked()]
    texts = {path: prose_of(path) for path in files}
    found = sorted(
        {
            *of_vocabulary(texts),
            *of_proselint({path: text for path, text in texts.items() if path.suffix == ".md"}),
        }
    )
    for path, line, told in found:
        print(f"{path}:{line}: {told}")
    return 1 if found else 0


def pages() -> Iterator[Path]:
    """Yield the hand-written pages. CONTRIBUTING.md quotes what to avoid."""
    yield from (ROOT / name for name in ("README.md", "CHANGELOG.md", "SECURITY.md"))
    yield from (each for each in sorted((ROOT / "docs").rglob("*.md")) if each.name not in GENERATED)


def checked() -> Iterator[Path]:
    """Yield the files of the paths in prose_checked.txt."""
    for line in CHECKED.read_text("utf-8").splitlines():
        if named := line.partition("#")[0].strip():
            path = ROOT / named
            found = (path,) if path.is_file() else sorted({*path.rglob("*.py"), *path.rglob("*.yaml")})
            yield from (each for each in found if each != Path(__file__).resolve())  # it lists the words


def prose_of(path: Path) -> str:
    """Return the prose of a file, each word on its line."""
    text = path.read_text("utf-8")
    return without_code(only_prose(text) if path.suffix == ".py" else text)


def only_prose(source: str) -> str:
    """Return docstrings, comments and messages of a program, each word on its line, and nothing else."""
    lines: list[list[str]] = [[] for _ in range(source.count("\n") + 2)]
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type in _PROSE and " " in token.string:
            for number, line in enumerate(token.string.split("\n"), token.start[0]):
                # The name before a colon is that of an attribute or a parameter.
                code = r"^\s*[a-zA-Z]{0,2}\"+|\"+$|^#+|\{[^{}]*\}|^\s+\w+(?=: )"
                lines[number].append(re.sub(code, " ", line))
    return "\n".join(" ".join(line) for line in lines[1:])


def without_code(text: str) -> str:
    """Return the prose of a page, each word on the line on which it stands."""
    numbers = itertools.count()

    def blank(found: re.Match[str]) -> str:
        if "\n" in found[0]:
            return re.sub(r"[^\n]", " ", found[0])
        name = f"x{next(numbers)}"  # different for each name, as proselint reports repeated words
        return name.rjust(len(found[0]), "-")

    for code in _CODE:
        text = re.sub(code, blank, text, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"^(#+ .*|.*\|)$", r"\1.", text, flags=re.MULTILINE)


def of_vocabulary(texts: Mapping[Path, str]) -> Iterator[tuple[str, int, str]]:
    """Yield what the words of the field say: file, line, and what to write."""
    for path, text in texts.items():
        for pattern, better in VOCABULARY.items():
            for found in re.finditer(pattern.replace(" ", r"\s+"), text, re.IGNORECASE):
                line = text.count("\n", 0, found.start()) + 1
                yield _name(path), line, f"{' '.join(found[0].split())!r}: write {better}"


def of_proselint(texts: Mapping[Path, str]) -> Iterator[tuple[str, int, str]]:
    """Yield what proselint says: file, line, and its message. Nothing where it can't be installed."""
    if find_spec("proselint") is None:
        print("proselint skipped: what it needs has no wheel for this CPython", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as folder:
        names: dict[str, str] = {}
        for number, (path, text) in enumerate(texts.items()):
            copy = Path(folder) / f"{number}.md"
            copy.write_text(text, "utf-8")
            names[str(copy)] = _name(path)
        command = [sys.executable, "-m", "proselint", "check", *names]
        told = subprocess.run(command, capture_output=True, text=True, check=False)
        if told.returncode not in (0, 1):
            raise SystemExit(told.stderr)
        for place, line, check, message in _FINDING.findall(told.stdout):
            if check not in _NOT_OURS:
                yield names[place], int(line), f"{message} ({check})"


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
