"""PUBLICATION: charts and cells for notebooks, and in rooms the pipeline that makes HTML and PDF of them.

Start reading at `charts/__init__.py` for what a notebook draws with, at `pipeline/__init__.py` for what a build does.
"""

import sys

sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
"""jsonschema, which altair and nbformat import, tries this module and goes on without it: it builds a grammar for checks
of the format of addresses that nobody here asks for, and takes three quarters of the time of `import altair`."""
