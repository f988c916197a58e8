"""What of the live API is not settled: each question is a switch, and a test can try both answers."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Behaviour:
    """Where sources differ about the live API, or where it does not answer always alike.

    `ControlPlane(behaviour=Behaviour(default_workspace=True))` answers one question otherwise.
    """

    default_workspace: bool = False
    """True: a new organisation has a workspace already, which can't be deleted. Live lists have one with
    `is_default`; off, so that a test starts with nothing."""
    admins_run_workspaces: bool = False
    """True: an admin of the organisation becomes admin of each workspace, as owners do. A live workspace had
    a plain member with `org_role` admin; Portkey's Terraform provider saw roles being raised."""
    force_delete_cascades: bool = False
    """True: `force_delete` takes what lies in a workspace along, as the backend's routes of May 2026 tell.
    Portkey's Terraform provider 0.2.33, of August, found it without effect."""
    wrapped_configs: bool = False
    """True: creating and updating a config answer `{success, data}`, as the published document has it. Flat
    is what Portkey's Terraform provider reads."""
    camel_case_default: bool = False
    """True: configs show `isDefault` beside `is_default`. Live answers had the latter alone."""
    rotates_in_transition: bool = False
    """True: a key is rotated again while the secret before the last one still works. Portkey's page on
    rotation says that this is refused, and not how: 409 is a guess."""
    second_version: bool = False
    """True: defaults of the organisation, SCIM groups and deployments answer under `/v2` alone. Terraform and
    an MCP server ask there; the changelog and the document have `/v1`."""
    virtual_keys_anywhere: bool = False
    """True: an organisation key that names no workspace reaches the virtual keys of the oldest one. Else it
    is refused, as it is for providers."""
    stale_reads_ms: float = 0
    """How long a read of workspaces, prompts and partials shows what was before, in milliseconds: limits of
    workspaces and versions of prompts did (Portkey's Terraform provider 0.2.12 and 0.2.26)."""
