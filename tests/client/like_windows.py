"""A process that lacks what Windows lacks, in which the package is imported again and used.

Usage: python like_windows.py FOLDER. The standard library and all other packages are imported before, because
they would ask for the real Windows.
"""

from __future__ import annotations

import asyncio
import errno
import fcntl
import functools
import importlib
import os
import pkgutil
import select
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import ModuleType

PACKAGES = ("portkey_admin", "portkey_admin_api")
LEFT_OUT = ("portkey_admin.__main__", "portkey_admin.cli.__main__", "portkey_admin.freezing.hooks")
MODULES = ("fcntl", "grp", "pty", "pwd", "readline", "resource", "syslog", "termios", "tty")
OS = """
O_ASYNC O_CLOEXEC O_DIRECT O_DIRECTORY O_DSYNC O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH
O_RSYNC O_SYNC chown chroot confstr ctermid fchdir fchmod fchown fdatasync fork forkpty fpathconf fstatvfs
getegid geteuid getgid getgrouplist getgroups getloadavg getpgid getpgrp getpriority getresuid getsid getuid
killpg lchown lockf major mkfifo mknod nice openpty pathconf pipe2 posix_fadvise posix_fallocate posix_spawn
pread preadv pwrite pwritev readv register_at_fork sched_yield sendfile setegid seteuid
setgid setgroups setpgid setpriority setsid setuid statvfs sync sysconf tcgetpgrp tcsetpgrp ttyname uname
wait wait3 wait4 writev
"""
SIGNALS = """
ITIMER_REAL SIGALRM SIGCHLD SIGCONT SIGHUP SIGKILL SIGPIPE SIGQUIT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGUSR1
SIGUSR2 SIGWINCH alarm pause pthread_kill pthread_sigmask setitimer siginterrupt sigpending sigwait
"""
ABSENT: dict[ModuleType, str] = {
    os: OS,
    signal: SIGNALS,
    select: "epoll poll",
    socket: "AF_UNIX SO_REUSEPORT sethostname",
    time: "tzset pthread_getcpuclockid",
}


def names() -> Iterator[str]:
    """Yield the names of the package's modules."""
    for package in PACKAGES:
        yield package
        for found in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}."):
            if not found.name.startswith(LEFT_OUT):
                yield found.name


def msvcrt() -> ModuleType:
    """Return what locks one byte as the C runtime does, by locks that belong to a descriptor."""
    module = ModuleType("msvcrt")

    def locking(descriptor: int, mode: int, length: int) -> None:
        place = os.lseek(descriptor, 0, os.SEEK_CUR)
        # The C runtime takes the place as 32 bits.
        assert 0 < place < 2**31 - length, place
        flags = {0: fcntl.LOCK_UN, 1: fcntl.LOCK_EX, 2: fcntl.LOCK_EX | fcntl.LOCK_NB}[mode]
        try:
            fcntl.flock(descriptor, flags)
        except BlockingIOError:
            raise PermissionError(errno.EACCES, "Permission denied") from None

    vars(module).update(locking=locking, LK_UNLCK=0, LK_LOCK=1, LK_NBLCK=2)
    return module


def become_windows() -> None:
    """Take away what Windows does not have, and our own modules."""
    socket.socketpair = functools.partial(socket.socketpair, socket.AF_UNIX)  # event loops need it
    for module, absent in ABSENT.items():
        for name in absent.split():
            if hasattr(module, name):
                delattr(module, name)
    for name in MODULES:
        sys.modules[name] = None  # type: ignore[assignment]
    sys.modules["msvcrt"] = msvcrt()
    asyncio.new_event_loop().close()  # from CPython 3.14 on, the first one decides which kind there is
    asyncio.ProactorEventLoop = asyncio.SelectorEventLoop  # type: ignore[attr-defined]
    socket.SO_EXCLUSIVEADDRUSE = socket.SO_KEEPALIVE  # type: ignore[attr-defined]
    sys.platform = "win32"
    for name in [name for name in sys.modules if name.partition(".")[0] in PACKAGES]:
        del sys.modules[name]


def run(folder: Path) -> None:
    """Use what touches files, locks, signals and sockets."""
    from portkey_admin import durable, file_locks
    from portkey_admin.cli import main
    from portkey_admin.testing import ControlPlane
    from portkey_admin.testing.server import Server, listening, url_of

    first, second = (durable.AppendFile(folder / "locked") for _ in range(2))
    first.append_synced(b"one\n")
    file_locks.lock(first.descriptor)
    try:
        file_locks.lock(second.descriptor)
    except BlockingIOError:
        file_locks.unlock(first.descriptor)
        file_locks.lock(second.descriptor)
    else:
        raise AssertionError("two hold one lock")
    assert second.read(0, 9) == b"one\n"
    first.discard()
    second.close()

    manifest = folder / "org.yaml"
    manifest.write_text(
        "workspaces: [{name: Search, api_keys: [{name: batch, scopes: [completions.write]}]}]\n", "utf-8"
    )
    os.environ.update(
        APPDATA=str(folder), LOCALAPPDATA=str(folder), XDG_CONFIG_HOME=str(folder), XDG_CACHE_HOME=str(folder)
    )

    def command(*arguments: str) -> None:
        try:
            main(arguments)
        except SystemExit as ended:
            if ended.code:
                raise AssertionError(f"{arguments} exited with {ended.code}") from None

    plane = ControlPlane(seed=1, database=folder / "plane.sqlite")
    with closing(plane), listening("127.0.0.1", 0) as listener:
        server = Server(plane)
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        assert not listener.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR), (
            "a second server could take it"
        )
        os.environ.update(PORTKEY_BASE_URL=url_of(listener), PORTKEY_API_KEY=plane.api_key)
        try:
            command("apply", str(manifest), "--yes", "--secrets", str(folder / "keys"))
            command("plan", str(manifest), "--check")
            command("export", "--output", str(folder / "live.yaml"))
            command("workspaces", "list", "--output", "csv")
            command("doctor")
        finally:
            server.should_exit = True
            thread.join()
    assert (folder / "portkey-admin" / "runs").is_dir(), "locks lie beside the user's other local state"
    assert b"\r" not in (folder / "keys").read_bytes()


if __name__ == "__main__":
    for name in names():
        importlib.import_module(name)
    become_windows()
    imported = [importlib.import_module(name) for name in names()]
    assert len(imported) > 400, imported
    run(Path(sys.argv[1]))
