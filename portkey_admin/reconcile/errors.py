"""What is raised where a resource cannot be brought to the state that is wanted."""

from __future__ import annotations

from portkey_admin._errors import PortkeyError
from portkey_admin.text import one_line


class ImmutableFieldError(PortkeyError):
    """A field differs from what is wanted, and the API has no way to change it. Nothing was written.

    `kind` is the kind of thing, such as "usage_limit_policies", `id` what its paths take; `field` is where
    they differ, `before` what is there and `after` what was wanted.
    """

    def __init__(
        self,
        message: str,
        *,
        kind: str | None = None,
        id: str | None = None,
        field: str | None = None,
        before: object = None,
        after: object = None,
    ) -> None:
        super().__init__(one_line(message))
        self.kind = kind
        self.id = id
        self.field = field
        self.before = before
        self.after = after


class SeveralMatchesError(PortkeyError):
    """Several things have the natural key by which one was looked for. Nothing was written.

    `kind` is the kind of thing, such as "configs"; `ids` what the paths of each of them take.
    """

    def __init__(self, message: str, *, kind: str | None = None, ids: tuple[str, ...] = ()) -> None:
        super().__init__(one_line(message))
        self.kind = kind
        self.ids = ids
