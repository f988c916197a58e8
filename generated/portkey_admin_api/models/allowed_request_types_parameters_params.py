# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict

from ..types import Fields


class AllowedRequestTypesParametersParams(TypedDict, total=False):
    """Settings of `default.allowedRequestTypes`. Give one of the two lists.

    Keys:
        allowedTypes: Kinds of request that pass; all others fail.
        blockedTypes: Kinds of request that fail; all others pass.
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


FIELDS = Fields(
    kinds={
        "allowedTypes": "array",
        "blockedTypes": "array",
    },
    entries={
        "allowedTypes": "string",
        "blockedTypes": "string",
    },
)
