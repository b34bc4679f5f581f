"""Ids of questions, made from content so that building again changes nothing that did not change."""

from __future__ import annotations

import base64
import hashlib

from question_bank.model import Form


def question_id(fact: str, form: Form, variant: str = "") -> str:
    """`q_` and eight base32 characters of the SHA-256 over the fact, the form and what tells variants apart.

    `variant` names what is asked ("person", "role", "where") where one fact has several questions of one form.
    """
    return "q_" + base64.b32encode(_digest(fact, form, variant)).decode().lower()[:8]


def dice(*key: str) -> int:
    """A number that looks random and depends on nothing but `key`: the only source of variety in this package."""
    return int.from_bytes(_digest(*key)[:8], "big")


def _digest(*parts: str) -> bytes:
    return hashlib.sha256("|".join(parts).encode()).digest()
