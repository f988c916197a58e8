"""Plan a run: compare an organisation with a manifest, and decide what to do. Nothing is written.

In reading order:

- `plan`: the whole work, which calls the others.
- `choices`: its options.
- `resolver`: names in the manifest to ids of the organisation.
- `lookup`: what to do about one resource; `matching`: which existing one it means; `people_index`: a fast
  path for people and members; `step_of`: the step.
- `hidden_values`: secrets and other values that responses never show; `digests`: what was sent before.
- `replacement`: resources to delete and recreate; `renames`: workspaces that were renamed by hand.
- `deletions/`: what is deleted.
- `steps`: the result; `needs`: the scopes of a plan; `markdown`: a plan as a comment.
"""
