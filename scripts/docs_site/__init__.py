"""The pages of the docs site that come from the code."""
