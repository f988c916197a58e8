"""Reading of answers never fails, and gives back what came."""

import copy
import json
import pickle
from datetime import UTC, datetime, timedelta, timezone
from random import Random
from typing import Any, get_type_hints

import attrs
import httpx
import pydantic
import pytest
from eager_reading import plain, read_eagerly
from fastapi import FastAPI
from fastapi.encoders import jsonable_encoder
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portkey_admin_api.models import CreatedApiKey

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
HOSTILE: list[Any] = [
    None,
    True,
    0,
    -1.5,
    "",
    "text",
    "2024-01-01T00:00:00Z",
    '{"a": [1]}',
    "[NaN]",
    "12.50",
    [],
    [[]],
    [None, 3, {}],
    {},
    {"id": {}},
    {"type": []},
]
GADGET_FIELDS = (
    *(
        "id",
        "object",
        "colour",
        "on",
        "made_at",
        "deleted_at",
        "secret",
        "locks",
        "limits",
        "limit",
        "setting",
    ),
    *(
        "rules",
        "template",
        "price",
        "async",
        "additional_properties",
        "to_dict",
        "labels",
        "moments",
        "by_size",
        "anything",
        "place",
        "parent",
    ),
)
OPERATIONS = (
    "gadgets.list",
    "gadgets.create",
    "gadgets.update",
    "gadgets.parts.delete",
    "events.create",
    "prices.get",
)


OBJECTS = st.dictionaries(
    st.sampled_from(GADGET_FIELDS) | st.text(max_size=8), st.sampled_from(HOSTILE) | JSON, max_size=8
)


@given(received=OBJECTS, order=st.randoms(use_true_random=False))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_object_is_read_as_if_all_of_it_were_read_at_once(
    sample: Any, received: dict[str, Any], order: Random
) -> None:
    gadget = sample.models.Gadget.from_dict(received)
    names = [*(attribute for _, attribute, _ in gadget._table), "additional_properties"]
    order.shuffle(names)
    # Some fields are looked at before the object is copied, others after.
    looked_at = {name: plain(getattr(gadget, name)) for name in names[: len(names) // 2]}
    for same in (gadget, copy.copy(gadget), copy.deepcopy(gadget), pickle.loads(pickle.dumps(gadget))):
        assert {name: plain(getattr(same, name)) for name in names} == read_eagerly(type(gadget), received)
        assert same == gadget
        assert repr(same) == repr(gadget)
        assert same.to_dict() == received
        assert same.to_dict().keys() == received.keys()
    assert looked_at.items() <= read_eagerly(type(gadget), received).items()
    by_hand = type(gadget)(**{name: getattr(gadget, name) for name in names})
    for same in (by_hand, copy.copy(by_hand), copy.deepcopy(by_hand), pickle.loads(pickle.dumps(by_hand))):
        assert same == gadget
        assert repr(same) == repr(gadget)
    assert attrs.asdict(by_hand) == attrs.asdict(gadget)
    assert attrs.evolve(gadget) == gadget


def test_a_field_is_decoded_when_it_is_looked_at_and_once(sample: Any) -> None:
    gadget = sample.models.Gadget.from_dict({"made_at": "2024-05-01T10:00:00Z", "limits": [{"type": "uses"}]})
    assert vars(gadget).keys() == set()
    assert gadget.limits is gadget.limits
    assert vars(gadget).keys() == {"limits"}


def test_a_name_that_no_field_has_is_an_attribute_error(sample: Any) -> None:
    for span in (sample.models.Span.from_dict({"seconds": 1}), sample.models.Span(seconds=1)):
        with pytest.raises(AttributeError, match="'Span' object has no attribute 'secconds'"):
            span.secconds  # noqa: B018
        assert not hasattr(span, "__deepcopy__")


def test_a_dict_of_a_model_shows_no_secret_at_any_depth(sample: Any) -> None:
    received = {"id": "1", "secret": "canary", "locks": {"code": "canary"}, "limits": [{"type": "uses"}]}
    shown = dict(sample.models.Gadget.from_dict(received))
    assert (shown["id"], shown["secret"], shown["made_at"]) == ("1", "***", None)
    assert shown["limits"][0]["type"] == "uses"
    assert "canary" not in str(shown)
    assert "_received" not in shown


async def test_fastapi_answers_with_a_model_and_describes_it() -> None:
    app = FastAPI()

    @app.get("/key")
    async def key() -> CreatedApiKey:
        return CreatedApiKey.from_dict({"id": "k-1", "key": "canary"})

    @app.get("/plain")
    async def plain_key() -> Any:
        return jsonable_encoder(CreatedApiKey.from_dict({"id": "k-1", "key": "canary"}))

    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://app.example.com") as client:
        for path in ("/key", "/plain"):
            answer = await client.get(path)
            assert answer.json()["id"] == "k-1"
            assert answer.json()["key"] == "***"
        described = (await client.get("/openapi.json")).json()["paths"]["/key"]["get"]["responses"]["200"]
    assert "key" in described["content"]["application/json"]["schema"]["properties"]


def test_pydantic_reads_a_model_from_an_object_and_refuses_all_else() -> None:
    adapter = pydantic.TypeAdapter(list[CreatedApiKey])
    (made,) = adapter.validate_python([{"id": "k-1"}])
    assert made == CreatedApiKey.from_dict({"id": "k-1"})
    assert adapter.validate_python([made]) == [made]
    with pytest.raises(pydantic.ValidationError, match="CreatedApiKey must be created from an object"):
        adapter.validate_python(["k-1"])


@pytest.mark.parametrize("operation", OPERATIONS)
@given(received=JSON)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_an_operation_reads_any_json(sample: Any, operation: str, received: Any) -> None:
    result = sample.api.operation(operation).parse(received)
    if isinstance(result, sample.decoding.Model):
        assert result.to_dict() == received


def test_an_answer_of_the_wrong_kind_is_kept(sample: Any) -> None:
    assert sample.api.operation("gadgets.get").parse(["a"]) == ["a"]


def test_an_empty_answer_gives_none(sample: Any) -> None:
    assert sample.api.operation("gadgets.update").parse({"unexpected": 1}) is None


def test_reading_by_hand_wants_a_mapping(sample: Any) -> None:
    with pytest.raises(TypeError, match=r"Gadget\.from_dict\(\) takes a mapping, not list"):
        sample.models.Gadget.from_dict([])


def test_missing_fields_are_none_and_unknown_ones_are_kept(sample: Any) -> None:
    gadget = sample.models.Gadget.from_dict({"id": "1", "brand_new": {"a": 1}})
    assert gadget.made_at is None
    assert gadget.limits is None
    assert gadget.additional_properties == {"brand_new": {"a": 1}}


def test_unknown_enum_values_are_kept(sample: Any) -> None:
    assert sample.models.Gadget.from_dict({"colour": "ultraviolet", "state": "lost"}).colour == "ultraviolet"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-05-01T10:00:00.000Z", datetime(2024, 5, 1, 10, tzinfo=UTC)),
        ("2024-05-01T10:00:00+02:00", datetime(2024, 5, 1, 10, tzinfo=timezone(timedelta(hours=2)))),
        ("2024-05-01 10:00:00", datetime(2024, 5, 1, 10, tzinfo=UTC)),
        ("Wed, 1 May 2024", "Wed, 1 May 2024"),
        ("", ""),
        (1714557600, 1714557600),
    ],
)
def test_dates_are_read_where_they_parse(sample: Any, text: Any, moment: Any) -> None:
    gadget = sample.models.Gadget.from_dict({"made_at": text, "moments": {"first": text}})
    assert gadget.made_at == moment
    assert gadget.moments == {"first": moment}
    assert gadget.to_dict() == {"made_at": text, "moments": {"first": text}}


@pytest.mark.parametrize(
    ("received", "name"),
    [
        ({"kind": "x", "degrees": 3}, "DialSetting"),
        ({"kind": "x", "up": True}, "SwitchSetting"),  # the lever knows as much, and comes later
        ({"up": True, "force": 2, "other": 1}, "LeverSetting"),
        ({"force": 2}, "LeverSetting"),
        ({"nothing": "known"}, "DialSetting"),
        ({}, "DialSetting"),
    ],
)
def test_a_union_takes_the_member_that_knows_most_keys(sample: Any, received: Any, name: str) -> None:
    setting = sample.models.Gadget.from_dict({"setting": received}).setting
    assert type(setting).__name__ == name
    assert setting.to_dict() == received


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (' {"a": 1}', {"a": 1}),
        ('["{{x}}"]', ["{{x}}"]),
        *((kept, kept) for kept in ("", "Be kind.", "42", "true", "{{x}}", '{"a": {{x}}}', "[NaN]", 5, "[" * 9999)),
    ],
)
def test_json_text_is_read_and_any_other_text_is_kept(sample: Any, text: Any, value: Any) -> None:
    gadget = sample.models.Gadget.from_dict({"rules": text, "template": text})
    assert gadget.rules == gadget.template == value
    assert gadget.to_dict() == {"rules": text, "template": text}
    hints = get_type_hints(sample.models.Gadget)
    assert hints["rules"] == dict[str, Any] | None
    assert hints["template"] == str | list[Any] | dict[str, Any] | None


@pytest.mark.parametrize(
    ("received", "cents", "dollars"),
    [("12", 12, 0.12), ("-1.5e2", -150, -1.5), (3, 3, 0.03), (True, True, None), (None, None, None)]
    + [(kept, kept, None) for kept in ("", "1,5", "0x1", "Infinity", "9" * 5000, "١")],
)
def test_text_that_holds_a_number_is_read_and_cents_are_dollars_too(
    sample: Any, received: Any, cents: Any, dollars: Any
) -> None:
    gadget = sample.models.Gadget.from_dict({"price": received})
    assert (gadget.price, gadget.price_dollars) == (cents, dollars)
    assert get_type_hints(sample.models.Gadget)["price"] == float | None
    assert "price_dollars" not in dict(gadget)


def test_a_union_of_kinds_is_read_by_kind(sample: Any) -> None:
    read = sample.models.Gadget.from_dict
    assert read({"limit": {"type": "uses"}}).limit.type == "uses"
    assert [limit.type for limit in read({"limit": [{"type": "uses"}, {"type": "seconds"}]}).limit] == [
        "uses",
        "seconds",
    ]
    assert read({"limit": "none"}).limit == "none"


def test_schemas_that_hold_themselves_are_read(sample: Any) -> None:
    rule = sample.api.operation("prices.get").parse({"terms": [{"terms": [1, {"rule": "inner"}]}, 2]})
    assert rule.terms[0].terms[1].rule == "inner"
    assert rule.terms[1] == 2


def test_an_answer_deeper_than_the_stack_is_read(sample: Any) -> None:
    received: dict[str, Any] = {"rule": "innermost"}
    for _ in range(5000):
        received = {"terms": [received]}
    rule = sample.api.operation("prices.get").parse(received)
    assert rule.terms[0].terms[0].to_dict()["terms"]
    sample.models.PriceRule.from_dict(received)


def test_words_that_python_needs_get_an_underscore(sample: Any) -> None:
    names = {
        "async": 1,
        "class": 2,
        "format": 3,
        "to_dict": 4,
        "additional_properties": 5,
        "id": 6,
        "type": 7,
        "object": 8,
    }
    gadget = sample.models.Gadget.from_dict(names | {"makerName": 9, "maker_name": 10})
    assert [gadget.async_, gadget.class_, gadget.format_, gadget.to_dict_, gadget.additional_properties_] == [
        1,
        2,
        3,
        4,
        5,
    ]
    assert [gadget.id, gadget.type, gadget.object, gadget.maker_name_2, gadget.maker_name] == [6, 7, 8, 9, 10]


def test_secrets_do_not_show(sample: Any) -> None:
    gadget = sample.models.Gadget.from_dict({"id": "1", "secret": "canary", "locks": {"code": "canary"}})
    assert repr(gadget) == "Gadget(id='1', secret='***', locks='***')"
    assert gadget.secret == "canary"
    assert gadget.locks.code == "canary"
    assert not any("canary" in repr(shown) for shown in gadget.__rich_repr__())


@pytest.mark.parametrize(
    "received", [{"limits": {"key": "canary"}}, {"limits": [[{"key": "canary"}]]}, {"new": "canary"}]
)
def test_what_nobody_marked_as_harmless_does_not_show(sample: Any, received: Any) -> None:
    assert "canary" not in repr(sample.models.Gadget.from_dict(received))


def test_an_absent_secret_is_no_secret(sample: Any) -> None:
    assert repr(sample.models.Gadget.from_dict({"id": "1", "secret": None})) == "Gadget(id='1')"


def test_objects_made_by_hand_give_their_fields(sample: Any) -> None:
    limit = sample.models.Limit(type="uses", per=sample.models.Span(seconds=3))
    gadget = sample.models.Gadget(
        id="1",
        colour="red",
        state="new",
        on=True,
        made_at=datetime(2024, 5, 1, tzinfo=UTC),
        limits=[limit],
        async_=True,
    )
    assert gadget.to_dict() == {
        **{"id": "1", "colour": "red", "state": "new", "on": True, "made_at": "2024-05-01T00:00:00+00:00"},
        **{"limits": [{"type": "uses", "per": {"seconds": 3}}], "async": True},
    }
    assert json.dumps(gadget.to_dict())


def test_a_changed_copy_gives_its_new_fields(sample: Any) -> None:
    span = sample.models.Span.from_dict({"seconds": 1, "new": 2})
    assert attrs.evolve(span, seconds=5).to_dict() == {"seconds": 5, "new": 2}


def test_equality_is_by_fields(sample: Any) -> None:
    read = sample.models.Span.from_dict
    assert read({"seconds": 1}) == sample.models.Span(seconds=1)
    assert read({"seconds": 1}) != read({"seconds": 2})
    assert read({"seconds": 1}) != read({"seconds": 1, "new": 2})
    assert sample.models.DialSetting(kind="x") != sample.models.SwitchSetting(kind="x")
    assert sample.models.Span(seconds=1) != {"seconds": 1}


def test_what_holds_dicts_has_no_hash(sample: Any) -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(sample.models.Span(seconds=1))


def test_copies_keep_what_was_received(sample: Any) -> None:
    received = {"id": "1", "limits": [{"type": "uses", "new": None}], "made_at": "yesterday"}
    gadget = sample.models.Gadget.from_dict(received)
    for copied in (copy.copy(gadget), copy.deepcopy(gadget), pickle.loads(pickle.dumps(gadget))):
        assert copied == gadget
        assert copied.to_dict() == received


def test_nobody_can_change_what_was_received(sample: Any) -> None:
    received = {"id": "1", "extra": {"a": [1]}}
    gadget = sample.models.Gadget.from_dict(received)
    received["extra"]["a"].append(2)  # type: ignore[index]
    gadget.to_dict()["extra"]["a"].append(3)
    assert gadget.to_dict() == {"id": "1", "extra": {"a": [1]}}
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        gadget.id = "2"
