"""The annotator as a torch network: MiniLM's encoder with a casing embedding, and one head a task, trained together.

Tags, sentence starts and names are linear layers on the first piece of each word; heads are scored as by Dozat and
Manning (2017), relations by one hidden layer over both words. `question_bank.language.neural` runs the same network
without torch.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from question_bank.language.neural.wordpieces import SHAPES

WIDTH, HEADS, ARC, REL = 384, 12, 256, 192


class Layer(nn.Module):
    """One transformer layer, normalised after each half as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        scores = (q @ k.transpose(2, 3)) * (WIDTH // HEADS) ** -0.5 + mask
        seen = scores.softmax(dim=-1).to(v.dtype) @ v
        x = self.norm1(x + self.drop(self.out(seen.transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.norm2(x + self.drop(self.down(_gelu(self.up(x)))))


class Annotator(nn.Module):
    """Pieces and shapes of a batch of windows in, scores of every task out (see `forward`)."""

    def __init__(self, pieces: int, layers: int, sizes: dict[str, int]) -> None:
        """`sizes`: the number of labels of each linear head, and of `rel`."""
        super().__init__()
        self.word = nn.Embedding(pieces, WIDTH)
        self.position = nn.Embedding(512, WIDTH)
        self.shape = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.linear = nn.ModuleDict({task: nn.Linear(WIDTH, size) for task, size in sizes.items() if task != "rel"})
        self.arc_dep, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.rel_dep, self.rel_head = nn.Linear(WIDTH, REL), nn.Linear(WIDTH, REL)
        self.arc = nn.Parameter(torch.randn(ARC + 1, ARC) * 0.02)
        self.rel = nn.Linear(REL, sizes["rel"])

    def encode(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """(batch, length) numbers and truth of presence -> (batch, length, WIDTH) vectors."""
        places = torch.arange(pieces.shape[1])
        away = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
        x = self.drop(self.norm(self.word(pieces) + self.position(places) + self.shape(shapes)))
        for layer in self.layers:
            x = layer(x, away)
        return x

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> dict[str, Tensor]:
        """Scores by task for the words whose first pieces stand at `first` (batch, words; column 0 the root's).

        Linear tasks: (batch, words, labels); `arc`: (batch, words, words), of each word and each head; `rel_dep` and
        `rel_head`: the two sides from which `relations` scores the relation of chosen pairs.
        """
        x = self.encode(pieces, shapes, mask)
        words = self.drop(x.gather(1, first[:, :, None].expand(-1, -1, WIDTH)))
        scores: dict[str, Tensor] = {task: head(words) for task, head in self.linear.items()}
        dep, head = (self.drop(_gelu(side(words))) for side in (self.arc_dep, self.arc_head))
        scores["arc"] = (_biased(dep) @ self.arc) @ head.transpose(1, 2)
        scores["rel_dep"], scores["rel_head"] = self.rel_dep(words), self.rel_head(words)
        return scores

    def relations(self, dep: Tensor, head: Tensor) -> Tensor:
        """(n, REL) vectors of dependents and of their heads -> (n, relations) scores."""
        scores: Tensor = self.rel(self.drop(_gelu(dep + head)))
        return scores

    def start_from(self, path: Path, rows: list[int]) -> None:
        """Take the encoder of a BERT checkpoint (safetensors), its first layers and the `rows` of its vocabulary."""
        given = {name.removeprefix("bert."): tensor for name, tensor in load_file(path).items()}
        state = self.state_dict()
        for name in state:
            if (source := _source(name, given)) is not None:
                state[name] = source[rows] if name == "word.weight" else source
        state["position.weight"] = state["position.weight"] + given["embeddings.token_type_embeddings.weight"][0]
        self.load_state_dict(state)


def _gelu(x: Tensor) -> Tensor:
    return functional.gelu(x, approximate="tanh")


def _biased(x: Tensor) -> Tensor:
    return torch.cat([x, x.new_ones(*x.shape[:-1], 1)], dim=-1)


BERT_NAMES = {
    "out": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm2": "output.LayerNorm",
}
EMBEDDINGS = {
    "word.weight": "embeddings.word_embeddings.weight",
    "position.weight": "embeddings.position_embeddings.weight",
    "norm.weight": "embeddings.LayerNorm.weight",
    "norm.bias": "embeddings.LayerNorm.bias",
}


def _source(name: str, given: dict[str, Tensor]) -> Tensor | None:
    """The checkpoint's tensor for our parameter `name`; None for what a checkpoint does not have."""
    if name in EMBEDDINGS:
        return given[EMBEDDINGS[name]]
    if not name.startswith("layers."):
        return None
    _, number, part, kind = name.split(".")
    prefix = f"encoder.layer.{number}."
    if part == "qkv":
        return torch.cat([given[f"{prefix}attention.self.{side}.{kind}"] for side in ("query", "key", "value")])
    return given[f"{prefix}{BERT_NAMES[part]}.{kind}"]
