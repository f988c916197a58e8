"""Misspelt scopes, roles, checks and providers: a warning with the nearest name, or an error when strict."""

from __future__ import annotations

import warnings
from typing import Any

import anyio
import pytest

from portkey_admin import SCOPES, InvalidFieldError, PortkeyAdmin, VocabularyWarning, operations
from portkey_admin.calls.vocabulary import check_words, listed_words
from portkey_admin.scopes.vocabulary import ALSO_NAMED
from portkey_admin.testing import ControlPlane
from portkey_admin_api import api
from portkey_admin_api.api import operation

LIMIT = {"type": "csot", "credit_limit": 5}


@pytest.mark.parametrize(
    ("id", "body", "told"),
    [
        (
            "api_keys.create",
            {"scopes": ["configs.list", "completion.write"]},
            "scopes[1]: 'completion.write'",
        ),
        ("invites.create", {"role": "membr"}, "role: 'membr' is not known; did you mean 'member'?"),
        ("invites.create", {"workspaces": [{"id": "w", "role": "mangaer"}]}, "workspaces[0].role: 'mangaer'"),
        (
            "guardrails.create",
            {"checks": [{"id": "default.regexmatch"}]},
            "mean 'default.regexMatch'?",
        ),
        ("integrations.create", {"ai_provider_id": "opneai"}, "did you mean 'openai'?"),
        ("virtual_keys.create", {"provider": "opneai"}, "did you mean 'openai'?"),
        ("workspaces.create", {"usage_limits": [LIMIT]}, "usage_limits[0].type: 'csot'"),
        ("workspaces.members.add", {"users": [{"id": "u", "role": "memebr"}]}, "users[0].role: 'memebr'"),
    ],
)
def test_a_misspelt_word_is_told_with_the_nearest(id: str, body: Any, told: str) -> None:
    with pytest.warns(VocabularyWarning) as caught:
        check_words(operation(id), body, strict=False)
    (only,) = caught
    assert f"{id}: " in str(only.message)
    assert told in str(only.message)
    with pytest.raises(InvalidFieldError) as refused:
        check_words(operation(id), body, strict=True)
    assert told in str(refused.value)


@pytest.mark.parametrize(
    ("id", "body"),
    [
        ("api_keys.create", {"scopes": ["configs.list", "completions.write"], "name": "completion.write"}),
        ("invites.create", {"role": "member", "workspaces": [{"id": "member", "role": "manager"}]}),
        ("integrations.create", {"ai_provider_id": "openai", "configurations": {"x": "opneai"}}),
        ("logs.create", [{"request": {"role": "membr"}}]),
    ],
)
def test_known_words_and_free_text_are_left_alone(id: str, body: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check_words(operation(id), body, strict=True)


def test_every_scope_that_an_operation_names_is_known_and_no_other_is_added() -> None:
    named = {scope for record in operations().values() for scope in record.scopes}
    assert named <= listed_words("scopes")
    assert named - set(SCOPES) == ALSO_NAMED


def test_a_new_word_is_let_through_unless_strict() -> None:
    body = {"ai_provider_id": "brand-new-provider"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check_words(operation("integrations.create"), body, strict=False)
    with pytest.raises(InvalidFieldError, match="'brand-new-provider' is not known"):
        check_words(operation("integrations.create"), body, strict=True)


def test_every_body_can_be_looked_at() -> None:
    for id in api.OPERATIONS:
        check_words(operation(id), {"name": "x"}, strict=True)


def test_a_client_warns_where_the_call_stands_and_a_strict_one_sends_nothing() -> None:
    async def main() -> None:
        async with ControlPlane() as plane, plane.serve() as url:
            async with PortkeyAdmin(plane.api_key, base_url=url) as portkey:
                with pytest.warns(VocabularyWarning) as caught:
                    await portkey.integrations.create(name="AI", ai_provider_id="opneai", key="k-0123")
                assert caught[0].filename == __file__
            sent = len(plane.requests)
            async with PortkeyAdmin(plane.api_key, base_url=url, strict=True) as portkey:
                for _ in range(2):
                    with pytest.raises(InvalidFieldError, match="did you mean 'openai'"):
                        await portkey.integrations.create(name="AI", ai_provider_id="opneai", key="k-0123")
            assert len(plane.requests) == sent

    anyio.run(main)
