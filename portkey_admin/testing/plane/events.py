"""Events that do not come through the API: people accept invites, budgets are used, requests are logged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from portkey_admin.testing.plane.database import Database
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.refusals import Rejected


class Interventions:
    """Methods that make such events happen in a test."""

    _organisation: Organisation
    _database: Database | None

    def accept_invites(self, ids: Iterable[str] | None = None) -> list[str]:
        """Accept pending invites as the invited people would, all of them unless ids are given.

        Returns the ids of the new users. Raises ValueError if an id is not that of a pending invite.
        """
        with self._intervening() as organisation:
            accepted: list[str] = organisation.ask("invites.accept", ids)
        return accepted

    def set_usage(self, policy_id: str, value_key: str, usage: float) -> str:
        """Set how much of its budget under a usage limit policy a group has used, as requests would.

        `value_key`: the group, such as `api_key:` followed by the id of a key. `usage`: in US dollars if the
        policy limits cost, else a count. Returns the id of the group, which the API calls an entity.
        Raises ValueError if there is no such usage limit policy, or if the usage is not a valid amount.
        """
        with self._intervening() as organisation:
            id: str = organisation.ask("usage_limit_policies.set_usage", policy_id, value_key, usage)
        return id

    def generate_logs(
        self, count: int, *, workspace: str | None = None, days: float = 30, seed: int = 0
    ) -> list[str]:
        """Generate this many logs, spread evenly over the last days, and feedback on some of them.

        `workspace`: UUID or slug; None: spread over all active ones. `seed`: equal seeds and equal state
        give equal logs. Returns the ids, earliest first. Raises ValueError if there is no such workspace.
        """
        with self._intervening() as organisation:
            ids: list[str] = organisation.ask(
                "logs.generate", count, workspace=workspace, days=days, seed=seed
            )
        return ids

    def deny_export_fields(self, fields: Iterable[str]) -> None:
        """Make log exports reject these fields from now on, and no others."""
        with self._intervening() as organisation:
            organisation.ask("log_exports.deny_fields", set(fields))

    def _commit(self) -> None:
        if self._database is not None:
            self._database.commit()

    @contextmanager
    def _intervening(self) -> Iterator[Organisation]:
        """Lock the organisation, and save what the block does to it. Rejections become ValueError."""
        with self._organisation.lock:
            self._organisation.settle()
            try:
                try:
                    yield self._organisation
                finally:
                    self._commit()
            except Rejected as refusal:
                raise ValueError(refusal.message) from None
