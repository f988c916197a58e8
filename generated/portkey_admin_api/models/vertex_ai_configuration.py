# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class VertexAiConfiguration(decoding.Model):
    """Settings of Vertex AI.

    Attributes:
        vertex_auth_type: How Portkey authenticates: `basic` with the key and a project, `serviceAccount`
            with the key file of a service account, `workload` with a workload identity. The last one is not
            verified live.
        vertex_region: Google Cloud region, such as `europe-west4`.
        vertex_project_id: Google Cloud project. Required for `basic`.
        vertex_service_account_json: Content of the service account's key file, as an object. Required for
            `serviceAccount`.
    """

    vertex_auth_type: Literal["basic", "serviceAccount", "workload"] | str
    vertex_region: str
    vertex_project_id: str | None = None
    vertex_service_account_json: dict[str, Any] | None = attrs.field(default=None, repr=False)

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("vertex_auth_type", "vertex_auth_type", None),
        ("vertex_region", "vertex_region", None),
        ("vertex_project_id", "vertex_project_id", None),
        ("vertex_service_account_json", "vertex_service_account_json", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("vertex_service_account_json",))


class VertexAiConfigurationParams(TypedDict, total=False):
    """Settings of Vertex AI.

    Keys:
        vertex_auth_type: How Portkey authenticates: `basic` with the key and a project, `serviceAccount`
            with the key file of a service account, `workload` with a workload identity. The last one is not
            verified live.
        vertex_region: Google Cloud region, such as `europe-west4`.
        vertex_project_id: Google Cloud project. Required for `basic`.
        vertex_service_account_json: Content of the service account's key file, as an object. Required for
            `serviceAccount`.
    """

    vertex_auth_type: Required[Literal["basic", "serviceAccount", "workload"]]
    vertex_region: Required[str]
    vertex_project_id: NotRequired[str]
    vertex_service_account_json: NotRequired[Mapping[str, Any]]


FIELDS["VertexAiConfigurationParams"] = Fields(
    kinds={
        "vertex_auth_type": "string",
        "vertex_region": "string",
        "vertex_project_id": "string",
        "vertex_service_account_json": "object",
    },
    required=(
        "vertex_auth_type",
        "vertex_region",
    ),
)
