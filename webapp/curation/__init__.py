"""Teachers keep the bank: listing, editing, accepting and hiding questions; import from YAML and export to it."""
