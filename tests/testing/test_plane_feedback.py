from __future__ import annotations

import pytest
from plane_conversation import Conversation, conversation
from plane_logs import writer


async def given(api: Conversation, key: str, **body: object) -> str:
    saved = await api("POST", "/feedback", {"trace_id": "t-1", "value": 5, **body}, key=key)
    assert saved["status"] == "success"
    (id,) = saved["feedback_ids"]
    return str(id)


def kept(api: Conversation) -> list[tuple[object, ...]]:
    fields = ("trace_id", "value", "weight", "metadata")
    return [tuple(row[field] for field in fields) for row in api.plane.snapshot()["tables"]["feedback"]]


async def test_feedback_counts_fully_unless_it_says_otherwise() -> None:
    async with conversation() as api:
        key = await writer(api, (await api.workspace())["id"])
        await given(api, key)
        await given(api, key, weight=0.5, metadata={"by": "ada"})
        assert kept(api) == [("t-1", 5, 1.0, {}), ("t-1", 5, 0.5, {"by": "ada"})]
        many = [{"trace_id": "t-2", "value": value} for value in (1, 2)]
        saved = await api("POST", "/feedback", many, key=key)
        ids = [row["id"] for row in api.plane.snapshot()["tables"]["feedback"]]
        assert saved["feedback_ids"] == ids[2:]
        refused = await api("POST", "/feedback", [*many, {"value": 1}], key=key, status=400)
        assert refused["data"]["message"].startswith("body[2]")
        assert len(kept(api)) == 4


async def test_an_update_changes_the_value_and_keeps_what_it_does_not_say() -> None:
    async with conversation() as api:
        key = await writer(api, (await api.workspace())["id"])
        id = await given(api, key, weight=0.5)
        assert (await api("PUT", f"/feedback/{id}", {"value": -3}, key=key))["feedback_ids"] == [id]
        assert kept(api) == [("t-1", -3, 0.5, {})]
        await api("PUT", "/feedback/no-such-one", {"value": 1}, key=key, status=404)


async def test_feedback_is_for_keys_of_its_own_workspace() -> None:
    async with conversation() as api:
        key = await writer(api, (await api.workspace("Own"))["id"])
        stranger = await writer(api, (await api.workspace("Other"))["id"])
        id = await given(api, key)
        await api("PUT", f"/feedback/{id}", {"value": 1}, key=stranger, status=403)
        refused = await api("POST", "/feedback", {"trace_id": "t-1", "value": 1}, status=403)
        assert refused["data"]["errorCode"] == "AB03"


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({"trace_id": "t", "value": 11}, "value"),
        ({"trace_id": "t", "value": 1, "weight": 2}, "weight"),
        ({"value": 1}, "trace_id"),
    ],
)
async def test_feedback_out_of_range_is_refused(body: dict[str, object], named: str) -> None:
    async with conversation() as api:
        key = await writer(api, (await api.workspace())["id"])
        refused = await api("POST", "/feedback", body, key=key, status=400)
        assert named in refused["data"]["message"]
