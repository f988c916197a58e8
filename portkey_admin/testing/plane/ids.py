"""New ids, slugs and keys; the same seed gives the same ones."""

from __future__ import annotations

import re
import secrets
import string
import uuid
from hashlib import blake2b

_KEY_ALPHABET = string.ascii_letters + string.digits
_KEY_LENGTH = 28
# Like live slugs (those of prompts: `pp-`, ten letters, six digits).
_SLUG_NAME_LENGTH = 10


class Mint:
    """A seeded source of everything that the real API generates at random.

    The next value depends only on the seed and the number of values drawn, so two numbers are enough to save
    its state. Anyone who knows the seed can predict the keys, which are only good for a local control plane.
    """

    def __init__(self, seed: int, drawn: int = 0) -> None:
        self.seed = seed
        self.drawn: int = drawn

    def id(self) -> str:
        """Return a new UUID."""
        return str(uuid.UUID(int=self._bits(128), version=4))

    def key(self) -> str:
        """Return the secret of a new API key."""
        number, letters = self._bits(256), []
        for _ in range(_KEY_LENGTH):
            number, letter = divmod(number, len(_KEY_ALPHABET))
            letters.append(_KEY_ALPHABET[letter])
        return "".join(letters)

    def slug(self, prefix: str, name: str) -> str:
        """Return a new slug such as `ws-search-4f09c1`."""
        words = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:_SLUG_NAME_LENGTH].strip("-")
        ending = f"{self._bits(24):06x}"
        return "-".join(part for part in (prefix, words, ending) if part)

    def _bits(self, count: int) -> int:
        self.drawn += 1
        digest = blake2b(f"{self.seed}/{self.drawn}".encode(), digest_size=count // 8).digest()
        return int.from_bytes(digest, "big")


def random_key() -> str:
    """Return an unpredictable secret in the usual form."""
    return "".join(secrets.choice(_KEY_ALPHABET) for _ in range(_KEY_LENGTH))


def masked(key: str) -> str:
    """Return a key as responses mask it: its first two and last three characters."""
    return f"{key[:2]}*****{key[-3:]}"
