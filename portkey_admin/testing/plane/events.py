"""What happens to an organisation other than by its API: people accept, money is spent, traffic comes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from portkey_admin.testing.plane.database import Database
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.refusals import Rejected


class Interventions:
    """The calls by which a test makes things happen in the organisation of its control plane."""

    _organisation: Organisation
    _database: Database | None

    def accept_invites(self, ids: Iterable[str] | None = None) -> list[str]:
        """Accept pending invites as the invited people would, all of them unless ids are given.

        Returns the ids of the new users. Raises ValueError when an id names no pending invite.
        """
        with self._intervening() as organisation:
            accepted: list[str] = organisation.ask("invites.accept", ids)
        return accepted

    def set_usage(self, policy_id: str, value_key: str, usage: float) -> str:
        """Have a group have used so much of its budget under a usage limit policy, as requests would.

        `value_key`: what makes the group, such as `api_key:` and the id of a key. `usage`: US dollars where
        the policy counts cost, else a count. Returns the id of the group, which the API calls an entity.
        Raises ValueError when the id names no usage limit policy, or the usage is no amount.
        """
        with self._intervening() as organisation:
            id: str = organisation.ask("usage_limit_policies.set_usage", policy_id, value_key, usage)
        return id

    def generate_logs(
        self, count: int, *, workspace: str | None = None, days: float = 30, seed: int = 0
    ) -> list[str]:
        """Make up so many logs, spread evenly over the days before now, and feedback on some of them.

        `workspace`: UUID or slug; None: all active ones get their share. `seed`: equal seeds and equal state
        give equal logs. Returns their ids, the earliest first. Raises ValueError when there is no workspace.
        """
        with self._intervening() as organisation:
            ids: list[str] = organisation.ask(
                "logs.generate", count, workspace=workspace, days=days, seed=seed
            )
        return ids

    def deny_export_fields(self, fields: Iterable[str]) -> None:
        """Have log exports refuse these fields from now on, and only these."""
        with self._intervening() as organisation:
            organisation.ask("log_exports.deny_fields", set(fields))

    def _commit(self) -> None:
        if self._database is not None:
            self._database.commit()

    @contextmanager
    def _intervening(self) -> Iterator[Organisation]:
        """Hold the organisation still, and keep what is done to it. Refusals become ValueError."""
        with self._organisation.lock:
            self._organisation.settle()
            try:
                try:
                    yield self._organisation
                finally:
                    self._commit()
            except Rejected as refusal:
                raise ValueError(refusal.message) from None
