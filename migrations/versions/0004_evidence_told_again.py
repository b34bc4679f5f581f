"""The other places where an article tells a fact."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    kind = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
    with op.batch_alter_table("facts") as facts:
        facts.add_column(sa.Column("also", kind, nullable=False, server_default="[]"))
    with op.batch_alter_table("facts") as facts:
        facts.alter_column("also", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("facts") as facts:
        facts.drop_column("also")
