"""The extra `dataframe`: tables of models in both libraries."""

from portkey_admin import to_pandas, to_polars
from portkey_admin_api.models import Workspace

rows = [Workspace.from_dict({"id": "w-1", "name": "Search"})]
assert list(to_pandas(rows)["name"]) == ["Search"]
assert to_polars(rows)["name"].to_list() == ["Search"]
