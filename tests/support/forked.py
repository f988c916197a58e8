"""A `python` and a `portkey-admin` that start in a few milliseconds: forks of one process (`fork_server`).

A program runs in a process, a folder and an environment of its own, as always. What it does not show is what
only a new interpreter shows: what is imported and when, and the process id that `Popen` tells is not that of
the program. Signals reach it.
"""

from __future__ import annotations

import atexit
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

_LAUNCHER = """#!{python} -ISs
import json, os, signal, socket, sys
connection = socket.socket(socket.AF_UNIX)
connection.connect({socket!r})
socket.send_fds(connection, [b"."], [0, 1, 2])
asked = dict(arguments=[*{before!r}, *sys.argv[1:]], folder=os.getcwd(), environment=dict(os.environ))
connection.sendall(json.dumps(asked).encode() + b"\\n")
told = connection.makefile("r")
program = int(told.readline())
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, lambda number, _: os.kill(program, number))
status = int(told.readline())
if status < 0:
    signal.signal(-status, signal.SIG_DFL)
    os.kill(os.getpid(), -status)
sys.exit(status)
"""


@cache
def programs() -> Path:
    """Return a folder for `PATH` with `python` and `portkey-admin`."""
    folder = Path(tempfile.mkdtemp(prefix="forked-"))
    server = Path(__file__).with_name("fork_server.py")
    process = subprocess.Popen(
        [sys.executable, str(server), str(folder / "socket")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=folder,
    )

    def close() -> None:
        process.communicate()
        shutil.rmtree(folder)

    atexit.register(close)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    before: dict[str, list[str]] = {"python": [], "portkey-admin": ["-m", "portkey_admin.cli"]}
    for name, arguments in before.items():
        text = _LAUNCHER.format(python=sys.executable, socket=str(folder / "socket"), before=arguments)
        (folder / name).write_text(text)
        (folder / name).chmod(0o755)
    return folder


def python() -> str:
    """Return the `python` of these."""
    return str(programs() / "python")
