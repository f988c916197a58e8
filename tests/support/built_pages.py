"""What is in a page of the built site: the places that can be linked to, its links, and what it loads."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# Attributes by which a browser fetches something without being asked to.
_LOADS = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "image": ("href",),
    "img": ("src", "srcset"),
    "input": ("src",),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href",),
    "video": ("src", "poster"),
}
# Links that a browser does not follow by itself.
_NAMES_ONLY = {"canonical", "next", "prev"}


class BuiltPage(HTMLParser):
    """One page of the site."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.classes: set[str] = set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids |= {values[name] for name in ("id", "name") if name in values}
        self.classes |= set(values.get("class", "").split())
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if values.get("rel") not in _NAMES_ONLY:
            self.loads += [values[name] for name in _LOADS.get(tag, ()) if name in values]

    def target(self, link: str, site: Path) -> tuple[Path, str] | None:
        """Return the file and the place that a link leads to; None: it leads out of the site."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return None
        path = unquote(parts.path)
        if not path:
            return self.path, parts.fragment
        # The page for what is not found has absolute links, as nobody knows where it will be shown.
        base = site if path.startswith("/") else self.path.parent
        place = (base / path.lstrip("/")).resolve()
        return (place / "index.html" if place.is_dir() else place), parts.fragment
