"""What executed notebooks say: figures and findings, the ledger of all findings, their score, the rows behind them.

In come executed notebooks; out go records that every other room reads: `Figure`, and findings as dicts, two a claim
(then, now). Start reading at `harvest.py`.
"""
