"""Make the shipped language model again: `python -m question_bank.language.training --treebanks DIR --out DIR`."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from question_bank.language.training.card import write_card
from question_bank.language.training.recipe import make


def main() -> None:
    """Read the arguments, train, measure on the test parts and write the pipeline with its card."""
    parser = argparse.ArgumentParser(prog="python -m question_bank.language.training", description=__doc__)
    parser.add_argument(
        "--treebanks",
        type=Path,
        required=True,
        help="folder with {ewt,gum}-{train,dev,test}.conllu.gz and ewt-{dev,test}.ner.iob2.gz",
    )
    parser.add_argument("--out", type=Path, required=True, help="folder to write the pipeline to")
    parser.add_argument("--threads", type=int, default=1, help="processor cores to use (default: 1)")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    write_card(make(options.treebanks, options.out), options.treebanks, options.out)


if __name__ == "__main__":
    main()
