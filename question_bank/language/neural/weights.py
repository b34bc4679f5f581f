"""Weights in one file: matrices as 8-bit whole numbers with one scale a row, everything else as 16-bit floats."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_SCALE = ":scale"


def write_weights(path: Path, weights: Mapping[str, Floats]) -> None:
    """Write `weights` by name to `path` (an .npz file)."""
    stored: dict[str, NDArray[np.int8 | np.float16 | np.float32]] = {}
    for name, values in weights.items():
        if values.ndim == 1:
            stored[name] = values.astype(np.float16)
            continue
        scale = np.maximum(np.abs(values).max(axis=1, keepdims=True), 1e-12) / 127
        stored[name] = np.round(values / scale).astype(np.int8)
        stored[name + _SCALE] = scale.astype(np.float32)
    np.savez_compressed(path, allow_pickle=False, **stored)


def read_weights(path: Path) -> dict[str, Floats]:
    """The weights that `write_weights` wrote, as 32-bit floats."""
    with np.load(path, allow_pickle=False) as stored:
        return {
            name: stored[name].astype(np.float32) * stored.get(name + _SCALE, np.float32(1))
            for name in stored.files
            if not name.endswith(_SCALE)
        }
