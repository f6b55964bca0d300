"""Commands beside the build: compare, verify, bench, strip, summary. Nothing of the book depends on them.

In come commits, built books and notebooks; out go answers for a person or CI. Start reading at the command you typed.
"""
