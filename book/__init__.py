"""PUBLICATION: charts, cells, and the pipeline that makes HTML and PDF of the executed notebooks."""
