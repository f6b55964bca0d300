"""The build: pytask tasks that load, call one function and save, and what decides whether a task runs again.

In come notebooks, tables and settings; out go the files under `build/`, and `build.json`, the record of what ran and
why. Start reading at `task_notebooks.py`; `dependencies.py` says what a page rests on, `execute.py` runs one.
"""
