"""The extra `fast`: JSON by msgspec."""

import msgspec

from portkey_admin.calls import json_text

assert msgspec.__version__
assert json_text.read is not json_text.read_slowly
assert json_text.read(json_text.encode({"name": "Suche ä", "limit": 2**70})) == {
    "name": "Suche ä",
    "limit": 2**70,
}
