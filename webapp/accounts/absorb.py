"""A guest who signs in to an account brings what they did along."""

from __future__ import annotations

from uuid import uuid4

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session, aliased

from webapp.accounts.models import User
from webapp.flashcards.models import Card, Review
from webapp.flashcards.service import rebuild_card
from webapp.quizzes.models import Attempt


def absorb_guest(session: Session, guest: User, account: User) -> None:
    """Move the guest's attempts, cards and reviews into the account, then forget the guest.

    Where both have a card for one question the account's stays, takes the guest's reviews into its log, and is rebuilt
    from all of them.
    """
    if not guest.is_guest:
        raise ValueError(f"user {guest.id} is no guest: an account is never absorbed by another")
    ids = select(User.id).where(User.id.in_([guest.id, account.id])).order_by(User.id)
    session.execute(ids.with_for_update())
    session.flush()
    _move_attempts(session, guest.id, account.id)
    _move_cards(session, guest.id, account.id)
    session.execute(delete(User).where(User.id == guest.id))
    session.expunge(guest)


def _move_attempts(session: Session, guest: int, account: int) -> None:
    _part_client_ids(session, Attempt, guest, account)
    session.execute(update(Attempt).where(Attempt.user_id == guest).values(user_id=account))


def _move_cards(session: Session, guest: int, account: int) -> None:
    _part_client_ids(session, Review, guest, account)
    session.execute(update(Review).where(Review.user_id == guest).values(user_id=account))
    theirs = aliased(Card)
    twice = select(Card.id, Card.removed, theirs.id).join(theirs, theirs.question_id == Card.question_id)
    pairs = session.execute(twice.where(Card.user_id == guest, theirs.user_id == account).order_by(theirs.id)).all()
    for card_id, was_removed, kept_id in pairs:
        session.execute(update(Review).where(Review.card_id == card_id).values(card_id=kept_id))
        session.execute(delete(Card).where(Card.id == card_id))
        kept = rebuild_card(session, kept_id)
        kept.removed = kept.removed and was_removed
    session.execute(update(Card).where(Card.user_id == guest).values(user_id=account))


def _part_client_ids(session: Session, model: type[Attempt] | type[Review], guest: int, account: int) -> None:
    """Give the guest's rows new client-made ids where the account has the same: a page sent twice, once as each."""
    same = select(model.client_id).where(model.user_id == account)
    twice = session.scalars(select(model.id).where(model.user_id == guest, model.client_id.in_(same))).all()
    for row in twice:
        session.execute(update(model).where(model.id == row).values(client_id=str(uuid4())))
