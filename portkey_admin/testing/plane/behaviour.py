"""Open questions about the live API, each as a switch, so that tests can try both possibilities."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Behaviour:
    """Switches for behaviour on which sources disagree, or which varies in the live API.

    For example: `ControlPlane(behaviour=Behaviour(default_workspace=True))`.
    """

    default_workspace: bool = False
    """True: a new organisation already has a workspace, which can't be deleted. Live lists have one with
    `is_default`. Off by default, so that tests start without workspaces."""
    admins_run_workspaces: bool = False
    """True: an admin of the organisation becomes an admin of each workspace, like owners. A live workspace
    had a plain member with `org_role` admin; Portkey's Terraform provider saw roles being raised."""
    force_delete_cascades: bool = False
    """True: `force_delete` also deletes the contents of a workspace, as in the backend's routes of May 2026.
    Portkey's Terraform provider 0.2.33, of August, found that it has no effect."""
    wrapped_configs: bool = False
    """True: creating and updating a config return `{success, data}`, as in the published document. Portkey's
    Terraform provider reads a flat response."""
    camel_case_default: bool = False
    """True: configs have `isDefault` besides `is_default`. Responses seen live had only the latter."""
    rotates_in_transition: bool = False
    """True: a key can be rotated again while its previous secret is still valid. Portkey's page on rotation
    says that this is rejected, but not with which status: 409 is a guess."""
    second_version: bool = False
    """True: defaults of the organisation, SCIM groups and deployments are only served under `/v2`. Terraform
    and an MCP server use that; the changelog and the document have `/v1`."""
    virtual_keys_anywhere: bool = False
    """True: without a workspace, an organisation key gets the virtual keys of the oldest one. False: it is
    rejected, as for providers."""
    stale_reads_ms: float = 0
    """How long reads of workspaces, prompts and partials keep returning old content, in milliseconds. Seen
    for limits of workspaces and versions of prompts (Portkey's Terraform provider 0.2.12 and 0.2.26)."""
