"""The report: Jupyter Book's one long page becomes `build/report.pdf`, by pandoc and Typst.

In come the assembled folder and the findings; out goes one PDF, the same bytes on every machine. Start reading at
`pdf.py`; `printed.py` fits the HTML to paper, `filter.lua` turns it into calls of the template `report.typ`.
"""
