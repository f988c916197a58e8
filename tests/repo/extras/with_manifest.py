"""The extra `manifest`: an organisation described in YAML."""

from portkey_admin import manifest

described = manifest.loads("workspaces:\n  - name: Search\n")
assert isinstance(described, manifest.Manifest)
