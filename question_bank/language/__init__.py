"""From an article to an annotated document: sentences, dates, quantities, names and the shallow syntax of a clause."""
