"""What a client takes as its options, and what it says of what it does not take."""

from __future__ import annotations

import functools
import math
from typing import Any

import httpx
import pytest
from sending import API_KEY

from portkey_admin import ConfigurationError, InvalidArgumentError, Limiter, PortkeyAdmin
from portkey_admin.calls.options import (
    DEFAULT_BASE_URL,
    check_api_key,
    check_base_url,
    check_count,
    check_deadline,
    check_headers,
    check_limiter,
    check_timeout,
    secrets_in_headers,
    servers_of,
)
from portkey_admin.calls.vocabulary import _LISTED, listed_words
from portkey_admin.calls.workspace_view import check_workspace, workspace_asked
from portkey_admin.http.types import Seconds
from portkey_admin.secrets.masking import mask_text

LABEL = "a" * 63


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://h.example", "https://h.example"),
        (" http://h.example:8787/v1// ", "http://h.example:8787/v1"),
        ("https://h.example./a@b", "https://h.example./a@b"),
        ("HTTPS://h.example/a..b/x", "HTTPS://h.example/a..b/x"),
        (f"https://{LABEL}.example", f"https://{LABEL}.example"),
        ("https://[::1]:1", "https://[::1]:1"),
        ("https://h.example/X/", "https://h.example/X"),
    ],
)
def test_a_base_url_is_kept_without_slashes_at_its_end(url: str, kept: str) -> None:
    assert check_base_url("base_url", url) == kept


@pytest.mark.parametrize(
    ("url", "says"),
    [
        (7, "base_url must be a str, not int"),
        ("https://me:hidden@h.example", "contains a user name or password"),
        ("https://hidden@h.example/a", "contains a user name or password"),
        ("https://me:hidden@h.example/a://b", "contains a user name or password"),
        ("https://h.example:hidden/@", "base_url is not a URL; for example 'https://api"),
        ("https://h.example:port", "base_url is not a URL (Port could not be cast"),
        ("https://[::1", "base_url is not a URL ("),
        ("h.example", "base_url 'h.example' must start with https:// or http://; for example 'https://api"),
        ("ftp://h.example", "must start with https://"),
        ("https:///v1", "has no host; for example 'https://api"),
        ("https://a..example", "has a host that cannot exist"),
        (f"https://a.{LABEL}a", "has a host that cannot exist"),
        ("https://.example", "has a host that cannot exist"),
        ("https://h.example/a/../b", "must not contain '..'"),
        ("https://h.example/..", "must not contain '..'"),
        ("https://h.example/a?b", "must not contain a query (?) or fragment (#)"),
        ("https://h.example/a#b", "must not contain a query (?) or fragment (#)"),
        ("https://h.example/a b", "contains a space or control character"),
        ("https://h.example/a\u200bb", "contains a space or control character"),
        ("https://h.example/a\u3000b", "contains a space or control character"),
    ],
)
def test_what_is_no_base_url_is_told_and_a_password_is_not(url: Any, says: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        check_base_url("base_url", url)
    assert says in str(caught.value)
    assert "hidden" not in str(caught.value)


def test_each_operation_has_its_server(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = "https://one.example/v1", "http://two.example/v1"
    monkeypatch.setenv("PORTKEY_BASE_URL", f"{one}/")
    assert servers_of(None, None) == (one, one)
    assert servers_of(None, two) == (one, two)
    assert servers_of(two, one) == (two, one)
    found = [servers_of(one, two).base_url(server) for server in ("control", "gateway", "public")]
    assert found == [one, two, "https://one.example"]
    assert [servers_of(*urls).use_tls for urls in ((one, two), (two, one), (two, two))] == [True, True, False]
    monkeypatch.setenv("PORTKEY_BASE_URL", "")
    assert servers_of(None, None) == (DEFAULT_BASE_URL, DEFAULT_BASE_URL)
    monkeypatch.setenv("PORTKEY_BASE_URL", "h.example")
    for urls, name in (
        ((None, None), "PORTKEY_BASE_URL"),
        (("h.example", one), "base_url"),
        ((one, "h.example"), "gateway_url"),
    ):
        with pytest.raises(ConfigurationError, match=f"^{name} 'h.example' must start"):
            servers_of(*urls)


def test_the_values_of_some_headers_are_secrets() -> None:
    secret = {
        "Cookie": "a=s3same-1",
        "Proxy-Authorization": "Basic s3same-2",
        "Authorization": "Bearer s3same-3",
    }
    found = secrets_in_headers(check_headers({**secret, "x-change": "CHG-1234567"}))
    shown = mask_text(f"{secret} CHG-1234567", found)
    assert ("s3same" in shown, "CHG-1234567" in shown) == (False, True)


def test_a_base_url_with_a_password_never_prints_in_a_traceback() -> None:
    with pytest.raises(ConfigurationError) as caught:
        check_base_url("base_url", "https://me:hidden@h.example/")
    frame = caught.traceback[-1].frame
    assert "hidden" not in repr({name: value for name, value in frame.f_locals.items() if name != "url"})


RETRIES = functools.partial(check_count, "max_retries")
SIZE = functools.partial(check_count, "max_response_size")


@pytest.mark.parametrize(
    ("check", "given", "kept"),
    [
        *((RETRIES, 0, 0), (RETRIES, 3, 3)),
        *((SIZE, 1, 1), (SIZE, 2, 2)),
        *((check_deadline, None, None), (check_deadline, 0.25, 0.25), (check_deadline, 1, 1.0)),
        *((check_api_key, f" {API_KEY}\n", API_KEY), (check_api_key, "!~", "!~")),
    ],
)
def test_numbers_and_keys_are_taken(check: Any, given: object, kept: object) -> None:
    found = check(given)
    assert found == kept
    assert type(found) is type(kept) or isinstance(kept, str)  # a key does not print


@pytest.mark.parametrize(
    ("check", "given", "says"),
    [
        (RETRIES, True, "max_retries must be an int of 0 or more, not True"),
        (RETRIES, 1.0, "0 or more, not 1.0"),
        (RETRIES, -1, "0 or more, not -1"),
        (SIZE, True, "max_response_size must be an int of 1 or more, not True"),
        (SIZE, 1.5, "1 or more, not 1.5"),
        (SIZE, "9", "1 or more, not '9'"),
        (SIZE, 0, "1 or more, not 0"),
        (functools.partial(check_count, "max_response_values"), 0, "max_response_values must be an int of 1"),
        (check_deadline, True, "deadline must be a number of seconds, not bool"),
        (check_deadline, "1", "deadline must be a number of seconds, not str"),
        (check_deadline, 0, "deadline must be more than 0 seconds and finite, not 0"),
        (check_deadline, math.inf, "deadline must be more than 0 seconds and finite, not inf"),
        (check_timeout, None, "timeout must be a number of seconds, not NoneType"),
        (check_timeout, False, "timeout must be a number of seconds, not bool"),
        (check_timeout, -1, "timeout must be more than 0 seconds and finite, not -1"),
        (check_timeout, math.nan, "timeout must be more than 0 seconds and finite, not nan"),
        (check_api_key, None, "no API key: pass api_key="),
        (check_api_key, 7, "api_key must be a str, not int"),
        (check_api_key, " ", "the API key is empty"),
        *((check_api_key, key, "a character that cannot stand in a header") for key in ("a b", "a\x7f", "é")),
    ],
)
def test_what_is_no_number_and_no_key_is_refused_by_its_name(check: Any, given: object, says: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        check(given)
    assert says in str(caught.value)


def test_httpx_timeouts_and_limiters_are_taken_as_they_are() -> None:
    timeout, limiter = httpx.Timeout(3), Limiter(5)
    assert check_timeout(timeout) is timeout
    assert repr(check_timeout(0.5)) == repr(Seconds(0.5))
    assert check_limiter(limiter) is limiter
    assert isinstance(check_limiter(None), Limiter)
    with pytest.raises(ConfigurationError, match=r"must be a portkey_admin\.Limiter, not int"):
        check_limiter(7)


@pytest.mark.parametrize(
    ("headers", "says"),
    [
        ([], "must be a mapping of str to str, not list"),
        ({"a b": "c"}, "'a b' cannot be the name of a header"),
        ({"Host": "c"}, "'Host' is set by the client itself"),
        ({"a": "b", "A": "c"}, "'A' was given twice"),
        ({"a": 7}, "the value of 'a' must be a str, not int"),
        ({"a": " hidden"}, "the value of 'a' holds a character"),
        ({"a": "hid\nden"}, "the value of 'a' holds a character"),
        ({"a": "hiddén"}, "the value of 'a' holds a character"),
        ({"a": "hidden\x7f"}, "the value of 'a' holds a character"),
    ],
)
def test_what_is_no_header_is_told_without_its_value(headers: Any, says: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        check_headers(headers)
    assert says in str(caught.value)
    assert "hid" not in str(caught.value)
    assert check_headers({"X-A": "~ \t!", "x_b": ""}) == {"x-a": "~ \t!", "x_b": ""}


def test_the_workspace_that_a_read_covers_is_that_of_the_key_else_the_named_one_else_the_views() -> None:
    def transport(key: object = None, view: object = None) -> Any:
        own = type("Own", (), {"workspace_id": key})()
        return type("Of", (), {"checks": type("Checks", (), {"own": own})(), "workspace": view})()

    named = {"workspace_id": None, "workspace_slug": "ws-named"}
    assert workspace_asked(transport("ws-key", "ws-view"), named) == "ws-key"
    assert workspace_asked(transport(None, "ws-view"), named) == "ws-named"
    assert (
        workspace_asked(transport(None, "ws-view"), {"workspace_id": "w-1", **{"workspace_slug": "x"}})
        == "w-1"
    )
    assert workspace_asked(transport(None, "ws-view"), {"page": 1}) == "ws-view"
    assert workspace_asked(transport(None, "ws-view"), None) == "ws-view"
    assert workspace_asked(transport(), None) is None
    assert workspace_asked(transport(None, 7), None) is None
    assert workspace_asked(transport(), {"workspace_id": 7}) is None
    assert workspace_asked(object(), named) == "ws-named"


def test_an_id_holds_no_line_breaks_of_any_kind() -> None:
    for char in ("\n", "\x85", "\u2028", "\u2029", "\ud800"):
        with pytest.raises(InvalidArgumentError, match="contains a control character"):
            check_workspace(f"a{char}b")
    assert check_workspace("a b:c é") == "a b:c é"


def test_words_are_listed_by_field() -> None:
    assert {field: listed_words(field) for field in _LISTED} == dict(_LISTED)
    assert listed_words("name") == frozenset()


def test_a_transport_that_owns_bodies_stays_one_when_it_is_copied() -> None:
    owning = PortkeyAdmin(API_KEY).transport.owning()
    copied = owning.for_workspace("ws-x")
    assert (copied.workspace, copied.shared.workspace, owning.workspace) == ("ws-x", "ws-x", None)
    assert (copied._owns_bodies, copied.shared._owns_bodies) == (True, False)
