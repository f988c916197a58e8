"""Compare the mutants that survived with tests/mutants/survivors.txt, and name those that are new."""

# pyright: reportMissingImports=false

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from difflib import ndiff
from pathlib import Path

from mutmut.mutation.data import MutantLineSpans, SourceFileMutationData
from mutmut.mutation.diff_apply import generated_function_names
from mutmut.stats import status_by_exit_code
from mutmut.utils.file_utils import walk_mutatable_files

LISTED = Path(__file__).parent.parent / "tests" / "mutants" / "survivors.txt"


def mutants() -> Iterator[tuple[str, str, Path]]:
    """Yield the name, the result and the file of every mutant."""
    for path in walk_mutatable_files():
        data = SourceFileMutationData(path=path)
        data.load()
        for name, code in data.exit_code_by_key.items():
            yield name, status_by_exit_code[code], path


def change(name: str, path: Path) -> str:
    """Return the change on one line, such as `calls.retry.delay: - old + new`."""
    index = MutantLineSpans.load(path)
    assert index is not None
    original, mutant = generated_function_names(name)
    before, after = index.read_function_sources([original, mutant])
    lines = ndiff(before.splitlines(), after.replace(mutant, original).splitlines())
    changed = " ".join(f"{line[0]} {line[1:].strip()}" for line in lines if line[0] in "-+")
    function = name.partition("__mutmut_")[0].replace("xǁ", "").replace("ǁ", ".").replace(".x_", ".")
    return f"{function.removeprefix('portkey_admin.')}: {changed}"


def main() -> int:
    listed = Counter(line for line in LISTED.read_text().splitlines() if line and line[0] != "#")
    counts: dict[str, Counter[str]] = {}
    found: Counter[str] = Counter()
    names: dict[str, str] = {}
    for name, result, path in mutants():
        counts.setdefault(name.split(".")[1], Counter())[result] += 1
        if result in ("survived", "no tests"):
            line = change(name, path)
            found[line] += 1
            names[line] = name
    for room, results in counts.items():
        print(
            f"{room}: {results.total()} mutants;", ", ".join(f"{n} {result}" for result, n in results.items())
        )
    new = found - listed
    for line in new:
        print(f"{names[line]}\n    {line}")
    print(f"{(found & listed).total()} survivors are listed with their reasons; new survivors: {new.total()}")
    return 1 if new else 0


if __name__ == "__main__":
    sys.exit(main())
