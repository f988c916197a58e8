"""Writes the package `portkey_admin_api` from openapi.yaml, on top of openapi-python-client.

document      reads the file and resolves its references
operations    validates each operation's metadata (id, scopes, paging ...) and creates records
schemas       converts JSON schemas to the few forms that the parser reads without loss
directions    names inline objects, splits schemas that are both read and written
normalise     combines the three above into the document for the parser
annotations   type strings, decoders and JSON kinds from the parser's properties
docstrings    docstrings of the generated code
views         the input of the templates, created by model_views and endpoint_views
grouping      which models share a module
package       runs the parser and the templates
publish       formats the result and replaces the old package
"""
