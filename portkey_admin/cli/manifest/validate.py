"""`portkey-admin validate`."""

from __future__ import annotations

import contextlib
from pathlib import Path

import click

from portkey_admin.cli.manifest.wanted import VARIABLES, holds_saved_plan, only_manifest, refuse, variables_in
from portkey_admin.cli.printing import json_text, out, shown
from portkey_admin.cli.reporting import DONE, FAILURE, TROUBLE


@click.command()
@click.argument("manifest", type=click.Path(exists=True, path_type=Path))
@click.option("--strict", is_flag=True, help="Treat warnings as errors, such as an unknown scope.")
@click.option("--var", "variables", multiple=True, metavar="NAME=VALUE", help=VARIABLES)
@click.option("--json", "as_json", is_flag=True, help="Print the result as one JSON object.")
@click.pass_context
def validate(
    ctx: click.Context, /, manifest: Path, strict: bool, variables: tuple[str, ...], as_json: bool
) -> int:
    """Validate a manifest without a network or a key.

    Checks the schema, the references, and the values that Portkey accepts: scopes, roles, guardrail checks,
    providers. Lists the environment variables and files that a run needs.

    \b
    portkey-admin validate org.yaml
    portkey-admin validate org/ --strict --var region=eu

    \b
    Exit status:
      0    the manifest is valid, with or without warnings
      2    the manifest is invalid; with --strict, also if there are warnings
    """
    from portkey_admin import manifest as manifests
    from portkey_admin.errors import ConfigurationError, ManifestError

    ctx.obj[FAILURE] = TROUBLE
    with contextlib.suppress(OSError):  # told below
        if holds_saved_plan(manifest):
            only_manifest(manifest, {})
    try:
        found = manifests.validate(manifest, strict=strict, variables=variables_in(variables))
    except ManifestError as error:
        if not as_json:
            refuse(error)
        problems = [problem.to_dict() for problem in error.problems]
        out(f"{json_text({'manifest': str(manifest), 'valid': False, 'problems': problems})}\n")
        return TROUBLE
    except ConfigurationError as error:  # a package is missing
        raise click.UsageError(str(error)) from None
    if as_json:
        out(f"{json_text(found.to_dict())}\n")
    else:
        for line in found.lines():
            out(f"{shown(line)}\n")
    return DONE
