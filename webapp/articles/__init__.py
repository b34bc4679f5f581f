"""The articles of the bank and their facts, for reading."""
