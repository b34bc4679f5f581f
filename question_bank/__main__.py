"""`python -m question_bank`."""

from question_bank.cli import main

main(prog_name="python -m question_bank")
