"""Credentials: one that has changed is sent, and only that."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Any

import anyio
import pytest
from manifest_runs import Site, site

from portkey_admin import ConfigurationError, JournalError, ManifestError, manifest
from portkey_admin.manifest.model.secret_sources import secrets_at

TEXT = """
integrations: [{slug: cloud, name: Cloud, ai_provider_id: openai, key: {env: HARBOUR_KEY}}]
secret_references:
- slug: vault
  name: Vault
  manager_type: hashicorp_vault
  secret_path: team/keys
  secret_key: one
  auth_config:
    {vault_auth_type: token, vault_addr: "https://vault.example.com", vault_token: {env: HARBOUR_TOKEN}}
"""


@pytest.mark.parametrize(
    ("written", "is_source"),
    [
        ("{env: A}", True),
        ("{file: a}", True),
        ("{env: A, format: json}", True),
        ("{env: A, file: a, format: text}", True),
        ("{format: json}", False),
        ("{env: A, value: canary}", False),
        ("canary", False),
        ("[canary]", False),
    ],
)
def test_where_a_secret_of_a_free_form_field_stands_is_said_in_one_way(written: str, is_source: bool) -> None:
    text = f"workspaces: [{{name: A, configs: [{{name: c, config: {{targets: [{{api_key: {written}}}]}}}}]}}]"
    if is_source:
        body = manifest.loads(text, base="f").things.by_key["configs/A/c"].body
        secret = body["config"]["targets"][0]["api_key"]
        env = "A" if "env" in written else None
        assert (secret.env, secret.file, secret.json) == (
            env,
            None if env else Path("f/a"),
            "json" in written,
        )
        assert [*secrets_at(body)] == [("config.targets[0].api_key", secret)]
    else:
        with pytest.raises(ManifestError, match=r"api_key.*: a manifest must not contain secrets"):
            manifest.loads(text)


def test_a_changed_secret_is_a_difference_and_is_sent_and_the_others_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HARBOUR_KEY", "sk-canary-one")
    monkeypatch.setenv("HARBOUR_TOKEN", "hvs-canary")
    place = tmp_path / "org.digests.json"

    async def plan(here: Site, **options: Any) -> manifest.Plan:
        digests = manifest.SecretDigests(place)
        return await manifest.plan(here.portkey, manifest.loads(TEXT), digests=digests, **options)

    async def check() -> None:
        async with site() as here:
            first = await plan(here)
            await manifest.apply(here.portkey, first, settle=0.0)
            assert "canary" not in place.read_text()
            assert stat.S_IMODE(place.stat().st_mode) == 0o600
            same = await plan(here)
            assert (same.writes, [step.unverified for step in same]) == (0, [(), ()])
            monkeypatch.delenv("HARBOUR_KEY")
            unset = str(await plan(here))
            assert (
                "1 secret can't be compared, because the value can't be read here: integration 'cloud': key"
                in unset
            )
            assert "no record" not in unset

            monkeypatch.setenv("HARBOUR_KEY", "sk-canary-two")
            changed = await plan(here)
            assert [line for line in str(changed).splitlines() if "***" in line] == [
                '      key: "***" -> "***"'
            ]
            before = here.writes()
            await manifest.apply(here.portkey, changed, settle=0.0)
            assert here.writes() == before + 1
            assert (await plan(here)).writes == 0

            monkeypatch.setenv("HARBOUR_KEY", "sk-canary-three")
            # Without a file they are known as long as the client lasts.
            sent = await manifest.plan(here.portkey, manifest.loads(TEXT), send_secrets=True)
            await manifest.apply(here.portkey, sent, settle=0.0)
            assert (await here.plan(TEXT)).writes == 0
            monkeypatch.setenv("HARBOUR_KEY", "sk-canary-four")
            assert (await here.plan(TEXT)).writes == 1

            place.unlink()
            unknown = await plan(here)
            assert unknown.writes == 0
            assert "2 secrets can't be compared" in str(unknown)
            monkeypatch.delenv("HARBOUR_TOKEN")  # not needed for what is not sent
            assert [step.kind for step in await plan(here, send_secrets=["integrations"]) if step.writes] == [
                "integrations"
            ]

    anyio.run(check)


def test_digests_of_a_former_thing_of_its_name_say_nothing_and_a_file_that_is_none_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HARBOUR_KEY", "sk-canary-one")
    place = tmp_path / "digests.json"

    async def check() -> None:
        digests = manifest.SecretDigests(place)
        await digests.record("integrations/cloud", "first", {"key": "sk-canary-one"})
        await digests.save()
        (thing,) = [each for each in manifest.loads(TEXT) if each.label == "cloud"]
        again = manifest.SecretDigests(place)
        secrets = {"key": thing.body["key"]}
        assert await again.compare(thing.key, "first", secrets) == {"key": "same"}
        assert await again.compare(thing.key, "second", secrets) == {"key": "unknown"}
        monkeypatch.setenv("HARBOUR_KEY", "sk-canary-two")
        assert await again.compare(thing.key, "first", secrets) == {"key": "changed"}

    anyio.run(check)
    thing = '{"version": 1, "salt": "s", "things": {"k": %s}}'
    odd = (
        "5",
        '{"id": "i"}',
        '{"id": "i", "fields": {"key": 5}}',
        '{"id": "i", "fields": {"key": "\u00e9"}}',
    )
    for text in ("[]", "[" * 100_000, *(thing % each for each in odd)):
        place.write_text(text)
        with pytest.raises(ConfigurationError, match="is not a digest file of this version"):
            manifest.SecretDigests(place)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ConfigurationError, match="it is a pipe"):
        manifest.SecretDigests(tmp_path / "pipe")


def test_digests_that_find_no_room_say_what_to_do_and_are_written_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def check() -> None:
        digests = manifest.SecretDigests(tmp_path / "digests.json")
        await digests.record("integrations/cloud", "first", {"key": "sk-canary-one"})

        def full(*arguments: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        with (
            monkeypatch.context() as patch,
            pytest.raises(JournalError, match="No space left on device; noth"),
        ):
            patch.setattr(os, "write", full)
            await digests.save()
        await digests.save()
        assert "1 resources" in repr(manifest.SecretDigests(tmp_path / "digests.json"))

    anyio.run(check)
