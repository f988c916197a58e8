"""Format a plan as a pull request comment, in Markdown for GitHub and GitLab."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterable, Iterator, Sequence

from portkey_admin.manifest.planner.steps import COUNTED, Action, Plan, Step
from portkey_admin.reconcile import Change
from portkey_admin.text import printable

MARKER = "<!-- portkey-admin plan -->"
"""The first line, which identifies the comment later."""

# The markers that colour a diff green, red and orange.
_SIGNS: dict[Action, str] = {"create": "+", "delete": "-", "update": "!", "replace": "!", "blocked": "!"}
# GitHub's limit is 65,536 characters.
_LONGEST = 60_000
_LONGEST_VALUE = 200
_LONGEST_FOLDED = 8_000


def markdown_of(plan: Plan) -> str:
    """Return a plan as Markdown: counts, a diff line for each change, and the rest collapsed."""
    counts = plan.counts()
    told = [f"{counts[action]:,} {words}" for action, words in COUNTED.items() if counts[action]]
    lines = [line for step in plan if step.action != "unchanged" for line in _lines(step)]
    parts = [MARKER, f"### {_code(plan.file)}: {', '.join(told) or 'nothing to do'}", ""]
    rest = _rest(plan)
    room = _LONGEST - sum(map(len, (*parts, *rest)))
    shown = _fitting(lines, room)
    if shown:
        parts += _block(shown, "diff")
    if len(shown) < len(lines):
        parts += ["", f"… and {len(lines) - len(shown):,} more lines, too many for a comment."]
    return "\n".join([*parts, *rest]) + "\n"


def _rest(plan: Plan) -> list[str]:
    folded: dict[str, Sequence[str]] = {
        f"{len(plan.left):,} not in the manifest, kept": [step.title for step in plan.left],
        f"{len(plan.notes):,} to know": plan.notes,
        "What the API key needs": [*plan.required.lines()],
    }
    return [part for summary, lines in folded.items() if lines for part in _folded(summary, lines)]


def _lines(step: Step) -> Iterator[str]:
    sign = _SIGNS.get(step.action, " ")
    where = f"  ({step.mark})" if step.mark is not None else ""
    yield _line(sign, f"{step.action} {step.title}{where}")
    if step.note:
        yield _line(" ", f"    {step.note}")
    is_told = step.action != "delete" or step.wanted is not None
    for change in step.changes if is_told else ():
        yield from _change(change, is_new=step.action in ("create", "wait"))
    for change in step.blocked:
        yield _line(
            "!",
            f"    {change.field} cannot be changed from {_value(change.before)} to {_value(change.after)}",
        )
    if step.unverified and step.action != "create":
        yield _line(" ", f"    not compared, as the API never shows it: {', '.join(step.unverified)}")


def _change(change: Change, *, is_new: bool) -> Iterator[str]:
    if not is_new:
        yield _line("-", f"    {change.field}: {_value(change.before)}")
    yield _line("+", f"    {change.field}: {_value(change.after)}")


def _line(sign: str, text: str) -> str:
    return f"{sign} {printable(text)}"


def _value(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"


def _fitting(lines: Iterable[str], room: int) -> list[str]:
    sizes = itertools.accumulate(len(line) + 1 for line in lines)
    return [line for line, size in zip(lines, sizes, strict=False) if size <= room]


def _folded(summary: str, lines: Iterable[str]) -> list[str]:
    text = [printable(line) for line in lines]
    shown = _fitting(text, _LONGEST_FOLDED)
    shown += [f"… and {len(text) - len(shown):,} more"] if len(shown) < len(text) else []
    return ["", f"<details><summary>{summary}</summary>", "", *_block(shown, "text"), "", "</details>"]


def _block(lines: Iterable[str], language: str) -> list[str]:
    """Return a code block with a fence that its content can't close."""
    text = list(lines)
    fence = "`" * max(3, 1 + _most_ticks(text))
    return [f"{fence}{language}", *text, fence]


def _code(text: str) -> str:
    ticks = "`" * (1 + _most_ticks([text]))
    return f"{ticks}{printable(text)}{ticks}"


def _most_ticks(lines: Iterable[str]) -> int:
    return max((len(run) for line in lines for run in re.findall(r"`+", line)), default=0)
