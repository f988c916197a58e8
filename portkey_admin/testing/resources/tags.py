"""Free-form tags, and filters by tags."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.resources.resource import Filter


def _carries(tags: Mapping[str, Any] | None, text: str) -> bool:
    try:
        wanted = json.loads(text)
    except (ValueError, RecursionError):
        wanted = None
    if not isinstance(wanted, dict):
        raise Rejected(400, 'tags: must be a JSON object such as {"team": "search"}')
    # A guess: rows must have all tags in the query.
    return wanted.items() <= (tags or {}).items()


TAGS: Mapping[str, Filter] = {"tags": Filter("tags", _carries)}
