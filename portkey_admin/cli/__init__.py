"""The command `portkey-admin`.

The modules, in reading order:

- `tree`: the commands: one for each operation, and the handwritten ones.
- `operation_command`: one operation as a command.
- `parameters`, `flags`: its options; `descriptions`: its help.
- `arguments`: what was typed to the arguments of an operation; `calling`: the call.
- `settings`: which server and which key; `profiles`, `profile_commands`: named ones;
  `key_command`: a program that prints the key.
- `sources`: where values come from.
- `secrets`: what must not be typed or shown.
- `printing`: all output; `output/`: rows, fields, formats; `listing`: lists page by page.
- `reporting`: errors and exit codes; `interrupts`: signals that stop a command.
- `manifest/`: plan, apply, resume, export, validate.
- `costs`: costs as a chart; `cost_figures`: their figures; `charts`: the bars.
- `everywhere`: figures of all workspaces.
- `log_export`: logs to a file.
- `key_access`: what a key may do; `doctor/`: what is wrong.
- `serve`: a local control plane.
- `completion`: for shells; `live_values`: ids that exist.
"""

from __future__ import annotations

import sys
import traceback
import warnings
from collections.abc import Sequence
from typing import Any

from portkey_admin.cli.interrupts import held_back, last_words, stoppable
from portkey_admin.cli.printing import complain, is_reader_gone, note, prepare, silence
from portkey_admin.cli.reporting import FAILURE, tell
from portkey_admin.installing import pip_install


def __dir__() -> list[str]:
    return ["main"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command with these arguments, or with those of the process, and exit.

    Exit status: 0 for success, 1 for failure, 2 for a usage error or a missing requirement, and 130 if
    interrupted. Commands that use 1 for something else exit 2 on failure.
    """
    prepare()
    try:
        with stoppable():
            _main(arguments)
    except KeyboardInterrupt as interrupt:
        with last_words():
            complain("; ".join(["interrupted", *map(str, interrupt.args)]))
        sys.exit(130)


def _main(arguments: Sequence[str] | None) -> None:
    try:
        with held_back():  # an import that is broken off may leave a lock, for which the next one waits
            import click

            from portkey_admin.cli.tree import portkey_admin
    except ModuleNotFoundError as missing:
        if missing.name != "click":
            raise
        complain(f"the command line needs extras: {pip_install('cli,testing')}")
        sys.exit(2)
    held: dict[str, Any] = {}
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("default", UserWarning)
            warnings.showwarning = lambda message, *rest: note(str(message))
            status = portkey_admin.main(given, prog_name="portkey-admin", standalone_mode=False, obj=held)
        sys.stdout.flush()
        if status:  # from a command that ended itself, such as a doctor run with findings
            sys.exit(status)
    except click.exceptions.NoArgsIsHelpError as help:
        help.show()
        sys.exit(help.exit_code)
    except click.ClickException as error:
        complain(error.format_message())
        sys.exit(error.exit_code)
    except click.Abort as abort:
        # click raises it for KeyboardInterrupt too, whose arguments say what was interrupted.
        cause = abort.__cause__
        raise KeyboardInterrupt(*(cause.args if isinstance(cause, KeyboardInterrupt) else ())) from None
    except OSError as error:
        silence(sys.stdout)
        if not is_reader_gone(error):
            complain(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}")
        sys.exit(held.get(FAILURE, 1))
    except Exception as error:
        from portkey_admin import errors  # not needed for --help

        if not isinstance(error, errors.PortkeyError):
            if FAILURE not in held:
                raise
            traceback.print_exc()
            sys.exit(held[FAILURE])
        tell(error, given)
        wrong_use = (errors.ConfigurationError, errors.InvalidArgumentError, errors.ManifestError)
        sys.exit(2 if isinstance(error, wrong_use) else held.get(FAILURE, 1))
