"""Fine-tune the network on annotated documents."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from question_bank.language.training.data import MISSING, TASKS, Batch, Window, batches
from question_bank.language.training.network import Annotator

WEIGHTS = {"tag": 1.0, "pos": 0.5, "start": 1.0, "name": 1.0}


@dataclass(frozen=True)
class Settings:
    """How to train. Rates are the peaks of a linear warm-up and decay."""

    epochs: int = 8
    batch_pieces: int = 5000
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    warmup: float = 0.1
    average: float = 0.95
    """Of the running mean of the weights, which is what is kept in the end."""
    recased: float = 0.12
    """Share of the windows that are read as if written all in lower case, in capitals or in title case."""
    masked: float = 0.05
    """Share of the pieces that are hidden."""
    seed: int = 7


def train(network: Annotator, data: Sequence[Window], unknown: int, settings: Settings) -> None:
    """Train `network` in place; it ends with the mean of its weights. `unknown` is the piece that hides others."""
    dice = random.Random(settings.seed)  # noqa: S311
    torch.manual_seed(settings.seed)
    steps = settings.epochs * sum(1 for _ in batches(data, settings.batch_pieces, random.Random(0)))  # noqa: S311
    optimizer = _optimizer(network, settings)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer,
        [group["lr"] for group in optimizer.param_groups],
        int(steps * 1.02) + 2,
        pct_start=settings.warmup,
        anneal_strategy="linear",
        cycle_momentum=False,
    )
    average = torch.optim.swa_utils.AveragedModel(
        network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(settings.average)
    )
    network.train()
    for epoch in range(settings.epochs):
        began, total, count = time.monotonic(), 0.0, 0
        for batch in batches(data, settings.batch_pieces, dice):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                value = loss(network, _noised(batch, unknown, settings, dice))
            optimizer.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            if count % 4 == 0:
                average.update_parameters(network)
            total, count = total + value.item(), count + 1
        print(
            f"epoch {epoch + 1}/{settings.epochs}: loss {total / count:.3f}, {time.monotonic() - began:.0f} s",
            flush=True,
        )
    network.load_state_dict(average.module.state_dict())
    network.eval()


def _optimizer(network: Annotator, settings: Settings) -> torch.optim.Optimizer:
    encoder = [p for name, p in network.named_parameters() if name.startswith(("word", "position", "norm", "layers"))]
    known = {id(p) for p in encoder}
    heads = [p for p in network.parameters() if id(p) not in known]
    return torch.optim.AdamW(
        [{"params": encoder, "lr": settings.encoder_rate}, {"params": heads, "lr": settings.head_rate}],
        weight_decay=0.01,
        fused=True,
    )


def loss(network: Annotator, batch: Batch) -> Tensor:
    """The weighted sum of the tasks' cross-entropies; heads are chosen within the gold sentence."""
    scores = network(batch.pieces, batch.shapes, batch.mask, batch.first)
    total = sum(
        (
            WEIGHTS[task] * cross_entropy(scores[task].float().flatten(0, 1), batch.gold[task].flatten())
            for task in TASKS
            if bool((batch.gold[task] != MISSING).any())
        ),
        start=torch.zeros(()),
    )
    arcs = scores["arc"].float().masked_fill(~same_sentence(batch.gold["start"]), -1e4)
    total = total + cross_entropy(arcs.flatten(0, 1), batch.gold["head"].flatten())
    rows, words = (batch.gold["rel"] != MISSING).nonzero(as_tuple=True)
    heads = batch.gold["head"][rows, words]
    relations = network.relations(scores["rel_dep"][rows, words], scores["rel_head"][rows, heads])
    return total + cross_entropy(relations.float(), batch.gold["rel"][rows, words])


def same_sentence(starts: Tensor) -> Tensor:
    """(batch, words) marks of sentence starts -> (batch, words, words): may the second be the head of the first?"""
    numbers = starts.clamp(min=0).cumsum(dim=1)
    numbers = numbers.masked_fill(starts == MISSING, -1)
    allowed = numbers[:, :, None] == numbers[:, None, :]
    allowed[:, :, 0] = True
    return allowed


def _noised(batch: Batch, unknown: int, settings: Settings, dice: random.Random) -> Batch:
    hidden = (torch.rand(batch.pieces.shape) < settings.masked) & (batch.shapes > 1)
    pieces = batch.pieces.masked_fill(hidden, unknown)
    shapes = batch.shapes.clone()
    for row in range(len(shapes)):
        if dice.random() < settings.recased:
            shapes[row] = _recased(shapes[row], dice.choice((1, 2, 3)))
    return Batch(pieces, shapes, batch.mask, batch.first, batch.gold)


def _recased(shapes: Tensor, casing: int) -> Tensor:
    """The shapes of words as if written in another `casing` (1 lower, 2 title, 3 capitals)."""
    kinds = shapes // 2
    return torch.where((kinds >= 1) & (kinds <= 5), 2 * casing + shapes % 2, shapes)
