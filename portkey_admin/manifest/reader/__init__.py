"""Read a manifest: from files to the resources that they describe.

In reading order, which is also the order of the work:

- `document`: the whole work, which calls the others.
- `includes`: the files of a manifest, merged; `parser`: the text of one file; `building`: its content;
  `yaml_loader`: YAML 1.2.
- `schema_check`: the schema's errors in our own words, and what the schema can't say.
- `variables`: values that the caller passes; `expansion`: defaults, templates and placeholders; `growth`: how
  large these may make it.
- `content`: each resource, checked; `labels`: its name.
- `csv_rows`: people and workspaces from CSV files.
- `setting_bodies`: the settings of a resource; `workspace_access`: which workspaces may use it.
- `validation`: the result of `validate`.
"""
