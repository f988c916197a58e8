"""What the command line names to be planned or applied: a manifest with its variables, or a saved plan."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from portkey_admin.cli.printing import complain
from portkey_admin.cli.reporting import TROUBLE

if TYPE_CHECKING:
    from typing import NoReturn

    from portkey_admin.errors import ManifestError
    from portkey_admin.manifest import Manifest, SavedPlan

_MOST_SHOWN = 50

VARIABLES = "Set a variable of the manifest. May be repeated."
TARGET = "Only this resource and its dependencies, such as --target api_keys/batch. May be repeated."


def variables_in(typed: tuple[str, ...]) -> dict[str, str]:
    """Parse the values of variables from `--var NAME=VALUE`. Raises click.UsageError."""
    found: dict[str, str] = {}
    for each in typed:
        name, sign, value = each.partition("=")
        if not sign or not name:
            # The text may contain a secret.
            raise click.UsageError("--var takes NAME=VALUE")
        if name in found:
            raise click.UsageError(f"--var {name} is given twice")
        found[name] = value
    return found


def holds_saved_plan(path: Path) -> bool:
    """Return whether a path holds a saved plan, and no manifest."""
    from portkey_admin.manifest.saved.saved_plan import is_saved_plan
    from portkey_admin.plain_files import read_plain

    return not path.is_dir() and is_saved_plan(read_plain(path).decode(errors="replace"))


def load_wanted(path: Path, variables: Mapping[str, str]) -> Manifest | SavedPlan:
    """Read a manifest or a saved plan. If it has errors, print one line for each and exit 2."""
    from portkey_admin import manifest
    from portkey_admin.errors import ConfigurationError, ManifestError

    try:
        if holds_saved_plan(path):
            return manifest.SavedPlan.load(path)
        return manifest.load(path, variables=variables)
    except ManifestError as error:
        refuse(error)
    except ConfigurationError as error:  # a package is missing
        raise click.UsageError(str(error)) from None


def secret_variables(wanted: Manifest | SavedPlan) -> frozenset[str]:
    """Return the names of the variables whose values must not be stored in a journal."""
    from portkey_admin.manifest import Manifest

    return wanted.secret_variables if isinstance(wanted, Manifest) else frozenset()


def digest_in(wanted: Manifest | SavedPlan) -> str | None:
    """Return the digest of a saved plan; None for a manifest."""
    from portkey_admin.manifest import SavedPlan

    return wanted.digest if isinstance(wanted, SavedPlan) else None


def only_manifest(path: Path, variables: Mapping[str, str]) -> Manifest:
    """Read a manifest as `load_wanted` does. Raises click.UsageError if it is a saved plan."""
    from portkey_admin.manifest import SavedPlan

    wanted = load_wanted(path, variables)
    if isinstance(wanted, SavedPlan):
        raise click.UsageError(
            f"{path} is a saved plan of {wanted.manifest}: plan that manifest, or apply this file"
        )
    return wanted


def check_out(path: Path) -> None:
    """Raise click.UsageError if saving a plan would overwrite something else."""
    if path.exists() and not holds_saved_plan(path):
        raise click.UsageError(f"--out: {path} already exists and is not a saved plan: choose another name")


def planned_file(wanted: Manifest | SavedPlan) -> str:
    """Return the name of the manifest, or of the one that a saved plan was made from."""
    from portkey_admin.manifest import SavedPlan

    return wanted.manifest if isinstance(wanted, SavedPlan) else wanted.file


def refuse(error: ManifestError) -> NoReturn:
    """Print one line for each error, and exit 2."""
    lines = str(error).splitlines()
    for line in lines[:_MOST_SHOWN]:
        complain(line)
    if len(lines) > _MOST_SHOWN:
        complain(f"… and {len(lines) - _MOST_SHOWN:,} more")
    raise click.exceptions.Exit(TROUBLE)
