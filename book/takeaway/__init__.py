"""What readers and machines take away: citations, ClaimReview, feed, data package, evidence by claim, code.

In come findings, tables and `CITATION.cff`; out go files beside the pages, and steps that put tags into them. Start
reading at `cite.py`: its `Book` is what is said of the book everywhere.
"""
