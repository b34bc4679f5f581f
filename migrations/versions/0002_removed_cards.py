"""Cards that a learner removed keep their log; the daily queue has an index of its own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("cards") as batch_op:
        batch_op.add_column(sa.Column("removed", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.drop_index("ix_cards_user_due")
        batch_op.create_index("ix_cards_user_state_due", ["user_id", "state", "due"])
    with op.batch_alter_table("cards") as batch_op:
        batch_op.alter_column("removed", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("cards") as batch_op:
        batch_op.drop_index("ix_cards_user_state_due")
        batch_op.create_index("ix_cards_user_due", ["user_id", "due"])
        batch_op.drop_column("removed")
