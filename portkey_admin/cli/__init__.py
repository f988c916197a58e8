"""The command `portkey-admin`."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command with these arguments, or with those of the process, and exit.

    Exits 0 when done, 2 when an argument was wrong or something that the command needs is missing.
    """
    try:
        import click

        from portkey_admin.cli.commands import portkey_admin
    except ModuleNotFoundError as missing:
        if missing.name != "click":
            raise
        sys.exit(_complain("the command line needs extras: pip install 'portkey-admin[cli,testing]'"))
    try:
        portkey_admin.main(arguments, prog_name="portkey-admin", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as help:
        help.show()
        sys.exit(help.exit_code)
    except click.UsageError as error:
        sys.exit(_complain(error.format_message()))
    except click.ClickException as error:
        _complain(error.format_message())
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)


def _complain(message: str) -> int:
    print(f"portkey-admin: {' '.join(message.split())}", file=sys.stderr)  # noqa: T201
    return 2
