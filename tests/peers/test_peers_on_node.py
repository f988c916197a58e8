"""Portkey's TypeScript SDK and an MCP server against the plane, where there is node."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import anyio
import pytest
from peers.mcp_tools import Tools, walk
from peers.peopled import peopled
from plane_furnished import Furnished, furnished

from portkey_admin.testing import Behaviour, ControlPlane

FOLDER = Path(__file__).with_name("node")

# What does not work, how it fails, and who is right. All else has to work.
REFUSED_TO_THE_SDK = {
    # The plane: a workspace with providers stays, and a new one has one (Portkey's Terraform provider).
    "admin.workspaces.delete": "409",
    # The plane: this export was stopped.
    "logs.exports.download": "400",
    # This SDK has none of these.
    "analytics.groups.group_by": "none",
    "feedback.bulk_create": "none",
    "mcp_integrations.metadata.retrieve": "none",
    "mcp_servers.metadata.retrieve": "none",
    "mcp_servers.update_tokens": "none",
}
REFUSED_TO_THE_TOOLS = {
    # The plane: this invite was accepted.
    "resend_user_invite": "accepted",
    # The plane: times are required, as documented.
    "list_audit_logs": "start_time",
    # The plane: most providers need it (Portkey's Terraform provider), and the tool doesn't insist.
    "create_integration": "body.key",
    # The tool: it wants more than it says.
    "create_config": "At least one config setting",
}


@pytest.fixture(scope="module")
def node() -> str:
    """Return the program `node`, with the packages installed; skip where that can't be had."""
    program, npm = shutil.which("node"), shutil.which("npm")
    if program is None or npm is None:
        pytest.skip("no node here: the peers that need it were not tried")
    lock = (FOLDER / "package-lock.json").read_bytes()
    stamp, wanted = FOLDER / "node_modules" / ".ready", hashlib.sha256(lock).hexdigest()
    if not (stamp.exists() and stamp.read_text() == wanted):
        line = [npm, "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
        ended = subprocess.run(line, cwd=FOLDER, capture_output=True, text=True, check=False)
        if ended.returncode:
            pytest.skip(f"the packages of the peers can't be installed here: {ended.stderr[-300:]}")
        stamp.write_text(wanted)
    return program


async def test_the_typescript_sdk(node: str) -> None:
    async with ControlPlane() as plane, plane.serve() as url, plane.client() as portkey:
        workspace, member, key = await peopled(plane, portkey)
        program = str(FOLDER / "walk.mjs")
        line = [node, program, url, plane.api_key, key, workspace, member]
        ended = await anyio.run_process(line, check=False)
    assert ended.returncode == 0, ended.stderr.decode()
    came_to = json.loads(ended.stdout.splitlines()[-1])["came_to"]
    failed = {name: told for name, told in came_to.items() if told != "ok"}
    assert {name: told.partition(":")[0] for name, told in failed.items()} == REFUSED_TO_THE_SDK, failed
    assert len(came_to) > 110


async def test_the_tools_of_an_mcp_server(node: str) -> None:
    made = await furnished()
    # Two questions that this server answers the other way.
    behaviour = Behaviour(second_version=True, virtual_keys_anywhere=True)
    async with ControlPlane(api_key="for-the-tools", behaviour=behaviour) as plane:
        plane.restore(made.state, api_key="for-the-tools")
        async with plane.serve() as url:
            told = {
                "PORTKEY_API_KEY": plane.api_key,
                "PORTKEY_BASE_URL": url,
                "PORTKEY_ALLOW_PRIVATE_BASE_URL": "true",
                "PORTKEY_ALLOW_INSECURE_HTTP": "true",
            }
            server = str(FOLDER / "node_modules" / "portkey-admin-mcp" / "build" / "index.js")
            async with await anyio.open_process([node, server], env={**os.environ, **told}) as process:
                came_to, left = await walk(Tools(process), _values(made))
                process.kill()
    failed = {name: told for name, told in came_to.items() if told != "ok"}
    assert failed.keys() == REFUSED_TO_THE_TOOLS.keys(), failed
    for name, because in REFUSED_TO_THE_TOOLS.items():
        assert because in failed[name]
    assert len(came_to) > 90, left


def _values(made: Furnished) -> Mapping[str, Any]:
    """Return what the arguments of tools may be, by argument or by tool and argument."""
    known = made.known
    policy = {"conditions": [{"key": "api_key", "value": "*"}], "group_by": [{"key": "api_key"}]}
    ids = {
        "config.slug": "/configs/",
        "config_versions.slug": "/configs/",
        "provider.slug": "/providers/",
        "integration.slug": "/integrations/",
        "integration_models.slug": "/integrations/",
        "integration_workspaces.slug": "/integrations/",
        "api_key.id": "/api-keys/workspace/service/",
        "deployment.id": "/deployments/",
        "rate_limit.id": "/policies/rate-limits/",
        "usage_limit.id": "/policies/usage-limits/",
        "usage_limit.limit_id": "/policies/usage-limits/",
        "mcp_integration.id": "/mcp-integrations/",
        "mcp_server.id": "/mcp-servers/",
        "secret_reference.id": "/secret-references/",
        "workspace_id": "/admin/workspaces/",
        "user_id": "/admin/users/",
        "invite_id": "/admin/users/invites/",
        "collection_id": "/collections/",
        "prompt_id": "/prompts/",
        "prompt_partial_id": "/prompts/partials/",
        "guardrail_id": "/guardrails/",
        "label_id": "/labels/",
        "export_id": "/logs/exports/",
        "mcp_integration_id": "/mcp-integrations/",
        "mapping_id": "/scim/workspaces/",
    }
    created = {
        "create_workspace.name": "Made by a tool",
        "create_config.name": "Made by a tool",
        "create_collection.name": "Made by a tool",
        "create_prompt_label.name": "made-by-a-tool",
        "create_prompt_partial.name": "Made by a tool",
        "create_prompt_partial.string": "Be kind.",
        "register_deployment.name": "Made by a tool",
        "create_rate_limit.conditions": policy["conditions"],
        "create_rate_limit.group_by": policy["group_by"],
        "create_rate_limit.type": "requests",
        "create_rate_limit.unit": "rpm",
        "create_rate_limit.value": 9,
        "create_usage_limit.conditions": policy["conditions"],
        "create_usage_limit.group_by": policy["group_by"],
        "create_usage_limit.type": "cost",
        "create_usage_limit.credit_limit": 9,
        "create_integration.name": "Made by a tool",
        "create_integration.ai_provider_id": "openai",
    }
    return {
        **{argument: known[path] for argument, path in ids.items() if path in known},
        **created,
        "organisation_id": made.fields["organisation_id"],
        "time_of_generation_min": "2026-01-01T00:00:00Z",
        "time_of_generation_max": "2026-02-01T00:00:00Z",
        "metadata_key": "team",
        "version": 1,
    }
