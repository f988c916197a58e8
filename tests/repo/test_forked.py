"""Programs that start as forks end, fail and are killed as those of a new interpreter."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import forked
import pytest

PROGRAMS = {
    "prints": "import os, sys; print(sys.argv, __name__, os.getcwd(), os.environ['HERE'])",
    "exits": "import sys; sys.exit(3)",
    "says why": "import sys; sys.exit('no key')",
    "fails": "1 / 0",
    "warns": "import warnings; warnings.warn('old', DeprecationWarning)",
    "reads": "print(input())",
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_fork_ends_as_a_new_interpreter_does(name: str, tmp_path: Path) -> None:
    file = tmp_path / "program.py"
    file.write_text(PROGRAMS[name])
    environment = {**os.environ, "HERE": name}

    def ended(python: str) -> tuple[int, str, str]:
        line = [python, "-W", "error", "program.py", "a", "b"]
        told = subprocess.run(
            line, cwd=tmp_path, env=environment, input="text\n", capture_output=True, text=True, check=False
        )
        return told.returncode, told.stdout, "".join(told.stderr.splitlines(keepends=True)[-1:])

    assert ended(forked.python()) == ended(sys.executable)


def test_a_signal_reaches_the_program_and_a_kill_ends_it() -> None:
    # Short sleeps: one that begins just after the signal came would last to its end.
    program = "import os, time\nprint(os.getpid(), flush=True)\nfor _ in range(3000): time.sleep(0.02)"
    line = [forked.python(), "-c", program]
    for end in (signal.SIGTERM, signal.SIGINT, signal.SIGKILL):
        with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
            assert process.stdout is not None
            number = int(process.stdout.readline())
            process.send_signal(end)
            process.wait(20)
        assert process.returncode == -end
        for _ in range(1000):
            try:
                os.kill(number, 0)
            except ProcessLookupError:
                break
            time.sleep(0.01)
        else:
            pytest.fail(f"the program is still there after {end!r}")
