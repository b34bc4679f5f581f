"""From an annotated document to facts: one module a kind of fact."""
