"""One virtual environment for each file in `requirements/`, recreated when the file changes."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent
REQUIREMENTS = FOLDER / "requirements"
ENVIRONMENTS = FOLDER / ".environments"

_PIP = ("-m", "pip", "--disable-pip-version-check", "--quiet", "install", "--no-deps")


class InstallError(Exception):
    """An environment could not be created; the text names the failed step."""


def ready(name: str) -> Path:
    """Return the Python of an environment, which is created first if it is missing or outdated.

    Raises InstallError; pip's output goes to standard error.
    """
    requirements = REQUIREMENTS / f"{name}.txt"
    environment = ENVIRONMENTS / name
    python = environment / "bin" / "python"
    stamp = environment / ".ready"
    wanted = hashlib.sha256(f"{sys.version}\n{requirements.read_text(encoding='utf-8')}".encode()).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    _run("its virtual environment could not be made", sys.executable, "-m", "venv", "--clear", environment)
    _run("it could not be installed", python, *_PIP, "--requirement", requirements)
    stamp.write_text(wanted, encoding="utf-8")
    return python


def install_wheel(python: Path, wheel: Path) -> None:
    """Install this SDK as its users do: from its wheel. Raises InstallError."""
    _run("its wheel could not be installed", python, *_PIP, "--force-reinstall", wheel)


def build_wheel(folder: Path) -> Path:
    """Build the wheel in a folder, with the tools of the development environment; raises InstallError."""
    _run(
        "its wheel could not be built",
        *(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", folder, ROOT),
    )
    (wheel,) = folder.glob("*.whl")
    return wheel


def _run(problem: str, *command: str | Path) -> None:
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    if ended.returncode:
        print(ended.stderr or ended.stdout, file=sys.stderr)
        raise InstallError(f"{problem} (exit {ended.returncode})")
