"""The notebook runs from top to bottom.

Its cells are run in order by plain Python, with the flag of the compiler by which IPython has `await` in a
cell. A kernel and what it takes (24 packages) would test Jupyter, and not one line more of the notebook.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import anyio
from example_programs import EXAMPLES, stage

NOTEBOOK: dict[str, Any] = json.loads((EXAMPLES / "explore.ipynb").read_text(encoding="utf-8"))
RUNNER = """
import ast, asyncio, inspect, json, sys
cells = json.load(open(sys.argv[1], encoding="utf-8"))["cells"]
names = {"__name__": "__main__"}

async def run():
    for number, cell in enumerate(cells):
        if cell["cell_type"] == "code":
            source, flag = "".join(cell["source"]), ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
            result = eval(compile(source, f"cell {number}", "exec", flags=flag), names)
            if inspect.isawaitable(result):
                await result

asyncio.run(run())
daily, models = names["daily"], names["models"]
print(json.dumps({"days": len(daily), "dollars": daily.sum().to_dict(), "models": len(models)}))
"""


async def test_the_cells_run_in_order(tmp_path: Path) -> None:
    async with stage() as site:
        slugs = [(await site.portkey.workspaces.create(name=name)).slug for name in ("Ads", "Search")]
        site.plane.generate_logs(200, days=10)
        cents = sum(row["cost"] for row in site.plane._organisation["logs"])
        command = [sys.executable, "-c", RUNNER, str(EXAMPLES / "explore.ipynb")]
        environment = site.environment() | {"MPLBACKEND": "agg", "MPLCONFIGDIR": str(tmp_path)}
        ended = await anyio.run_process(
            command, env=environment, cwd=tmp_path, check=False, stderr=subprocess.PIPE
        )
    assert ended.returncode == 0, ended.stderr.decode()
    told = json.loads(ended.stdout)
    assert set(slugs) <= set(told["dollars"])
    assert abs(sum(told["dollars"].values()) - cents / 100) < 0.01
    assert told["days"] in (30, 31)
    assert told["models"] > 1
    assert (tmp_path / "cost.png").read_bytes().startswith(b"\x89PNG")


def test_it_is_kept_without_outputs() -> None:
    assert (NOTEBOOK["nbformat"], NOTEBOOK["metadata"]["kernelspec"]["name"]) == (4, "python3")
    for cell in NOTEBOOK["cells"]:
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None
