"""The words of the field in README and docs: which are told, and that code is passed over."""

from __future__ import annotations

from pathlib import Path

import prose

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


def test_readme_and_docs_use_the_words_of_the_field() -> None:
    pages = [prose.ROOT / "README.md", *(prose.ROOT / "docs").glob("*.md")]
    written = {
        path: prose.without_code(path.read_text("utf-8"))
        for path in pages
        if path.name not in prose.GENERATED
    }
    assert list(prose.of_vocabulary(written)) == []
