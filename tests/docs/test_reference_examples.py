"""The example of every operation in the reference, called where there is one of everything."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Mapping
from operator import attrgetter
from typing import Any

import anyio
import attrs
import pytest
from docs_site.examples import Example, example_of, helper_example
from docs_site.reference import reference_pages, signature_types
from docs_site.types import unlinked
from plane_furnished import Furnished, furnished

from portkey_admin import APIStatusError, PortkeyAdmin, operations
from portkey_admin_api import api

# What is there is not in the state that these are for, is held by others, or is of a workspace and not of the
# organisation; feedback and logs take a workspace's key.
REFUSED = {
    "feedback.create": 403,
    "feedback.update": 403,
    "guardrails.defaults.update": 400,
    "integrations.models.delete": 404,
    "invites.delete": 404,
    "invites.resend": 400,
    "log_exports.cancel": 400,
    "log_exports.download": 400,
    "logs.create": 403,
    "mcp_integrations.delete": 409,
    "mcp_servers.connections.delete": 404,
    "prompt_partials.publish": 404,
    "prompts.publish": 404,
    "prompts.versions.get": 404,
    "prompts.versions.update": 404,
    "workspaces.delete": 409,
    "workspaces.members.add": 400,
}


@pytest.fixture(scope="module")
def client() -> PortkeyAdmin:
    return PortkeyAdmin("unused", base_url="https://api.example.com/v1")


@pytest.fixture(scope="module")
def everything() -> Furnished:
    return anyio.run(furnished)


def about_what_exists(example: Example, everything: Furnished) -> Example:
    """Return an example whose ids are those of what is there."""
    ids: dict[str, Any] = dict(zip(api.operation(example.id).path_params, example.ids.values(), strict=True))
    keywords = dict(example.keywords)
    everything.refer(operations()[example.id].path, ids, keywords)
    if example.id == "api_keys.create":  # its path says for which kind of key it is
        ids = dict(example.ids)
    found = {
        "ws-search-1a2b3c": everything.known["/admin/workspaces/"],
        "pg-no-leaks-1a2b3c": everything.known["/guardrails/"],
    }
    return attrs.evolve(example, ids=ids, keywords=replaced(keywords, found))


def replaced(value: Any, found: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: replaced(each, found) for name, each in value.items()}
    if isinstance(value, list):
        return [replaced(each, found) for each in value]
    return found.get(value, value) if isinstance(value, str) else value


@pytest.mark.parametrize("id", operations())
def test_example_is_accepted(id: str, client: PortkeyAdmin, everything: Furnished) -> None:
    example = about_what_exists(example_of(operations()[id], client), everything)
    code = compile(example.code(), id, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)

    async def call() -> int | None:
        async with everything.anew().client() as portkey:
            try:
                running = eval(code, {"portkey": portkey})
                if inspect.isawaitable(running):
                    await running
            except APIStatusError as error:
                return error.status
        return 200

    assert anyio.run(call) == REFUSED.get(id, 200)


def test_every_method_has_an_example_and_every_type_that_it_names_is_a_link(client: PortkeyAdmin) -> None:
    pages, types = reference_pages()
    helpers = set()
    for family, text in pages.items():
        assert not {name for written in signature_types(client, family) for name in unlinked(written)}, family
        for section in text.split("\n## ")[1:]:
            id, _, rest = section.partition(" ")
            method = attrgetter(id)(client)
            if id not in operations():
                example = helper_example(id, method.__func__)
                inspect.signature(method).bind(*example.ids.values(), **example.keywords)
                ast.parse(f"async def program():\n{textwrap.indent(example.code(), '    ')}")
                helpers.add(id)
            assert f"portkey.{id}(" in rest, id
    assert {"workspaces.ensure", "api_keys.create_workspace_service", "log_exports.stream"} <= helpers
    # What is read and what is sent: both have their fields, and what these name leads on.
    place = "#portkey_admin_api.models."
    assert f'<a href="../../reference/types/shared/{place}UsageLimitParams">' in pages["api_keys"]
    assert f"## UsageLimitParams {{: {place}UsageLimitParams }}" in types["shared"]
    assert f"## Config {{: {place}Config }}" in types["configs"]
    assert "`cost_dollars`" in types["analytics"]
    for text in types.values():
        assert "ForwardRef" not in text
        assert "|  |\n" not in text  # each field says what it is
