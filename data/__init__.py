"""EVIDENCE: tables of facts with their sources, the loaders that read them, the checks that weigh them, their figures.

Every loader is `table(as_of)`: it returns the rows of the table of that name that were public on or before `as_of`
(None: all) with the column `row` in front, and raises `package.BadEvidence` for a table that does not fit. Columns with
types and units, keys, sources and licence stand in one place, `datapackage.yaml`; a loader says what its table measures
and does not, and where one goes wrong with it.
"""
