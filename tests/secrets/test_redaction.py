"""What is taken for a secret, by the name of its field."""

from __future__ import annotations

import pytest

from portkey_admin.secrets.masking import MASK, mask, secrets_in


@pytest.mark.parametrize(
    "name",
    [
        "aws_secret_access_key",
        "awsSecretAccessKey",
        "azure-api-key",
        "apiKey",
        "client_secret",
        "client_auth",
        "vertexServiceAccountJson",
    ],
)
def test_a_field_of_this_name_holds_a_secret(name: str) -> None:
    body = {"configurations": {name: "a-marked-value"}}
    assert mask("it says a-marked-value", secrets_in(body)) == f"it says {MASK}"


@pytest.mark.parametrize("name", ["awsAccessKeyId", "awsRegion", "name", "key_name", "monkey"])
def test_a_field_of_this_name_does_not(name: str) -> None:
    assert not [*secrets_in({"configurations": {name: "a-plain-value"}})]
