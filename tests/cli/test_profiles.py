"""Profiles, and which key goes where."""

from __future__ import annotations

import shlex
import stat
import sys
from pathlib import Path

import pytest
from cli.command_line import ServedPlane, run
from cli.conftest import KEY

OTHER = "another-key-0123456789"


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    file = tmp_path / "key"
    file.write_text(f"{KEY}\n")
    file.chmod(0o600)
    return file


def write(folder: Path, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "profiles.toml").write_text(text)


def sent(served: ServedPlane, *options: str) -> str:
    """Return the key that a command sends."""
    served.asked.clear()
    run(*options, "users", "list")
    return served.asked[-1].headers["x-portkey-api-key"]


def test_a_profile_says_url_and_key(served: ServedPlane, environment: Path, key_file: Path) -> None:
    added = run("profiles", "add", "prod", "--base-url", served.url, "--api-key-file", str(key_file))
    assert (added.status, added.out) == (0, "")
    assert added.err == f"portkey-admin: added to {environment / 'profiles.toml'}\n"
    assert run("--profile", "prod", "users", "list").status == 0
    assert run("users", "list", "--profile", "prod").status == 0
    assert served.asked[-1].headers["x-portkey-api-key"] == KEY


def test_a_key_file_is_meant_from_where_the_profile_is_added(
    served: ServedPlane, environment: Path, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(key_file.parent)
    run("profiles", "add", "prod", "--base-url", served.url, "--api-key-file", key_file.name)
    monkeypatch.chdir("/")
    assert run("--profile", "prod", "users", "list").status == 0


def test_a_profile_written_otherwise_is_left_alone(environment: Path) -> None:
    text = '[prod]\napi_key_env = "A"\n["other"]\napi_key_env = "B"\n[a.b]\n'
    dotted = 'prod.api_key_env = "A"\n'
    write(environment, dotted)
    ended = run("profiles", "remove", "prod", "--yes")
    assert (ended.status, (environment / "profiles.toml").read_text()) == (2, dotted)
    assert "remove it in" in ended.err
    write(environment, text.replace("[a.b]\n", ""))
    assert run("profiles", "remove", "other", "--yes").status == 0
    assert (environment / "profiles.toml").read_text() == '[prod]\napi_key_env = "A"\n'


def test_a_key_from_stdin_is_kept_in_a_file_for_nobody_else(served: ServedPlane, environment: Path) -> None:
    added = run("profiles", "add", "prod", "--base-url", served.url, "--key-stdin", stdin=f"{KEY}\n")
    assert added.status == 0
    assert KEY not in (environment / "profiles.toml").read_text() + added.out + added.err
    for name in ("profiles.toml", "prod.key"):
        assert stat.S_IMODE((environment / name).stat().st_mode) == 0o600
    assert stat.S_IMODE(environment.stat().st_mode) == 0o700
    assert run("--profile", "prod", "users", "list").status == 0


def test_a_key_comes_from_a_variable_or_a_command(
    served: ServedPlane, environment: Path, monkeypatch: pytest.MonkeyPatch, key_file: Path
) -> None:
    monkeypatch.setenv("THE_KEY", KEY)
    script = f"print(open({str(key_file)!r}).read()); print('more')"
    command = shlex.join([sys.executable, "-c", script])
    for name, option in (("a", ["--api-key-env", "THE_KEY"]), ("b", ["--key-command", command])):
        assert run("profiles", "add", name, "--base-url", served.url, *option).status == 0
        assert sent(served, "--profile", name) == KEY


def test_profiles_are_listed_and_shown(environment: Path) -> None:
    write(
        environment, '# mine\n[prod]\napi_key_env = "THE_KEY"\nbase_url = "https://portkey.example.com/v1"\n'
    )
    assert run("profiles", "path").out == f"{environment / 'profiles.toml'}\n"
    run("profiles", "add", "test", "--key-command", "pass show test")
    assert (environment / "profiles.toml").read_text().startswith("# mine\n[prod]\n")
    assert run("profiles", "list").lines == [
        {
            "name": "prod",
            "base_url": "https://portkey.example.com/v1",
            "key_from": "the environment variable THE_KEY",
        },
        {"name": "test", "base_url": None, "key_from": "the profile's key_command"},
    ]
    assert run("profiles", "show", "test").json == {"name": "test", "key_command": "pass show test"}


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ([], KEY),
        (["--profile", "other"], OTHER),
        (["--key-file"], "from-a-file-0123456789"),
    ],
)
def test_what_is_said_outright_counts_most(
    plane: ServedPlane,
    environment: Path,
    tmp_path: Path,
    given: list[str],
    key: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PORTKEY_PROFILE", "other")
    (tmp_path / "file").write_text("from-a-file-0123456789\n")
    write(environment, f'[other]\nbase_url = "{plane.url}"\napi_key_file = "other.key"\n')
    (environment / "other.key").write_text(OTHER)
    assert sent(plane, *given, *([str(tmp_path / "file")] if given == ["--key-file"] else [])) == key


@pytest.mark.parametrize("named", ["default", "chosen"])
def test_without_a_key_the_default_profile_or_that_of_the_environment_is_used(
    served: ServedPlane, environment: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    if named == "chosen":
        monkeypatch.setenv("PORTKEY_PROFILE", named)
    write(environment, f'[{named}]\nbase_url = "{served.url}"\napi_key_file = "k"\n')
    (environment / "k").write_text(KEY)
    assert sent(served) == KEY


def test_the_key_of_a_profile_goes_only_where_the_profile_says(
    served: ServedPlane, environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORTKEY_BASE_URL", served.url)
    write(environment, '[prod]\nbase_url = "http://127.0.0.1:9/v1"\napi_key_file = "k"\n')
    (environment / "k").write_text(KEY)
    doctor = run("--profile", "prod", "doctor")
    assert "http://127.0.0.1:9/v1" in doctor.out
    assert served.asked == []
    assert run("--profile", "prod", "--base-url", served.url, "users", "list").status == 0


def test_a_profile_without_a_url_takes_the_environments(
    served: ServedPlane, environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("profiles", "add", "here", "--key-stdin", stdin=f"{KEY}\n")
    monkeypatch.setenv("PORTKEY_BASE_URL", served.url)
    assert run("--profile", "here", "users", "list").status == 0
    assert served.asked[-1].headers["x-portkey-api-key"] == KEY


def test_a_profile_is_removed_and_the_rest_stays(environment: Path, tmp_path: Path) -> None:
    run("profiles", "add", "one", "--key-stdin", stdin=f"{KEY}\n")
    run("profiles", "add", "two", "--api-key-file", str(tmp_path / "k"))
    (tmp_path / "k").write_text(KEY)
    file = environment / "profiles.toml"
    before = f"# mine\n{file.read_text()}\n# the end of two\n[three] # kept\napi_key_env = '[one]'\n"
    file.write_text(before)
    assert (run("profiles", "remove", "one").status, file.read_text()) == (2, before)
    ended = run("profiles", "remove", "one", "--yes")
    assert (ended.status, ended.out) == (0, "")
    assert [row["name"] for row in run("profiles", "list").lines] == ["two", "three"]
    assert "# mine" not in file.read_text().partition("[two]")[2]
    assert not (environment / "one.key").exists()
    assert run("profiles", "remove", "two", "--yes").status == 0
    assert (tmp_path / "k").read_text() == KEY
    assert run("profiles", "show", "two").status == 2
    assert run("profiles", "show", "three").json == {"name": "three", "api_key_env": "[one]"}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("prod = 1", "profile 'prod': write it as a table: [prod]"),
        ("[prod]", "profile 'prod': no key; set one of api_key_file, api_key_env, key_command"),
        (
            '[prod]\napi_key = "secret-in-the-file"',
            "the key itself must not be in this file; use api_key_file",
        ),
        ('[prod]\napi_key_evn = "A"', "unknown field 'api_key_evn'; did you mean 'api_key_env'?"),
        ('[prod]\nzzz = "A"', "unknown field 'zzz'; it takes base_url, gateway_url, api_key_file"),
        ("[prod]\napi_key_env = 5", "api_key_env must be a string"),
        ('[prod]\napi_key_env = "A"\nkey_command = "b"', "no key; set one of"),
        ("[prod", "profiles.toml is not TOML: "),
        (f"prod = {'[' * 100_000}", "profiles.toml is nested too deeply"),
        ('\ufeff[prod]\napi_key_env = "NOT_SET"', "the environment variable 'NOT_SET' is not set"),
        ('[prod]\napi_key_env = "A"\nclient_key = "k"', "'prod': client_key is set without client_cert"),
        ('[prod]\napi_key_env = "A"\nclient_cert = "c"', "'prod': client_cert: no such file"),
        ('[prod]\napi_key_env = "NOT_SET"', "the environment variable 'NOT_SET' is not set"),
        ('[prod]\napi_key_file = "nowhere"', "can't read api_key_file"),
        ('[prod]\nkey_command = "no-such-command-here"', "key_command did not run: No such file"),
        ('[prod]\nkey_command = "false"', "key_command exited with 1 and printed no key"),
        ('[prod]\nkey_command = "sh -c \'unclosed"', "key_command did not run"),
        ('[prod]\nkey_command = "yes"', "key_command printed more than 65,536 bytes, not just a key"),
        (
            "[prod]\nkey_command = \"sh -c 'echo; echo secret-in-the-file'\"",
            "exited with 0 and printed no key",
        ),
        (f"prod{'.a' * 50_000} = 1", "a line with more than 64 dots"),
        (f"[prod]\nbase_url = {'9' * 5000}", "profiles.toml is not TOML: "),
        (f"#{'.' * 60}\n" * 20_000, "it has more than 1,048,576 bytes"),
        (f'[prod]\n{"z" * 900_000} = "A"', "characters) …"),
        ('[prodd]\napi_key_env = "A"', "no profile 'prod'; did you mean 'prodd'?"),
        ("", "no profile 'prod'; there are no profiles; create it with portkey-admin profiles add prod"),
    ],
)
def test_a_profile_that_cannot_be_used_is_told(environment: Path, text: str, complaint: str) -> None:
    write(environment, text)
    ended = run("--profile", "prod", "users", "list")
    assert (ended.status, ended.out) == (2, "")
    assert complaint in ended.err
    assert "secret-in-the-file" not in ended.err
    assert len(ended.err) < 5000


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["a b", "--api-key-env", "A"], "a profile name can contain only letters, digits, - and _"),
        (["there", "--api-key-env", "A"], "the profile 'there' already exists: change it in"),
        (["new"], "API key: prompt needs a terminal"),
        (["new", "--api-key-env", "A", "--key-stdin"], "a profile has one key"),
        (["new", "--api-key-env", "A", "--base-url", "nowhere"], "must start with https://"),
        (["new", "--key-stdin"], "the API key is empty"),
    ],
)
def test_a_profile_that_cannot_be_added_is_told(
    environment: Path, options: list[str], complaint: str
) -> None:
    text = '[there]\napi_key_env = "A"\n'
    write(environment, text)
    ended = run("profiles", "add", *options)
    assert ended.status in (1, 2)
    assert complaint in ended.err
    assert (environment / "profiles.toml").read_text() == text


def test_a_key_given_as_the_name_of_its_variable_is_neither_kept_nor_shown(
    environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for key in ("pk/live+a=", "pk_live_a"):
        monkeypatch.setenv("PORTKEY_API_KEY", key)
        ended = run("profiles", "add", "new", "--api-key-env", key)
        assert (ended.status, key in ended.out + ended.err) == (2, False)
        assert not (environment / "profiles.toml").exists()


def test_there_need_be_no_profile() -> None:
    ended = run("profiles", "list")
    assert (ended.status, ended.out) == (0, "")
    assert "create one with portkey-admin profiles add NAME" in ended.err


def test_the_folder_is_that_of_the_platform(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("PORTKEY_CONFIG_DIR")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert run("profiles", "path").out.strip().endswith("profiles.toml")
    if sys.platform == "linux":
        assert run("profiles", "path").out == f"{tmp_path / 'portkey-admin' / 'profiles.toml'}\n"


@pytest.mark.parametrize(
    ("file", "complaint"),
    [
        ("nowhere", "--key-file: can't read"),
        ("bytes", "is not UTF-8 text"),
        ("/dev/zero", "--key-file: can't read /dev/zero: it has more than 65,536 bytes"),
    ],
)
def test_a_key_file_that_cannot_be_read_is_told(
    plane: ServedPlane, tmp_path: Path, file: str, complaint: str
) -> None:
    (tmp_path / "bytes").write_bytes(b"\xff")
    ended = run("--key-file", str(tmp_path / file), "users", "list")
    assert (ended.status, plane.asked) == (2, [])
    assert complaint in ended.err
