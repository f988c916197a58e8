"""How docstrings become Markdown."""

from __future__ import annotations

import pytest
from docs_site.docstrings import markdown


@pytest.mark.parametrize(
    ("docstring", "expected"),
    [
        ("Return a snapshot.", "Return a snapshot."),
        ("One line\nand another.", "One line and another."),
        ("First.\n\nSecond.", "First.\n\nSecond."),
        ("Make it.\n\n    await make(1)\n    again()", "Make it.\n\n```python\nawait make(1)\nagain()\n```"),
        ("name: of it.\nsize: in bytes,\n    at most.", "- `name`: of it.\n- `size`: in bytes, at most."),
        ("A.\n\nrate, burst: of both.", "A.\n\n- `rate`, `burst`: of both."),
        ("`seed`: of it,\nall of it.\n`clock`: of time.", "- `seed`: of it, all of it.\n- `clock`: of time."),
        ("name: of it.\nThis is said of all.", "- `name`: of it.\n\nThis is said of all."),
        ("A.\n\n`seed`: of it.\n`clock`: of time.", "A.\n\n- `seed`: of it.\n- `clock`: of time."),
        ("A.\n\nname: of it.\nReturns it.", "A.\n\n- `name`: of it.\n\n**Returns** it."),
        ("A.\n\nReturns it.\nRaises ValueError.", "A.\n\n**Returns** it.\n\n**Raises** ValueError."),
        ("A.\n\nScopes: a.b. API: GET /a.", "A.\n\n**Scopes**: a.b. **API**: GET /a."),
        ("Args:\n    name: of it,\n        all of it.", "**Arguments**\n\n- `name`: of it, all of it."),
        ("Raises:\n    KeyError: it is not there.", "**Raises**\n\n- `KeyError`: it is not there."),
        ("A.\n\nReturns:\n    A thing.", "A.\n\n**Returns**\n\nA thing."),
        ("A\n├── B\n└── C", "```text\nA\n├── B\n└── C\n```"),
        ("| A | B |\n|---|---|\n| 1 | 2 |", "| A | B |\n|---|---|\n| 1 | 2 |"),
        ("- one\n- two", "- one\n- two"),
    ],
)  # fmt: skip
def test_docstring_becomes(docstring: str, expected: str) -> None:
    assert markdown(docstring) == expected
