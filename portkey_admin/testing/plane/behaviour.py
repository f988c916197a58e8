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
