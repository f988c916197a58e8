"""Start Python programs as forks of this process, which has imported already what they import.

Usage: python fork_server.py SOCKET. It ends when its stdin does.

Whoever connects sends three files, then the program as JSON: arguments, folder and environment. It hears the
process id, and the exit status in the end. A program whose starter has gone is killed.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import importlib
import json
import os
import pkgutil
import runpy
import select
import selectors
import signal
import socket
import sys
import threading
import types
import warnings
from typing import NoReturn

PRELOADED = (
    "asyncio",
    "anyio._backends._asyncio",
    "certifi",
    "click",
    "httpcore",
    "httpx",
    "hypothesis",
    "portkey_admin_api.api",
    "pytest",
    "yaml",
)
LEFT_OUT = ("portkey_admin.otel", "portkey_admin.http.aiohttp", "portkey_admin.testing.pytest_plugin")
"""What needs an extra, and what pytest wants to import itself."""


def preload() -> None:
    import portkey_admin

    for name in PRELOADED:
        importlib.import_module(name)
    for found in pkgutil.walk_packages(portkey_admin.__path__, "portkey_admin."):
        if not found.name.endswith("__main__") and found.name not in LEFT_OUT:
            importlib.import_module(found.name)


def serve(path: str) -> None:
    with socket.socket(socket.AF_UNIX) as listener, selectors.DefaultSelector() as ready:
        listener.bind(path)
        listener.listen(16)
        ready.register(listener, selectors.EVENT_READ)
        ready.register(sys.stdin, selectors.EVENT_READ)
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while not any(key.fileobj is sys.stdin for key, _ in ready.select()):
            connection, _ = listener.accept()
            if os.fork() == 0:
                ready.close()
                listener.close()
                watch(connection)
            connection.close()
            reap(os.WNOHANG)
        reap(0)


def reap(options: int) -> None:
    """Have those that watched and ended counted in our own times."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, options)[0]:
            pass


def watch(connection: socket.socket) -> None:
    """Start what is asked for, and say how it ends."""
    _, files, _, _ = socket.recv_fds(connection, 1, 3)
    with connection.makefile("rb") as lines:
        asked = json.loads(lines.readline())
    over, _held = os.pipe()  # the program holds the other end as long as it lives
    program = os.fork()
    if program == 0:
        os.close(over)
        connection.close()
        for standard, file in enumerate(files):
            os.dup2(file, standard)
            os.close(file)
        sys.stdin, sys.stdout = os.fdopen(0, closefd=False), os.fdopen(1, "w", closefd=False)
        sys.stderr = os.fdopen(2, "w", buffering=1, closefd=False, errors="backslashreplace")
        run(**asked)
    for file in (*files, 0, 1, _held):
        os.close(file)
    with contextlib.suppress(ConnectionError):  # the starter may be gone already: the program is killed below
        connection.sendall(f"{program}\n".encode())
    ready, _, _ = select.select([over, connection.fileno()], [], [])
    if over not in ready:
        os.kill(program, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(program, 0)[1])
    with contextlib.suppress(ConnectionError):
        connection.sendall(f"{status}\n".encode())
    os._exit(0)


def run(arguments: list[str], folder: str, environment: dict[str, str]) -> NoReturn:
    """Be the program `python ARGUMENTS`, and end as it does.

    Taking down what was imported would take longer than most programs.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    while arguments[0] == "-W":
        warnings.filterwarnings(arguments[1])  # type: ignore[arg-type]
        sys.warnoptions.append(arguments[1])
        del arguments[:2]
    status = interrupted = 0
    try:
        if arguments[0] == "-m":
            sys.path[0], sys.argv = folder, arguments[1:]
            runpy.run_module(arguments[1], run_name="__main__", alter_sys=True)
        elif arguments[0] == "-c":
            sys.path[0], sys.argv = "", ["-c", *arguments[2:]]
            main = sys.modules["__main__"] = types.ModuleType("__main__")
            exec(arguments[1], vars(main))
        else:
            sys.path[0], sys.argv = os.path.dirname(os.path.abspath(arguments[0])), arguments
            runpy.run_path(arguments[0], run_name="__main__")
    except SystemExit as end:
        if isinstance(end.code, str):
            sys.stderr.write(f"{end.code}\n")
        status = end.code if isinstance(end.code, int) else int(bool(end.code))
    except BaseException as error:  # as the interpreter does
        sys.excepthook(type(error), error, error.__traceback__)
        status, interrupted = 1, isinstance(error, KeyboardInterrupt)
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
    if interrupted:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    os._exit(status & 255)


if __name__ == "__main__":
    preload()
    gc.freeze()
    serve(sys.argv[1])
