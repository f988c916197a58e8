"""Log exports: start, wait, download, read.

The modules, in reading order:

- `export`: from creation to file.
- `states`: what a status means.
- `download`: a file behind a signed URL.
- `json_lines`: bytes to records.
- `errors`: `ExportFailedError`.
"""
