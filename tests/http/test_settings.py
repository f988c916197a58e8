"""Reading the settings of the network: proxies, exceptions from them, certificates; nothing is sent here."""

from __future__ import annotations

import asyncio
import ssl
import threading
import traceback
from pathlib import Path
from typing import Any, Literal

import httpx
import pytest
import trustme
from cryptography.hazmat.primitives import serialization

from portkey_admin import ConfigurationError, PortkeyAdmin
from portkey_admin.http.certificates import cert_of, hidden, trusting
from portkey_admin.http.settings import NetworkSettings, read_network

PROXY = "http://proxy.example.com:3128"


def goes_past(no_proxy: str, url: str) -> bool:
    parsed = httpx.URL(url)
    settings = read_network(environ={"ALL_PROXY": PROXY, "NO_PROXY": no_proxy})
    return settings.proxy_for(parsed.scheme, parsed.host, parsed.port) is None


@pytest.mark.parametrize(
    ("no_proxy", "past", "through"),
    [
        ("*", ["https://api.example.com", "http://[::1]"], []),
        ("example.com", ["https://example.com", "https://api.example.com"], ["https://notexample.com"]),
        (".example.com", ["https://example.com", "https://a.b.example.com"], ["https://example.org"]),
        ("*.example.com", ["https://api.example.com"], ["https://badexample.com"]),
        ("EXAMPLE.com.", ["https://Example.COM"], ["https://com"]),
        ("localhost", ["http://localhost:8080"], ["http://localhost.example.com"]),
        ("example.com:8443", ["https://example.com:8443"], ["https://example.com", "http://example.com:84"]),
        ("example.com:443", ["https://example.com"], ["http://example.com"]),
        ("127.0.0.1", ["http://127.0.0.1:9000"], ["http://127.0.0.11"]),
        ("10.0.0.0/8", ["http://10.9.8.7"], ["http://11.0.0.1", "http://10.example.com"]),
        ("10.0.0.0/8:80", ["http://10.9.8.7"], ["https://10.9.8.7"]),
        ("::1", ["http://[::1]:8787"], ["http://[::2]"]),
        ("[::1]", ["http://[::1]"], ["http://[::11]"]),
        ("[::1]:8787", ["http://[::1]:8787"], ["http://[::1]"]),
        ("fd00::/8", ["http://[fd12::1]"], ["http://[fe80::1]", "http://10.0.0.1"]),
        ("[fd00::]/8", ["http://[fd12::1]"], ["http://[2001:db8::1]"]),
        (
            "bücher.example",
            ["https://bücher.example", "https://xn--bcher-kva.example"],
            ["https://b.example"],
        ),
        (" a.example , b.example c.example", ["http://b.example", "http://c.example"], ["http://d.example"]),
        ("https://api.example.com", ["https://api.example.com"], ["https://example.com"]),
        ("https://[::1]:8787", ["http://[::1]:8787"], ["http://[::1]:80", "http://[::2]:8787"]),
        (
            "10.0.0.0/8:443 b.example:65535",
            ["http://b.example:65535", "https://10.1.1.1"],
            ["http://10.1.1.1"],
        ),
        ("a.example:80 b.example", ["https://b.example"], ["https://a.example"]),
        ("a.example:1", ["http://a.example:1"], ["http://a.example"]),
        ("10.1.2.3/8", ["http://10.9.8.7"], ["http://11.0.0.1"]),
        ("fe80::1%eth0", ["http://[fe80::1%25eth0]"], ["http://[fe80::2]"]),
        ("fe80::%eth0/10", ["http://[fe80::1%25eth0]", "http://[fe80::2]"], ["http://[fd80::1]"]),
        ("XX.example", ["http://xx.example.", "http://a.xx.example."], ["http://example."]),
        ("", [], ["http://localhost"]),
    ],
)
def test_no_proxy_knows_hosts_ports_addresses_and_networks(
    no_proxy: str, past: list[str], through: list[str]
) -> None:
    assert {url: goes_past(no_proxy, url) for url in past} == dict.fromkeys(past, True)
    assert {url: goes_past(no_proxy, url) for url in through} == dict.fromkeys(through, False)


@pytest.mark.parametrize(
    "no_proxy",
    [
        *("[::1", "10.0.0.0/99", "a.example:port", "a.example:0", "a.example:65536", "[::1]x", "[::1]:x"),
        *("a*b", "**", "a:b:c", ".", "http://", "http://a.example://b.example"),
    ],
)
def test_what_no_proxy_cannot_mean_is_told_where_there_is_a_proxy(no_proxy: str) -> None:
    with pytest.raises(ConfigurationError, match="no_proxy"):
        read_network(environ={"https_proxy": PROXY, "no_proxy": no_proxy})
    assert read_network(environ={"no_proxy": no_proxy}).direct == ()


@pytest.mark.parametrize(
    ("url", "address", "auth"),
    [
        ("proxy.example.com:3128", "http://proxy.example.com:3128", None),
        ("HTTP://proxy.example.com", "http://proxy.example.com", None),
        ("http://me:p%40ss@proxy.example.com:1", "http://proxy.example.com:1", ("me", "p@ss")),
        ("http://me:p/w#x?y@z@proxy.example.com:1/", "http://proxy.example.com:1", ("me", "p/w#x?y@z")),
        ("http://me:p/w://x:y@proxy.example.com:1/a b", "http://proxy.example.com:1", ("me", "p/w://x:y")),
        ("socks5://me:p@[::1]:1080", "socks5://[::1]:1080", ("me", "p")),
    ],
)
def test_a_proxy_is_read_whatever_its_password_holds(
    url: str, address: str, auth: tuple[str, str] | None
) -> None:
    for settings in (read_network(proxy=url), read_network(environ={"ALL_PROXY": url})):
        proxy = settings.proxy_for("https", "api.example.com", None)
        assert proxy is not None
        assert (str(proxy.url), proxy.auth) == (address, auth)
        assert "p/w" not in repr(settings) + repr(proxy)


@pytest.mark.parametrize(
    "url",
    [
        *("http://", "ftp://me:hidden@x", "http://me:hidden@", "http://me:hidden@a b"),
        *("http://me:hidden@x:y", "http://me:hidden@[::1"),
    ],
)
@pytest.mark.parametrize("where", ["argument", "HTTPS_PROXY", "all_proxy"])
def test_a_proxy_that_cannot_be_one_is_told_without_its_password(url: str, where: str) -> None:
    with pytest.raises(ConfigurationError, match="proxy" if where == "argument" else where) as caught:
        if where == "argument":
            read_network(proxy=url, environ={})
        else:
            read_network(environ={where: url})
    for frame, _ in traceback.walk_tb(caught.value.__traceback__):
        if frame.f_globals["__name__"].startswith("portkey_admin."):
            assert "hidden" not in repr(frame.f_locals)
    assert "hidden" not in f"{caught.value!r} {caught.value.__context__!r}"


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("ftp://proxy.example.com", "proxy: a proxy is reached by http, https, socks5, socks5h, not 'ftp'"),
        ("me:p@s://x", "proxy: a proxy is reached by http, https, socks5, socks5h, not 'something else'"),
        ("http://", "proxy is not a valid proxy URL: write http://host:port, or unset it"),
        ("socks5://[::1]:1080", "proxy names a SOCKS proxy: install portkey-admin[socks]"),
    ],
)
def test_a_message_says_what_a_proxy_needs(url: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portkey_admin.http.proxies.find_spec", {}.get)  # nothing is installed
    with pytest.raises(ConfigurationError) as caught:
        read_network(proxy=url)
    assert str(caught.value) == says


def test_small_letters_go_first_and_a_script_of_a_server_takes_no_proxy_of_a_header() -> None:
    both = {"http_proxy": "http://small.example", "HTTP_PROXY": "http://large.example"}
    found = read_network(environ=both).proxy_for("http", "x", None)
    assert found is not None
    assert found.url.host == "small.example"
    script = {"HTTP_PROXY": "http://large.example", "REQUEST_METHOD": "GET"}
    assert read_network(environ=script).proxy_for("http", "x", None) is None


def test_an_argument_goes_before_the_environment() -> None:
    environ = {"HTTPS_PROXY": PROXY, "NO_PROXY": "*"}
    found = read_network(proxy="http://mine.example", environ=environ).proxy_for("https", "x", None)
    assert found is not None
    assert found.url.host == "mine.example"


AUTHORITY = trustme.CA()


def locked(password: bytes) -> bytes:
    """Return a certificate with a key that is under a password."""
    issued = AUTHORITY.issue_cert("client.example.com")
    key = serialization.load_pem_private_key(issued.private_key_pem.bytes(), None)
    kinds = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    private = key.private_bytes(*kinds, serialization.BestAvailableEncryption(password))
    return issued.cert_chain_pems[0].bytes() + private


LOCKED = locked(b"s3same")


@pytest.fixture
def certificates(tmp_path: Path) -> Path:
    AUTHORITY.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    AUTHORITY.issue_cert("client.example.com").private_key_and_cert_chain_pem.write_to_path(
        str(tmp_path / "client.pem")
    )
    (tmp_path / "empty.pem").write_text("nothing")
    (tmp_path / "locked.pem").write_bytes(LOCKED)
    return tmp_path


def test_what_is_trusted_comes_from_the_argument_or_from_both_variables(certificates: Path) -> None:
    ca = str(certificates / "ca.pem")
    assert len(read_network(verify=ca).context().get_ca_certs()) == 1
    assert len(read_network(environ={"SSL_CERT_FILE": ca}).context().get_ca_certs()) == 1
    both = read_network(environ={"SSL_CERT_FILE": ca, "SSL_CERT_DIR": str(certificates)})
    assert len(both.context().get_ca_certs()) == 1
    assert len(read_network(environ={}).context().get_ca_certs()) > 50
    # A folder alone is looked into only when a server shows its certificate.
    folder = str(certificates)
    for settings in (read_network(verify=folder), read_network(environ={"SSL_CERT_DIR": f"/none:{folder}"})):
        assert settings.context().get_ca_certs() == []
    assert read_network(verify=ca, environ={"SSL_CERT_FILE": "/none"}).authorities == (None, None)
    context = ssl.create_default_context()
    assert read_network(verify=context).context() is context
    nothing = read_network(verify=False).context()
    assert (nothing.verify_mode, nothing.check_hostname) == (ssl.CERT_NONE, False)
    assert (
        read_network(cert=certificates / "client.pem", environ={}).context().verify_mode == ssl.CERT_REQUIRED
    )


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"verify": "/no/such/file"}, "verify"),
        ({"verify": 7}, "verify"),
        ({"cert": "/no/such/file"}, "cert"),
        ({"cert": ()}, "cert"),
        ({"cert": ("{}/client.pem",) * 4}, "cert must be a path, or a tuple"),
        ({"cert": 7}, "cert"),
        ({"environ": {"SSL_CERT_FILE": "/no/such/file"}}, "SSL_CERT_FILE"),
        ({"environ": {"SSL_CERT_DIR": "/no/such/folder"}}, "SSL_CERT_DIR"),
        ({"environ": {"PORTKEY_CLIENT_CERT": "/no/such/file"}}, "PORTKEY_CLIENT_CERT"),
        ({"environ": {"PORTKEY_CLIENT_KEY": "{}/client.pem"}}, "PORTKEY_CLIENT_KEY is set without"),
        ({"environ": {"PORTKEY_CLIENT_CERT": "{}/empty.pem"}}, "PORTKEY_CLIENT_CERT"),
        ({"cert": "{}/locked.pem"}, "its key has a password: give"),
        ({"cert": ("{}/locked.pem", "{}/locked.pem", "hidden")}, "its key has another password"),
        ({"verify": "{}/empty.pem"}, "verify holds no certificates that can be read: [A-Z_]+$"),
        ({"cert": "{}/empty.pem"}, "cert cannot be used as a client certificate: .*PEM"),
        ({"environ": {"SSL_CERT_FILE": "{}/empty.pem"}}, "^SSL_CERT_FILE or SSL_CERT_DIR holds no cert"),
    ],
)
def test_certificates_that_cannot_be_read_are_told(given: Any, says: str, certificates: Path) -> None:
    def filled(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: filled(each) for name, each in value.items()}
        if isinstance(value, tuple):
            return tuple(map(filled, value))
        return value.format(certificates) if isinstance(value, str) else value

    with pytest.raises(ConfigurationError, match=says) as caught:
        read_network(**filled(given)).context()
    assert "hidden" not in str(caught.value)


def test_a_file_that_is_gone_is_told(certificates: Path) -> None:
    file = certificates / "client.pem"
    trusted, own = read_network(verify=file, environ={}), read_network(cert=file, environ={})
    file.unlink()
    for settings, what in ((trusted, "verify holds no cert"), (own, "cert cannot be used")):
        with pytest.raises(
            ConfigurationError, match=f"^{what}.*: .*No such file or directory"
        ):  # 3.15 names the file
            settings.context()


@pytest.mark.parametrize(
    ("key", "password", "read"),
    [
        ("", "", ("c.pem", "c.pem")),
        ("k.pem", "", ("c.pem", "k.pem")),
        ("", "s3same", ("c.pem", "c.pem", "s3same")),
        ("k.pem", "s3same", ("c.pem", "k.pem", "s3same")),
    ],
)
def test_the_environment_names_a_certificate_its_key_and_the_password(
    key: str, password: str, read: tuple[str, ...]
) -> None:
    environ = {
        "PORTKEY_CLIENT_CERT": "c.pem",
        "PORTKEY_CLIENT_KEY": key,
        "PORTKEY_CLIENT_KEY_PASSWORD": password,
    }
    assert cert_of(environ) == read
    assert cert_of({}) is None
    assert hidden(("c.pem", "k.pem", "s3same")) == ("c.pem", "k.pem", "s3same")
    assert "s3same" not in repr(hidden(("c.pem", "k.pem", "s3same")))
    assert hidden("c.pem") == "c.pem"


def test_without_settings_the_certificates_of_certifi_are_trusted(
    certificates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("certifi.where", lambda: str(certificates / "ca.pem"))
    assert len(trusting(True, (None, None)).get_ca_certs()) == 1


def test_a_client_certificate_comes_from_the_argument_else_from_the_environment(certificates: Path) -> None:
    file = str(certificates / "client.pem")
    environ = {
        "PORTKEY_CLIENT_CERT": str(certificates / "locked.pem"),
        "PORTKEY_CLIENT_KEY_PASSWORD": "s3same",
    }
    assert read_network(environ=environ).context().verify_mode == ssl.CERT_REQUIRED
    assert "s3same" not in repr(read_network(environ=environ).cert)
    assert read_network(cert=file, environ=environ).cert == file
    context = ssl.create_default_context()
    assert read_network(verify=context, environ=environ).context() is context


def test_a_client_has_one_network() -> None:
    each: list[dict[str, Any]] = [{"proxy": PROXY}, {"verify": False}]
    for options in each:
        with pytest.raises(ConfigurationError, match="own network settings"):
            PortkeyAdmin("key", http_client=httpx.AsyncClient(), **options)


@pytest.mark.parametrize("backend", ["httpx", "aiohttp"])
@pytest.mark.parametrize(
    ("urls", "environment", "is_read"),
    [
        (("http://localhost/v1", None), {}, False),
        (("https://localhost/v1", None), {}, True),
        (("http://localhost/v1", "https://localhost/v1"), {}, True),
        (("http://localhost/v1", None), {"HTTPS_PROXY": PROXY}, True),
        (("http://localhost/v1", None), {"SSL_CERT_FILE": __file__}, False),
        (("http://localhost/v1", None), {"PORTKEY_CLIENT_CERT": __file__}, True),
    ],
)
def test_certificates_are_read_in_a_thread_if_they_are_needed(
    urls: tuple[str, str | None],
    environment: dict[str, str],
    is_read: bool,
    backend: Literal["httpx", "aiohttp"],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    threads: list[threading.Thread] = []
    monkeypatch.setattr(NetworkSettings, "context", lambda _: threads.append(threading.current_thread()))
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    async def opened() -> None:
        async with PortkeyAdmin("key", base_url=urls[0], gateway_url=urls[1], http_backend=backend):
            pass

    asyncio.run(opened())
    assert len(threads) == is_read
    assert threading.main_thread() not in threads


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "NO_PROXY", "SSL_CERT_FILE", "PORTKEY_CLIENT_CERT"])
def test_no_local_variable_of_an_error_shows_the_environment(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORTKEY_API_KEY", "s3same")
    monkeypatch.setenv(name, "http://[half")
    if name == "NO_PROXY":
        monkeypatch.setenv("HTTPS_PROXY", PROXY)
    with pytest.raises(ConfigurationError) as caught:
        read_network()
    told = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert "s3same" not in "".join(told.format())
