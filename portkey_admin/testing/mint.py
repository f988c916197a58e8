"""New ids, slugs and keys, the same ones for the same seed."""

from __future__ import annotations

import random
import re
import string
import uuid

_KEY_ALPHABET = string.ascii_letters + string.digits
_KEY_LENGTH = 28
_SLUG_NAME_LENGTH = 24


class Mint:
    """A seeded source of everything that the real API makes at random.

    The keys can be foretold by whoever knows the seed: they open nothing but a local control plane.
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def id(self) -> str:
        """Return a new UUID."""
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def key(self) -> str:
        """Return the secret of a new API key."""
        return "".join(self._random.choices(_KEY_ALPHABET, k=_KEY_LENGTH))

    def slug(self, prefix: str, name: str) -> str:
        """Return a new slug such as `ws-search-4f09c1`."""
        words = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:_SLUG_NAME_LENGTH].strip("-")
        ending = f"{self._random.getrandbits(24):06x}"
        return "-".join(part for part in (prefix, words, ending) if part)


def masked(key: str) -> str:
    """Return a key as reads show it: its first two and last three characters."""
    return f"{key[:2]}*****{key[-3:]}"
