"""Operations whose figures cover one workspace, and the `--all-workspaces` option. Imports nothing else."""

from __future__ import annotations

from typing import Any

import click

from portkey_admin_api.types import Operation

SPAN = ("time_of_generation_min", "time_of_generation_max")
"""Between which moments the requests are that figures are made of."""


def has_span(operation: Operation[Any]) -> bool:
    """Say whether an operation needs a span of time, which --last can give too."""
    fields = operation.query.kinds if operation.query is not None else {}
    return operation.id.startswith("analytics.") and all(name in fields for name in SPAN)


def is_about_one(operation: Operation[Any]) -> bool:
    """Return whether an operation's figures cover a single workspace and leave out all others."""
    fields = operation.query.kinds if operation.query is not None else {}
    return (
        operation.id.startswith("analytics.")
        and "workspace_slug" in fields
        and operation.id != "analytics.groups.workspaces"
    )


def all_workspaces_option() -> click.Option:
    """Return the option."""
    return click.Option(
        ["--all-workspaces", "all_workspaces"],
        is_flag=True,
        help="Rows for every workspace that the key can see, with its slug; one request each.",
    )
