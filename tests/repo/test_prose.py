"""The words of the field in README, docs and code: which are reported, and that code itself is ignored."""

from __future__ import annotations

from pathlib import Path

import prose
import pytest

PAGE = """# The answer

Sent again, in `the answer`.

```python
things = "the answer"
```

The [thing](things.md) is over.
"""


def test_words_to_avoid_are_told_with_their_line_and_code_is_not() -> None:
    found = list(prose.of_vocabulary({Path("page.md"): prose.without_code(PAGE)}))
    assert sorted((line, told.partition(":")[0]) for _, line, told in found) == [
        (1, "'The answer'"),
        (3, "'Sent again'"),
        (9, "'thing'"),
    ]


PROGRAM = '''def answer(thing: str) -> str:  # the answer
    """Return the\n    answer, not `the thing`."""
    things = {"thing": "the thing"}
    raise KeyError(f"it was sent "
                   "again: {the thing}")
'''


def test_docstrings_comments_and_messages_are_read_and_code_is_not() -> None:
    found = prose.of_vocabulary({Path("program.py"): prose.without_code(prose.only_prose(PROGRAM))})
    assert sorted((line, told.partition(":")[0]) for _, line, told in found) == [
        (1, "'the answer'"),
        (2, "'the answer'"),
        (4, "'thing'"),
        (5, "'sent again'"),
    ]


@pytest.mark.parametrize(
    ("riddle", "told"),
    [
        ("what befalls a request", "'befalls'"),
        ("the how many-th of such requests", "'how many-th'"),
        ("it is kept back", "'kept back'"),
        ("a key that nobody can foretell", "'nobody' 'foretell'"),
        ("nobody else uses it", ""),
        ("so that it can be mended", "'mended'"),
        ("whoever holds it", "'Whoever'"),
        ("where there is none", "'where there is'"),
        ("the same thing", ""),
    ],
)
def test_riddles_are_told_and_idioms_are_not(riddle: str, told: str) -> None:
    found = prose.of_vocabulary({Path("page.md"): riddle})
    words = " ".join(each.partition(":")[0] for _, _, each in found)
    assert sorted(words.lower().split()) == sorted(told.lower().split())


def test_readme_docs_and_checked_code_use_the_words_of_the_field() -> None:
    texts = {path: prose.prose_of(path) for path in (*prose.pages(), *prose.checked())}
    assert list(prose.of_vocabulary(texts)) == []
