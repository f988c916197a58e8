"""Which operations give figures of one workspace, and the option that asks for all. Loads nothing else."""

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
    """Say whether an operation gives figures of one workspace, so that those of others are left out."""
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
        help="Rows of all workspaces that the key may see, with their slug; takes a request each.",
    )
