"""How often somebody may try. Only tries that fail count, and they are counted before a password is hashed.

A class of thirty behind one address signs in within a minute without noticing; a program that guesses passwords, or
asks which names exist, is stopped after a few dozen. By name as well, so that many addresses gain nothing; the pause is
short, because it also keeps out the person whose name it is.
"""

from __future__ import annotations

import hashlib

from flask import Response, request, session

from webapp.accounts.credentials import name_key
from webapp.security import address, limiter

LONGEST_COUNTED_NAME = 200


def _failed(response: Response) -> bool:
    return response.status_code == 422


def _typed_name() -> str:
    name = name_key(request.form.get("name", "")[:LONGEST_COUNTED_NAME])
    return hashlib.sha256(name.encode()).hexdigest()


def _this_session() -> str:
    return str(session.get("_user_id") or address())


per_address = limiter.limit("60 per 5 minutes", methods=["POST"], deduct_when=_failed)
per_name = limiter.limit("10 per 5 minutes", key_func=_typed_name, methods=["POST"], deduct_when=_failed)
registering = limiter.limit("40 per 10 minutes", methods=["POST"], deduct_when=_failed)
guests = limiter.limit("120 per 10 minutes", methods=["POST"])
per_session = limiter.limit("10 per 5 minutes", key_func=_this_session, methods=["POST"], deduct_when=_failed)
"""For pages that ask for the current password, or change the name, of somebody signed in."""
