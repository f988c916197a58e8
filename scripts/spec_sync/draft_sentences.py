"""Drafts sentences: summaries derived from ids, and placeholders for the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .document import Endpoint, Node
from .problems import Stop
from .words import is_action, singular

PLACEHOLDER = "To be written."
_SPELT = {
    "ai": "AI", "api": "API", "jwt": "JWT", "mcp": "MCP", "oauth": "OAuth", "scim": "SCIM", "url": "URL",
}  # fmt: skip
_PLAIN = ("get", "create", "update", "delete", "add", "remove")


def is_written(text: object) -> bool:
    return bool(text) and text != PLACEHOLDER


def summary(id: str, method: str) -> str:
    """`boxes.list` -> `List boxes.`, `boxes.lids.get` -> `Get a lid of a box.`, `boxes.seal` -> `Seal a box.`

    If the last part is not an action: `analytics.graphs.cost` -> `Get cost graphs.`
    """
    *parents, last, verb = id.split(".") if id.count(".") else ("root", id)
    does = verb.replace("_", " ").capitalize()
    things, one = _words(last), _words(singular(last))
    of = f" of {_with_article(_words(singular(parents[-1])))}" if parents else ""
    if method == "get" and not is_action(verb) and verb not in ("list", "get"):
        return f"Get {_words(verb)} {things}."
    if verb == "list":
        return f"List {'the ' if parents else ''}{things}{of}."
    if verb in _PLAIN and things == one and parents:
        return f"{does} the {one}{of}."
    if verb in _PLAIN or not parents:
        return f"{does} {_with_article(one)}{of}."
    return f"{does} the {things}{of}."


def _words(word: str) -> str:
    return " ".join(_SPELT.get(each, each) for each in word.split("_"))


def _with_article(words: str) -> str:
    return f"{'an' if words[:1].lower() in 'aeio' or words.startswith('MCP') else 'a'} {words}"


def sentences_stop(silent: Iterable[Endpoint], prose: Mapping[str, Node]) -> Stop:
    """Report the operations without a summary or description, with drafts in the format of the files."""
    silent = list(silent)
    blocks = []
    families = list(dict.fromkeys(str(each.operation["tags"][0]) for each in silent))
    for family in families:
        lines = ["```yaml", *([] if family in prose else [f"tag: {PLACEHOLDER}"]), "operations:"]
        for endpoint in silent:
            if endpoint.operation["tags"][0] == family:
                lines += _lines(endpoint)
        blocks.append("\n".join([f"`scripts/overlay/prose/{family}.yaml`", "", *lines, "```", ""]))
    return Stop(
        "operations without a summary and a description",
        [f"{each.operation['operationId']} ({each.route})" for each in silent],
        "Write them in scripts/overlay/prose/. The drafts of the summaries follow the names.",
        "\n".join(blocks),
    )


def _lines(endpoint: Endpoint) -> list[str]:
    id = str(endpoint.operation["operationId"])
    bare = [each["name"] for each in endpoint.operation.get("parameters", []) if "description" not in each]
    return [
        f"  {id}:",
        f"    summary: {endpoint.operation['summary']}",
        f"    description: {PLACEHOLDER}",
        *(["    parameters:"] if bare else []),
        *(f"      {name}: {PLACEHOLDER}" for name in bare),
    ]
