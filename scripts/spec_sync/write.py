"""Writes the document as YAML, in a canonical form: equal documents are equal bytes."""

from __future__ import annotations

import re
from typing import Any

import yaml

HEADER = """\
# The Portkey Admin API as this project describes it.
# Written by `make sync` from the document that Portkey publishes and scripts/overlay/; edit those, not this.
"""


class _Dumper(yaml.SafeDumper):
    """Block style, with short lists of plain values on one line."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _represent_list(dumper: _Dumper, values: list[Any]) -> yaml.nodes.Node:
    plain = all(not isinstance(value, dict | list) for value in values)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", values, flow_style=plain)


_Dumper.add_representer(list, _represent_list)


def to_yaml(document: dict[str, Any]) -> str:
    """The document's text, header included."""
    body = yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
    spaced = re.sub(r"(?m)^(?=(?:[a-z]+|  /.*|    [A-Z]\w*):)", "\n", body)
    return HEADER + re.sub(r":\n\n(?= )", ":\n", spaced)
