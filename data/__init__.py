"""EVIDENCE: tables of facts with their sources, the loaders that read them, and the checks that weigh them."""
