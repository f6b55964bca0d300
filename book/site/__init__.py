"""The pages: records become HTML, Jupyter Book builds them, and each page is finished for its readers.

In come executed notebooks, findings, drawn charts and the written pages; out goes `build/book`, the folder that Jupyter
Book reads, and `build/html`. Start reading at `assemble.py` (before Jupyter Book) and `finish.py` (after it).
"""
