# Generated from openapi.yaml by `make generate`; do not edit.
# Source: scripts/templates/runtime/types.py
"""Operations, and the transport that sends them.

Every endpoint has one `Operation`: plain data about one call, with a decoder for its response. The sender of
requests implements `Transport`; nothing in this package knows about HTTP.
"""

from collections.abc import Callable, Mapping
from typing import Generic, Literal, NamedTuple, Protocol, TypeVar, cast

__all__ = ("Fields", "Operation", "Paging", "Transport")

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Paging(NamedTuple):
    """How a list is paged, and where its rows are in the response.

    Attributes:
        rows: Response keys that may hold the rows, preferred first; "data.rows" is a key inside another.
            Empty if the response is the list of rows itself.
        page: Query parameter with the page number; None if the list takes no paging parameters.
        size: Query parameter with the number of rows per page.
        first: Number of the first page, 0 or 1.
        total: Response key with the count over all pages.
        has_more: Response key that says whether another page exists.
        default_size: Rows per page if the caller does not set a size.
        max_size: Maximum rows per page.
    """

    rows: tuple[str, ...]
    page: str | None = None
    size: str | None = None
    first: int = 0
    total: str | None = None
    has_more: str | None = None
    default_size: int | None = None
    max_size: int | None = None


_NONE: Mapping[str, str] = {}


class Fields(NamedTuple):
    """Names and JSON types of the fields of a query, a body or an object inside a body.

    Attributes:
        kinds: Field name to "string", "integer", "number", "boolean", "array", "object", "null", "any",
            "json" (a list or an object, which is sent as a JSON string), or, capitalised, the schema of an
            object in requests (`models.fields` returns its fields). Alternatives are joined by "|". If an
            object may match one of several schemas, it is just "object".
        entries: Kinds, spelled as above, of each item of a list and of each value of an object without fields
            of its own; under "", those of all other names. A field that is not listed may have any value.
        required: Required fields.
        open: Whether other names are allowed as well.
        optional: Whether the body may be left out entirely.
        root: JSON kinds of the body itself, for example "array|object". Each item of an array is an object
            with these fields.
    """

    kinds: Mapping[str, str]
    entries: Mapping[str, str] = _NONE
    required: tuple[str, ...] = ()
    open: bool = False
    optional: bool = False
    root: str = "object"


class Operation(Generic[T_co]):
    """One call of the API, as data.

    Attributes:
        id: Dotted name, for example "workspaces.members.add".
        method: HTTP method in capitals.
        path: Path template in the API's own spelling.
        summary: What the call does, in one line.
        path_params: Names of the path parameters in path order.
        query: Fields of the query; None if there are no query parameters.
        body: Fields of the body; None if there is no body.
        scopes: Scopes that the key needs.
        scope_rule: Whether one of the scopes is enough or all are needed.
        evidence: How certain the scopes are.
        keys: Kinds of key that may call: "organisation-service", "workspace-service", "workspace-user"; empty
            if no key is needed.
        paging: How the response is paged; None if it is not a list.
        idempotent: Whether the call may be sent twice.
        server: Which server to call; "public" is the base URL without /v1, called without an API key.
        experimental: The call is not documented by Portkey, or is known to change.
        response: Decoder of the response; None if the response is empty.
    """

    def __init__(
        self,
        *,
        id: str,
        method: str,
        path: str,
        summary: str,
        path_params: tuple[str, ...] = (),
        query: Fields | None = None,
        body: Fields | None = None,
        scopes: tuple[str, ...] = (),
        scope_rule: Literal["any", "all"] = "any",
        evidence: Literal["documented", "family", "inferred", "conflicting"] = "inferred",
        keys: tuple[str, ...] = (),
        paging: Paging | None = None,
        idempotent: bool = False,
        server: Literal["control", "gateway", "public"] = "control",
        experimental: bool = False,
        response: object = None,
    ) -> None:
        """Describe a call."""
        self.id: str = id
        self.method: str = method
        self.path: str = path
        self.summary: str = summary
        self.path_params: tuple[str, ...] = path_params
        self.query: Fields | None = query
        self.body: Fields | None = body
        self.scopes: tuple[str, ...] = scopes
        self.scope_rule: Literal["any", "all"] = scope_rule
        self.evidence: Literal["documented", "family", "inferred", "conflicting"] = evidence
        self.keys: tuple[str, ...] = keys
        self.paging: Paging | None = paging
        self.idempotent: bool = idempotent
        self.server: Literal["control", "gateway", "public"] = server
        self.experimental: bool = experimental
        self.response: object = response

    def __repr__(self) -> str:
        return f"<Operation {self.id}: {self.method} {self.path}>"

    def parse(self, data: object) -> T_co:
        """Convert the decoded JSON of a response to the operation's result.

        Args:
            data: Any JSON value.

        Returns:
            The result; data itself if it has another type. None if the response is empty. Never raises,
            whatever the JSON contains.
        """
        if self.response is None:
            return cast(T_co, None)
        return cast(Callable[[object], T_co], self.response)(data)


class Transport(Protocol):
    """Sends operations: the only access to the network from this package."""

    async def send(
        self,
        operation: Operation[T],
        /,
        *path: str,
        query: Mapping[str, object] | None = None,
        body: object = None,
    ) -> T:
        """Send one operation and return its parsed response.

        Args:
            operation: What to call.
            *path: Path parameters in path order, not yet quoted.
            query: Query parameters under the API's own names.
            body: JSON body; None sends none.
        """
        ...
