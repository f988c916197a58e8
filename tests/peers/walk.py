"""Walk the admin methods of Portkey's official Python SDK against a control plane; say what each came to.

Runs in the environment of that SDK alone, and prints one line of JSON: method -> "ok", or how it failed.
Arguments: the base URL, an organisation key, a workspace key, and the ids of that workspace and of a member.

`steps.json` has what each method is called with, and the name by which later steps refer to its answer:
"$name" is the id of it, "$name.field" another field.
"""

from __future__ import annotations

import inspect
import json
import sys
from operator import attrgetter
from pathlib import Path
from typing import Any

from portkey_ai import Portkey

URL, ADMIN, WORKSPACE_KEY, WORKSPACE, MEMBER = sys.argv[1:]
STEPS = json.loads(Path(__file__).with_name("steps.json").read_text("utf-8"))
MONTH = {"time_of_generation_min": "2026-01-01T00:00:00Z", "time_of_generation_max": "2026-02-01T00:00:00Z"}
# Nothing of the Admin API: the gateway answers these.
GATEWAY = {"prompts.completions.create", "prompts.render"}
FAMILIES = (
    *("admin", "analytics", "api_keys", "collections", "configs", "feedback", "guardrails", "integrations"),
    *("labels", "logs", "mcp_integrations", "mcp_servers", "prompts", "providers", "virtual_keys"),
)
FOR_WORKSPACES = ("feedback.", "logs.create", "virtual_keys.")


def filled(value: Any, known: dict[str, Any]) -> Any:
    if isinstance(value, str) and value.startswith("$"):
        name, *path = value[1:].split(".")
        made = known[name]
        for step in path or ["id"]:
            made = made[int(step)] if step.isdigit() else made[step]
        return made
    if isinstance(value, dict):
        return {key: filled(item, known) for key, item in value.items()}
    return [filled(item, known) for item in value] if isinstance(value, list) else value


def methods(thing: object, path: str) -> list[str]:
    found = []
    for name in dir(thing):
        if name.startswith("_") or name in ("get", "post", "put", "with_options"):
            continue
        part = getattr(thing, name, None)
        if inspect.ismethod(part) and part.__self__ is thing:
            if next(iter(inspect.signature(part).parameters), "") != "path":
                found.append(f"{path}.{name}")
        elif type(part).__module__.startswith("portkey_ai.api_resources.apis") and len(path.split(".")) < 4:
            found += methods(part, f"{path}.{name}")
    return found


def main() -> None:
    admin, own = Portkey(api_key=ADMIN, base_url=URL), Portkey(api_key=WORKSPACE_KEY, base_url=URL)
    known: dict[str, Any] = {"here": {"id": WORKSPACE}, "member": {"id": MEMBER}}
    came_to: dict[str, str] = {}
    every = [method for family in FAMILIES for method in methods(getattr(admin, family), family)]
    graphs = [(name, MONTH) for name in every if name.startswith("analytics.")]
    stated = {step[0] for step in STEPS}
    for name, arguments, *label in [*STEPS, *(step for step in graphs if step[0] not in stated)]:
        portkey = own if name.startswith(FOR_WORKSPACES) else admin
        try:
            answer = attrgetter(name)(portkey)(**filled(arguments, known))
            if label:
                known[label[0]] = json.loads(answer.model_dump_json())
            came_to[name] = "ok"
        except Exception as error:
            came_to[name] = f"{type(error).__name__}: {error}".replace("\n", " ")[:300]
    missing = sorted(set(every) - set(came_to) - GATEWAY)
    sys.stdout.write(json.dumps({"came_to": came_to, "not_tried": missing}))


main()
