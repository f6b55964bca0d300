"""Media types of what the cells of a notebook hand to the book."""

FIGURE = "application/vnd.record.figure+json"
VEGALITE = "application/vnd.vegalite.v5+json"
"""The newest type of Vega-Lite output that JupyterLab draws without a network; it draws version 6 specs too."""
FINDING = "application/vnd.record.finding+json"
SOURCES = "application/vnd.record.sources+json"
SURENESS = "application/vnd.record.sureness+json"
CLAIMS = "application/vnd.record.claims+json"
ONLY_JUPYTER = {"record": "only-jupyter"}
"""Metadata of an output that serves the reader in JupyterLab; the book prints its own form of it."""
