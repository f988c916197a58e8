"""Export an organisation as a manifest.

The modules, in reading order:

- `export`: the whole work, which calls the others.
- `lists`: what is read; `existing`: one resource of it.
- `names`: what each resource is called.
- `entries`: a resource as an entry.
- `fields`, `settings`: its fields.
- `people`: people and their memberships.
- `sharing`: defaults and templates for common parts.
- `yaml_text`: readable YAML.
"""
