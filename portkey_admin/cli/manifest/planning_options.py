"""The options of planning, which `plan` and `apply` share."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import click

from portkey_admin.cli.flags import ALL, FILE
from portkey_admin.cli.manifest.wanted import TARGET, VARIABLES

if TYPE_CHECKING:
    from portkey_admin.manifest import Manifest, SavedPlan

_PRUNE = (
    "Delete resources that are not in the manifest, in all its sections or only in these, such as"
    " --prune=members,grants. apply asks for confirmation."
)
_REPLACE = "Delete and recreate this resource if a difference can't be updated in place. May be repeated."
_SEND_SECRETS = (
    "Send the secrets that the manifest refers to, for all resource types or only for these, such as"
    " --send-secrets=integrations. The API never shows whether a secret differs."
)
_DIGESTS = (
    "File with digests of the secrets that were sent, to detect changed ones. Default: NAME.digests.json"
    " beside the journal."
)


_REMOVE = (
    "Delete everything that the manifest lists, in reverse order, and create nothing. If any resource is"
    " protected, nothing is deleted. apply asks for confirmation."
)


@attrs.frozen(kw_only=True)
class PlanOptions:
    """Options for planning, as `portkey_admin.manifest.plan` takes them."""

    prune: bool | tuple[str, ...] = False
    replace: tuple[str, ...] = ()
    send_secrets: bool | tuple[str, ...] = False
    digests: Path | None = None
    remove: bool = False
    targets: tuple[str, ...] = ()

    def with_digests(self, path: Path) -> PlanOptions:
        """Return the options with this file of digests, unless there is one."""
        return attrs.evolve(self, digests=self.digests or path)

    def check_for(self, wanted: Manifest | SavedPlan, variables: Mapping[str, str]) -> None:
        """Raise click.UsageError if these options can't be combined with what is applied."""
        from portkey_admin.manifest import Manifest

        if not isinstance(wanted, Manifest) and (variables or self != PlanOptions(digests=self.digests)):
            raise click.UsageError(
                "a saved plan can't be changed by options: give these to portkey-admin plan instead"
            )


def planning_options(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options of planning, which it takes as `options` and `variables`."""

    @functools.wraps(command)
    def called(*arguments: Any, **given: Any) -> int:
        own = {field.name: given.pop(field.name) for field in attrs.fields(PlanOptions)}
        return command(*arguments, options=PlanOptions(**own), **given)

    with_options: Callable[..., int] = called
    for option in reversed(_OPTIONS):
        with_options = option(with_options)
    return with_options


def _choice(ctx: click.Context, parameter: click.Parameter, typed: str | None) -> bool | tuple[str, ...]:
    """Return all, none, or the comma-separated names."""
    if typed is None or typed == ALL:
        return typed == ALL
    return tuple(each.strip() for each in typed.split(",") if each.strip())


_OPTIONS = (
    click.option("--prune", metavar="[=SECTIONS]", callback=_choice, help=_PRUNE),
    click.option("--remove", is_flag=True, help=_REMOVE),
    click.option("--replace", multiple=True, metavar="KIND/NAME", help=_REPLACE),
    click.option("--target", "targets", multiple=True, metavar="KIND/NAME", help=TARGET),
    click.option("--var", "variables", multiple=True, metavar="NAME=VALUE", help=VARIABLES),
    click.option("--send-secrets", metavar="[=KINDS]", callback=_choice, help=_SEND_SECRETS),
    click.option("--digests", type=FILE, help=_DIGESTS),
)
