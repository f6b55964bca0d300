"""What the figures draw: pure functions from loaded tables to the frames of one figure, a module for each section.

In come frames of the loaders and of `data.checks`; out goes a frame that holds just what is drawn, or a line of prose
with its numbers. Nothing here loads a table: a notebook does, and so declares what its page depends on. Start reading
at the module with the slug of a section.
"""
