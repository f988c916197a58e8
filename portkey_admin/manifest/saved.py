"""A plan in a file: made in one place, looked at, and carried out in another just as it is.

The file is JSON that anybody may read: it holds what would change, and digests of what was read. It holds no
secret. `docs/ci.md` describes it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from portkey_admin._version import __version__
from portkey_admin.durable import PRIVATE, NewFile
from portkey_admin.manifest import saved_things
from portkey_admin.manifest.choices import PlanChoices
from portkey_admin.manifest.digests import SecretDigests
from portkey_admin.manifest.errors import ManifestError, Mark, Problem, StalePlanError
from portkey_admin.manifest.live import organisation_of
from portkey_admin.manifest.planning import plan_as_chosen
from portkey_admin.manifest.seen import digest_of, seen_by
from portkey_admin.manifest.steps import Plan, Step
from portkey_admin.plain_files import read_plain

if TYPE_CHECKING:
    from portkey_admin.client import PortkeyAdmin

_MARK, _VERSION = {"portkey_admin": "plan"}, 1
# Far more than stands before it in a file that nobody has touched.
_BEGINNING = 200


@attrs.frozen(kw_only=True, repr=False)
class SavedPlan:
    """A plan that can be kept in a file, and that `apply` carries out as it is, or not at all.

        await (await manifest.SavedPlan.of(plan)).save("plan.json")
        await manifest.apply(portkey, manifest.SavedPlan.load("plan.json"))

    Attributes:
        content: all that the file holds but for the digest of it: plain JSON.
        file: where it was read from, for messages.
    """

    content: Mapping[str, Any]
    file: str = "plan"

    @classmethod
    async def of(cls, plan: Plan) -> SavedPlan:
        """Return a plan as it can be saved.

        Raises ConfigurationError if a secret of the manifest cannot be pointed at.
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
            "wanted": saved_things.written(plan.resolver.manifest),
        }
        return cls(content=_plain(content))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> SavedPlan:
        """Read a plan from a file. Raises OSError if it cannot be read, and as `loads`."""
        return cls.loads(read_plain(Path(path)).decode("utf-8-sig", errors="replace"), file=str(path))

    @classmethod
    def loads(cls, text: str, *, file: str = "plan") -> SavedPlan:
        """Read a plan from text. `file`: its name in messages.

        Raises ManifestError if it is no saved plan, was edited, or is of another version of the format.
        """
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict) or found.get("portkey_admin") != _MARK["portkey_admin"]:
            raise _refused(file, "this is no whole saved plan: make it again with portkey-admin plan --out")
        if found.get("version") != _VERSION or isinstance(found["version"], bool):
            raise _refused(
                file,
                f"this saved plan is of version {found.get('version')!r} of the format, and this version of"
                f" portkey-admin reads {_VERSION}: make the plan again",
            )
        digest = found.pop("digest", None)
        if digest != digest_of(found):
            raise _refused(
                file,
                "this saved plan is not as it was saved: its content does not have its digest. A plan is not"
                " edited: change the manifest, and make the plan again",
            )
        return cls(content=found, file=file)

    @property
    def organisation_id(self) -> str | None:
        """The id of the organisation that the plan is for; None if the key could not tell it."""
        id: str | None = self.content["organisation_id"]
        return id

    @property
    def base_url(self) -> str:
        """Where the control plane of the organisation is."""
        return str(self.content["base_url"])

    @property
    def manifest(self) -> str:
        """The file of the manifest that was planned."""
        return str(self.content["manifest"])

    @property
    def digest(self) -> str:
        """The digest of the content: it tells this plan from every other."""
        return digest_of(self.content)

    def __repr__(self) -> str:
        return f"<SavedPlan of {self.manifest}: {len(self.content['changes']):,} changes>"

    def to_json(self) -> str:
        """Return the text of the file."""
        whole = {**_MARK, "version": _VERSION, "digest": self.digest, **self.content}
        text = json.dumps(whole, indent=1, ensure_ascii=False)
        # Half a character can only be escaped.
        return (text if _is_text(text) else json.dumps(whole, indent=1)) + "\n"

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the file as a whole, for its owner only; one of this name is replaced. Raises OSError."""
        with NewFile(Path(path), PRIVATE) as file:
            file.write(self.to_json().encode())
            file.commit()

    async def plan(
        self, portkey: PortkeyAdmin, *, digests: SecretDigests | None = None, resumed: bool = False
    ) -> Plan:
        """Look at the organisation again, and return the same plan with what is there now.

        digests: where to note which secrets are sent. Which are, the plan says.
        resumed: a run of this plan was ended. Then what it has done already may be done.

        Raises StalePlanError if anything that the plan has read is another now, and ManifestError if the
        plan is for another organisation.
        """
        await self._check_place(portkey)
        manifest = saved_things.read(self.content["wanted"], self.manifest)
        chosen, decided = PlanChoices.of(self.content["choices"]), self.content["compared"]
        choices = attrs.evolve(chosen, digests=digests, decided=decided)
        plan = await plan_as_chosen(portkey, manifest, choices)
        moved = [*(_more(self.content, plan) if resumed else _moved(self.content, plan))]
        if moved:
            noun = "step" if len(moved) == 1 else "steps"
            head = (
                f"{self.file}: the organisation is no longer what the plan saw, at {len(moved):,} {noun};"
                f" nothing {'more ' if resumed else ''}was written. Plan again:"
            )
            raise StalePlanError("\n".join([head, *moved]), moved=tuple(moved))
        return plan

    async def _check_place(self, portkey: PortkeyAdmin) -> None:
        here = portkey.transport.servers.base_url("control")
        if here != self.base_url:
            why = f"the plan is for {self.base_url}, and this client calls {here}"
            raise _refused(self.file, why, "base_url")
        own = await organisation_of(portkey.transport)
        unknown = "that its key may not tell (api_keys.list)"
        if own != self.organisation_id:
            why = (
                f"the plan is for the organisation {self.organisation_id or unknown}, and the API key is one"
                f" of {own or unknown}"
            )
            raise _refused(self.file, why, "organisation_id")


def is_saved_plan(text: str) -> bool:
    """Say whether this is a saved plan, or once was one."""
    return text.lstrip("\ufeff \t\r\n").startswith("{") and '"portkey_admin": "plan"' in text[:_BEGINNING]


def _plain(value: Any) -> Any:
    """Return a value as it is read again."""
    return json.loads(json.dumps(value, default=str))


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
    """Return a step as the file has it."""
    return {**step.to_dict(), "read": seen_by(step)}


def _seen(step: Step) -> dict[str, Any]:
    return {"id": step.id or None, "read": seen_by(step)}


def _moved(saved: Mapping[str, Any], plan: Plan) -> list[str]:
    """Return what is another now than a plan has seen, one line for each step."""
    before = {step["key"]: step for step in saved["changes"]}
    before |= {key: {"action": "unchanged", **seen} for key, seen in saved["unchanged"].items()}
    moved: list[str] = []
    for step in plan.steps:
        now = _plain(_told(step))
        was = before.pop(step.key, None)
        why = "it was not there" if was is None else _difference(was, now)
        if why:
            moved.append(f"{step.title}: {why}")
    return [*moved, *(f"{was.get('title', key)}: it has gone" for key, was in before.items())]


def _difference(was: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """Return how a step differs from what was planned; "" if it does not."""
    if was["action"] != now["action"]:
        if was["action"] == "create":
            return "it was to be created, and is there now"
        if now["action"] == "create":
            return "it has gone"
    elif was["id"] != now["id"]:
        return f"it was {was['id']}, and is {now['id']} now"
    read = sorted(
        name for name in {*was["read"], *now["read"]} if was["read"].get(name) != now["read"].get(name)
    )
    if read:
        return f"{', '.join(read)} changed"
    if was["action"] != now["action"]:
        return f"the plan would {was['action']} it, and now it would be: {now['action']}"
    if was["action"] != "unchanged" and (was["changes"], was["blocked"]) != (now["changes"], now["blocked"]):
        return "what would change is another now"
    return ""


def _more(saved: Mapping[str, Any], plan: Plan) -> list[str]:
    """Return what would be written now and a plan, of which a part is done, does not write."""
    before = {step["key"]: step["action"] for step in saved["changes"]}
    allowed = {"create": ("create", "update"), "replace": ("create", "update", "replace")}
    return [
        f"{step.title}: the plan does not {step.action} it"
        for step in plan.steps
        if step.writes and step.action not in allowed.get(was := before.get(step.key, ""), (was,))
    ]
