"""The README's performance table, which is the benchmark's output between two markers."""

from __future__ import annotations

from pathlib import Path

from benchmarks.environments import FOLDER, ROOT

README = ROOT / "README.md"
LATEST = FOLDER / "results" / "latest.md"

BEGIN = "<!-- benchmarks: begin; written by `make bench` -->\n"
END = "<!-- benchmarks: end -->\n"


def table_in(text: str) -> str:
    """Return what stands between the markers; raises ValueError where they are not there."""
    return text.split(BEGIN, 1)[1].split(END, 1)[0] if BEGIN in text and END in text else _no_markers()


def with_table(text: str, table: str) -> str:
    """Return the README with another table between its markers; raises ValueError without markers."""
    before, found, rest = text.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not found or not ended:
        _no_markers()
    return f"{before}{BEGIN}{table}{END}{after}"


def update(readme: Path = README, latest: Path = LATEST) -> None:
    """Copy the latest results into the README."""
    text = with_table(readme.read_text(encoding="utf-8"), latest.read_text(encoding="utf-8"))
    readme.write_text(text, encoding="utf-8")


def _no_markers() -> str:
    raise ValueError(f"README.md needs the lines {BEGIN.strip()} and {END.strip()}")
