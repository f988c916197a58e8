"""What an operation is, and what carries it.

Every endpoint has one `Operation`: plain data about one call, with a decoder for its answer.
Whoever sends requests implements `Transport`; nothing in this package knows about HTTP.
"""

from collections.abc import Callable, Mapping
from typing import Generic, Literal, Protocol, TypeVar, cast

import attrs

__all__ = ("Fields", "Operation", "Paging", "Transport")

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@attrs.frozen(kw_only=True)
class Paging:
    """How a list is cut into pages, and where its rows stand in the answer.

    Attributes:
        rows: Response keys that may hold the rows, preferred first; "data.rows" is a key inside another.
            Empty where the answer is the list of rows itself.
        page: Query parameter with the page number; None where the list takes no paging parameters.
        size: Query parameter with the number of rows per page.
        first: Number of the first page, 0 or 1.
        total: Response key with the count over all pages.
        has_more: Response key that says whether another page exists.
        default_size: Rows per page when the caller names no size.
        max_size: Most rows per page that the API gives.
    """

    rows: tuple[str, ...]
    page: str | None = None
    size: str | None = None
    first: int = 0
    total: str | None = None
    has_more: str | None = None
    default_size: int | None = None
    max_size: int | None = None


@attrs.frozen(kw_only=True)
class Fields:
    """Names and JSON kinds of what a query, a body or an object inside a body may hold.

    Attributes:
        kinds: Field name to "string", "integer", "number", "boolean", "array", "object", "null", "any",
            "json" (a list or an object, which is sent as JSON text), or, capitalised, the written schema that
            an object follows (`models.fields` knows its fields). Alternatives are joined by "|". If an object
            may follow one of several, it is just "object".
        entries: Kinds, spelled as above, of each entry of a list and of each value of an object without
            fields of its own; under "", of what stands under other names. A field that is not listed may
            hold anything.
        required: Fields that must be given.
        open: Other names are allowed as well.
        optional: The body may be left out entirely.
        root: JSON kinds of the body itself, for example "array|object". Each entry of an array is an object
            with these fields.
    """

    kinds: Mapping[str, str]
    entries: Mapping[str, str] = attrs.field(factory=dict)
    required: tuple[str, ...] = ()
    open: bool = False
    optional: bool = False
    root: str = "object"


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Operation(Generic[T_co]):
    """One call of the API, as data.

    Attributes:
        id: Dotted name, for example "workspaces.members.add".
        method: HTTP method in capitals.
        path: Path template in the API's own spelling.
        summary: What the call does, in one line.
        path_params: Names of the path parameters in path order.
        query: What the query may hold; None where there are no query parameters.
        body: What the body may hold; None where there is no body.
        scopes: Scopes that the key needs.
        scope_rule: Whether one of the scopes is enough or all are needed.
        evidence: How certain the scopes are.
        keys: Kinds of key that may call: "organisation-service", "workspace-service", "workspace-user";
            empty where no key is needed.
        paging: How the answer is paged; None where it is no list.
        idempotent: The call may be sent twice.
        server: Which server answers; "public" is the base URL without /v1, called without an API key.
        experimental: The call is not documented by Portkey, or is known to change.
        response: Decoder of the answer; None where the answer is empty.
    """

    id: str
    method: str
    path: str
    summary: str
    path_params: tuple[str, ...] = ()
    query: Fields | None = None
    body: Fields | None = None
    scopes: tuple[str, ...] = ()
    scope_rule: Literal["any", "all"] = "any"
    evidence: Literal["documented", "family", "inferred", "conflicting"] = "inferred"
    keys: tuple[str, ...] = ()
    paging: Paging | None = None
    idempotent: bool = False
    server: Literal["control", "gateway", "public"] = "control"
    experimental: bool = False
    response: object = None

    def parse(self, data: object) -> T_co:
        """Turn the decoded JSON of an answer into the operation's result.

        Args:
            data: Any JSON value.

        Returns:
            The result; data itself where it is not of the promised kind. None where the answer is empty.
            Never raises, whatever the JSON holds.
        """
        if self.response is None:
            return cast(T_co, None)
        return cast(Callable[[object], T_co], self.response)(data)


class Transport(Protocol):
    """Sends operations: the only door from this package to the network."""

    async def send(
        self,
        operation: Operation[T],
        /,
        *path: str,
        query: Mapping[str, object] | None = None,
        body: object = None,
    ) -> T:
        """Send one operation and give back its parsed answer.

        Args:
            operation: What to call.
            *path: Path parameters in path order, not yet quoted.
            query: Query parameters under the API's own names.
            body: JSON body; None sends none.
        """
        ...
