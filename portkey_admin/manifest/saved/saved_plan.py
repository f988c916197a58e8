"""Saved plans: made in one place, reviewed, and applied unchanged in another.

The file is readable JSON with the changes and digests of what was read. It contains no secrets.
`docs/ci.md` describes it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from portkey_admin._errors import InvalidFieldError
from portkey_admin._version import __version__
from portkey_admin.durable import PRIVATE, NewFile
from portkey_admin.manifest.errors import ManifestError, Mark, Problem, StalePlanError
from portkey_admin.manifest.live import organisation_of
from portkey_admin.manifest.planner.choices import PlanChoices
from portkey_admin.manifest.planner.digests import SecretDigests
from portkey_admin.manifest.planner.plan import plan_as_chosen
from portkey_admin.manifest.planner.steps import Plan, Step
from portkey_admin.manifest.saved import encoding
from portkey_admin.manifest.saved.fingerprints import digest_of, seen_by
from portkey_admin.manifest.saved.form import wrong_with
from portkey_admin.plain_files import read_plain

if TYPE_CHECKING:
    from portkey_admin.client import PortkeyAdmin

_MARK, _VERSION = {"portkey_admin": "plan"}, 1
# Far more than precedes it in an unmodified file.
_BEGINNING = 200


@attrs.frozen(kw_only=True, repr=False)
class SavedPlan:
    """A plan that can be saved to a file, and that `apply` applies exactly or not at all.

        (await manifest.SavedPlan.of(plan)).save("plan.json")
        await manifest.apply(portkey, manifest.SavedPlan.load("plan.json"))

    Attributes:
        content: the content of the file without its digest, as plain JSON.
        file: the path that it was read from, for messages.
    """

    content: Mapping[str, Any]
    file: str = "plan"

    @classmethod
    async def of(cls, plan: Plan) -> SavedPlan:
        """Convert a plan into a saved plan.

        Raises ConfigurationError if a secret of the manifest has no source to refer to.
        """
        steps = [_told(step) for step in plan.steps if step.action != "unchanged"]
        unchanged = {step.key: _seen(step) for step in plan.steps if step.action == "unchanged"}
        content = {
            **_MARK,
            "version": _VERSION,
            "made": datetime.now(UTC).isoformat(timespec="seconds"),
            "made_by": __version__,
            "organisation_id": await plan.resolver.organisation(),
            "base_url": _base_url(plan),
            "manifest": plan.file,
            "choices": plan.choices.to_dict(),
            "counts": plan.counts(),
            "needs": plan.required.to_dict(),
            "changes": steps,
            "unchanged": unchanged,
            "left": [{"key": step.key, "title": step.title} for step in plan.left],
            "notes": list(plan.notes),
            "compared": plan.standing,
            "wanted": encoding.written(plan.resolver.manifest),
        }
        return cls(content=_plain(content))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> SavedPlan:
        """Read a plan from a file. Raises OSError if it can't be read, and the errors of `loads`."""
        return cls.loads(
            read_plain(Path(path), trusted=True).decode("utf-8-sig", errors="replace"), file=str(path)
        )

    @classmethod
    def loads(cls, text: str, *, file: str = "plan") -> SavedPlan:
        """Read a plan from text. `file`: its name in messages.

        Raises ManifestError if it is not a saved plan, was edited, or has another format version.
        """
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict) or found.get("portkey_admin") != _MARK["portkey_admin"]:
            raise _refused(file, "not a complete saved plan: make it again with portkey-admin plan --out")
        if found.get("version") != _VERSION or isinstance(found["version"], bool):
            raise _refused(
                file,
                f"this saved plan has format version {found.get('version')!r}, but this version of"
                f" portkey-admin reads {_VERSION}: make the plan again",
            )
        digest = found.pop("digest", None)
        if digest != digest_of(found):
            raise _refused(
                file,
                "this saved plan was modified: its digest does not match. Don't edit a saved plan:"
                " change the manifest, and make the plan again",
            )
        path, wrong = wrong_with(found)
        if wrong:
            raise _refused(file, f"this is not what portkey-admin writes: {wrong}: make the plan again", path)
        return cls(content=found, file=file)

    @property
    def organisation_id(self) -> str | None:
        """The id of the organisation that the plan is for; None if it could not be looked up from the key."""
        id: str | None = self.content["organisation_id"]
        return id

    @property
    def base_url(self) -> str:
        """The URL of the organisation's control plane."""
        return str(self.content["base_url"])

    @property
    def manifest(self) -> str:
        """The file of the manifest that was planned."""
        return str(self.content["manifest"])

    @property
    def digest(self) -> str:
        """The digest of the content, which identifies the plan."""
        return digest_of(self.content)

    def __repr__(self) -> str:
        return f"<SavedPlan of {self.manifest}: {len(self.content['changes']):,} changes>"

    def to_json(self) -> str:
        """Return the text of the file."""
        whole = {**_MARK, "version": _VERSION, "digest": self.digest, **self.content}
        text = json.dumps(whole, indent=1, ensure_ascii=False)
        # A lone surrogate can only be escaped.
        return (text if _is_text(text) else json.dumps(whole, indent=1)) + "\n"

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write or replace the file atomically, readable only by its owner. Raises OSError."""
        with NewFile(Path(path), PRIVATE) as file:
            file.write(self.to_json().encode())
            file.commit()

    async def plan(
        self, portkey: PortkeyAdmin, *, digests: SecretDigests | None = None, resumed: bool = False
    ) -> Plan:
        """Read the organisation again, and return the same plan with its current state.

        digests: where to record the secrets that are sent. The plan says which are.
        resumed: a run of this plan was interrupted, so some of it may be done already.

        Raises StalePlanError if anything that the plan has read is different now, and ManifestError if the
        plan is for another organisation.
        """
        await self._check_place(portkey)
        manifest = encoding.read(self.content["wanted"], self.manifest)
        choices = PlanChoices.of(self.content["choices"])
        choices = attrs.evolve(choices, digests=digests, decided=self.content["compared"])
        try:
            plan = await plan_as_chosen(portkey, manifest, choices)
        except InvalidFieldError as error:  # a field that no manifest has
            why = f"this is not what portkey-admin writes: {error}: make the plan again"
            raise _refused(self.file, why, "wanted") from None
        moved = _more(self.content, plan) if resumed else _moved(self.content, plan)
        if moved:
            noun = "step" if len(moved) == 1 else "steps"
            head = (
                f"{self.file}: the organisation has changed since the plan, at {len(moved):,} {noun};"
                f" nothing {'more ' if resumed else ''}was written. Plan again:"
            )
            raise StalePlanError("\n".join([head, *moved]), moved=tuple(moved))
        return plan

    async def _check_place(self, portkey: PortkeyAdmin) -> None:
        here = portkey.transport.servers.base_url("control")
        if here != self.base_url:
            why = f"the plan is for {self.base_url}, but this client calls {here}"
            raise _refused(self.file, why, "base_url")
        own = await organisation_of(portkey.transport)
        unknown = "that its key may not tell (api_keys.list)"
        if own != self.organisation_id:
            why = (
                f"the plan is for the organisation {self.organisation_id or unknown}, but the API key belongs"
                f" to {own or unknown}"
            )
            raise _refused(self.file, why, "organisation_id")


def is_saved_plan(text: str) -> bool:
    """Return whether this is a saved plan, even a damaged one."""
    return text.lstrip("\ufeff \t\r\n").startswith("{") and '"portkey_admin": "plan"' in text[:_BEGINNING]


def _plain(value: Any) -> Any:
    """Return a value as it reads back."""
    return json.loads(json.dumps(value))


def _refused(file: str, why: str, path: str = "") -> ManifestError:
    problem = Problem(Mark(file, 1), path, why)
    return ManifestError(str(problem), problems=(problem,))


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _base_url(plan: Plan) -> str:
    return plan.resolver.transport.servers.base_url("control")


def _told(step: Step) -> dict[str, Any]:
    return {**step.to_dict(), "read": seen_by(step)}


def _seen(step: Step) -> dict[str, Any]:
    return {"id": step.id or None, "read": seen_by(step)}


def _moved(saved: Mapping[str, Any], plan: Plan) -> list[str]:
    """Return the differences from what the plan saw, one line for each step."""
    before = {step["key"]: step for step in saved["changes"]}
    before |= {key: {"action": "unchanged", **seen} for key, seen in saved["unchanged"].items()}
    moved: list[str] = []
    for step in plan.steps:
        now = _plain(_told(step))
        was = before.pop(step.key, None)
        why = "it did not exist" if was is None else _difference(was, now)
        if why:
            moved.append(f"{step.title}: {why}")
    return [*moved, *(f"{was.get('title', key)}: it no longer exists" for key, was in before.items())]


def _difference(was: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """Return how a step differs from the plan; "" if it doesn't."""
    if was["action"] != now["action"]:
        if was["action"] == "create":
            return "it was to be created, but exists now"
        if now["action"] == "create":
            return "it no longer exists"
    elif was["id"] != now["id"]:
        return f"its id was {was['id']}, and is {now['id']} now"
    read = sorted(
        name for name in {*was["read"], *now["read"]} if was["read"].get(name) != now["read"].get(name)
    )
    if read:
        return f"{', '.join(read)} changed"
    if was["action"] != now["action"]:
        return f"the plan would {was['action']} it, and now it would be: {now['action']}"
    if was["action"] != "unchanged" and (was["changes"], was["blocked"]) != (now["changes"], now["blocked"]):
        return "the planned changes are different now"
    return ""


def _more(saved: Mapping[str, Any], plan: Plan) -> list[str]:
    """Return writes that would be needed now but are not in a partly applied plan."""
    before = {step["key"]: step["action"] for step in saved["changes"]}
    allowed = {"create": ("create", "update"), "replace": ("create", "update", "replace")}
    return [
        f"{step.title}: the plan does not {step.action} it"
        for step in plan.steps
        if step.writes and step.action not in allowed.get(was := before.get(step.key, ""), (was,))
    ]
