"""A token bucket: limits the average rate and the burst size of requests."""

from __future__ import annotations

import attrs


@attrs.define
class TokenBucket:
    """Allows `rate` requests per second on average, and `burst` at once."""

    rate: float
    burst: float
    _tokens: float = attrs.field(init=False)
    _filled_at: float | None = attrs.field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        if not self.rate > 0:
            raise ValueError(f"rate must be more than 0 requests a second, not {self.rate}")
        if not self.burst >= 1:
            raise ValueError(f"burst must be at least 1 request, not {self.burst}")
        self._tokens = self.burst

    def take(self, now: float) -> float:
        """Take one token and return 0, or return the seconds until one is available.

        `now` is in seconds. A rejected request takes no token.
        """
        if self._filled_at is not None:
            self._tokens = min(self.burst, self._tokens + max(0.0, now - self._filled_at) * self.rate)
        self._filled_at = now
        if self._tokens >= 1:
            self._tokens -= 1
            return 0.0
        return (1 - self._tokens) / self.rate


def bucket_of(rate: float | None, burst: float | None) -> TokenBucket | None:
    """Return the bucket for these settings; None: no limit. Raises ValueError for a burst without a rate."""
    if rate is None:
        if burst is not None:
            raise ValueError("burst needs a rate: give rate too")
        return None
    return TokenBucket(rate, max(1.0, rate) if burst is None else burst)
