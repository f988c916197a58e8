"""The results of a run as data, and as the JSON that is kept of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.ratios import Sample, summarise


@dataclass
class Results:
    """What a run gave.

    missing: by peer and figure, why there is nothing ("" stands for all figures of the peer).
    """

    day: str
    python: str
    system: str
    server: str
    command: str
    versions: Mapping[str, str]
    missing: dict[str, dict[str, str]] = field(default_factory=dict)
    samples: list[Sample] = field(default_factory=list)
    organisations: Mapping[str, Mapping[str, Mapping[str, float]]] = field(default_factory=dict)
    """What plan and export of large organisations took; measured once."""

    def write(self, path: Path) -> None:
        """Write everything, each measurement with it, as JSON."""
        found: dict[str, Any] = {
            **asdict(self),
            "summary": {
                figure: {
                    peer: {metric: asdict(each) for metric, each in metrics.items()}
                    for peer, metrics in peers.items()
                }
                for figure, peers in summarise(self.samples).items()
            },
        }
        path.write_text(_json(found) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> Results:
        """Read what was written."""
        found = json.loads(path.read_text(encoding="utf-8"))
        found.pop("summary")
        samples = [Sample(**each) for each in found.pop("samples")]
        return cls(**found, samples=samples)


def _json(value: object, levels: int = 3) -> str:
    """Return JSON with one measurement, and one peer of a figure, to a line."""
    if not value or levels == 0 or not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[\n" + ",\n".join(_json(each, 0) for each in value) + "\n]"
    items = (f"{json.dumps(name)}: {_json(each, levels - 1)}" for name, each in value.items())
    return "{\n" + ",\n".join(items) + "\n}"
