"""Free labels, by which lists may be narrowed down."""

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
        raise Rejected(400, 'tags: this is not a JSON object such as {"team": "search"}')
    # A guess: all the tags that are asked for have to be there.
    return wanted.items() <= (tags or {}).items()


TAGS: Mapping[str, Filter] = {"tags": Filter("tags", _carries)}
