"""Converts the document that Portkey publishes to the one from which this project is generated.

    load ─▶ read ─▶ draft ─▶ select ─▶ repair ─▶ name ─▶ correct ─▶ live
         ─▶ annotate ─▶ describe ─▶ tidy ─▶ check

and then, for the person who runs it:

    facts ─▶ drift ─▶ report, tasks

Each step is one module with one function; those of the first line change the document in place. `read` turns
any OpenAPI 3 document into the plain form that all others use. Open decisions do not stop a step: they are
added to a list, with a draft in their place, so that the report is always complete. The steps do not know any
operation, schema or sentence by name: those are in `scripts/overlay/`.
"""
