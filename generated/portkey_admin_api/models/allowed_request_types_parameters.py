# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class AllowedRequestTypesParameters(decoding.Model):
    """Settings of `default.allowedRequestTypes`. Give one of the two lists.

    Attributes:
        allowed_types: Types of request that pass; all others fail.
        blocked_types: Types of request that fail; all others pass.
    """

    allowed_types: (
        list[
            Literal[
                "complete",
                "chatComplete",
                "embed",
                "rerank",
                "moderate",
                "proxy",
                "imageGenerate",
                "createSpeech",
                "createTranscription",
                "createTranslation",
                "realtime",
                "uploadFile",
                "listFiles",
                "retrieveFile",
                "deleteFile",
                "retrieveFileContent",
                "createBatch",
                "retrieveBatch",
                "cancelBatch",
                "listBatches",
                "getBatchOutput",
                "listFinetunes",
                "createFinetune",
                "retrieveFinetune",
                "cancelFinetune",
                "createModelResponse",
                "getModelResponse",
                "deleteModelResponse",
                "listResponseInputItems",
                "messages",
            ]
            | str
        ]
        | None
    ) = None
    blocked_types: (
        list[
            Literal[
                "complete",
                "chatComplete",
                "embed",
                "rerank",
                "moderate",
                "proxy",
                "imageGenerate",
                "createSpeech",
                "createTranscription",
                "createTranslation",
                "realtime",
                "uploadFile",
                "listFiles",
                "retrieveFile",
                "deleteFile",
                "retrieveFileContent",
                "createBatch",
                "retrieveBatch",
                "cancelBatch",
                "listBatches",
                "getBatchOutput",
                "listFinetunes",
                "createFinetune",
                "retrieveFinetune",
                "cancelFinetune",
                "createModelResponse",
                "getModelResponse",
                "deleteModelResponse",
                "listResponseInputItems",
                "messages",
            ]
            | str
        ]
        | None
    ) = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("allowedTypes", "allowed_types", None),
        ("blockedTypes", "blocked_types", None),
    )


class AllowedRequestTypesParametersParams(TypedDict, total=False):
    """Settings of `default.allowedRequestTypes`. Give one of the two lists.

    Keys:
        allowedTypes: Types of request that pass; all others fail.
        blockedTypes: Types of request that fail; all others pass.
    """

    allowedTypes: NotRequired[
        Sequence[
            Literal[
                "complete",
                "chatComplete",
                "embed",
                "rerank",
                "moderate",
                "proxy",
                "imageGenerate",
                "createSpeech",
                "createTranscription",
                "createTranslation",
                "realtime",
                "uploadFile",
                "listFiles",
                "retrieveFile",
                "deleteFile",
                "retrieveFileContent",
                "createBatch",
                "retrieveBatch",
                "cancelBatch",
                "listBatches",
                "getBatchOutput",
                "listFinetunes",
                "createFinetune",
                "retrieveFinetune",
                "cancelFinetune",
                "createModelResponse",
                "getModelResponse",
                "deleteModelResponse",
                "listResponseInputItems",
                "messages",
            ]
        ]
    ]
    blockedTypes: NotRequired[
        Sequence[
            Literal[
                "complete",
                "chatComplete",
                "embed",
                "rerank",
                "moderate",
                "proxy",
                "imageGenerate",
                "createSpeech",
                "createTranscription",
                "createTranslation",
                "realtime",
                "uploadFile",
                "listFiles",
                "retrieveFile",
                "deleteFile",
                "retrieveFileContent",
                "createBatch",
                "retrieveBatch",
                "cancelBatch",
                "listBatches",
                "getBatchOutput",
                "listFinetunes",
                "createFinetune",
                "retrieveFinetune",
                "cancelFinetune",
                "createModelResponse",
                "getModelResponse",
                "deleteModelResponse",
                "listResponseInputItems",
                "messages",
            ]
        ]
    ]


FIELDS["AllowedRequestTypesParametersParams"] = Fields(
    kinds={
        "allowedTypes": "array",
        "blockedTypes": "array",
    },
    entries={
        "allowedTypes": "string",
        "blockedTypes": "string",
    },
)
