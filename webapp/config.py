"""Settings: from the environment, with defaults that need none.

| variable | meaning | default |
|---|---|---|
| `DATABASE_URL` | where learners' data is kept | SQLite in the data folder |
| `FOOTNOTE_DATA` | the data folder | `instance/` beside the packages |
| `SECRET_KEY` | signs cookies | made on the first start and kept in the data folder |
| `HOST`, `PORT` | where `serve` listens | `127.0.0.1`, `5000` |
| `FOOTNOTE_TLS` | `1` behind TLS: cookies are sent over TLS only | `0` |
| `RATELIMIT_STORAGE_URI` | where throttling counts | memory of the one serving process |
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from webapp.database import normalise_url

ROOT = Path(__file__).resolve().parent.parent
MAX_BODY_BYTES = 2 * 1024 * 1024


def load(environ: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """The app's configuration; makes the data folder where it is missing."""
    data = Path(environ.get("FOOTNOTE_DATA") or ROOT / "instance").resolve()
    data.mkdir(parents=True, exist_ok=True)
    tls = environ.get("FOOTNOTE_TLS") == "1"
    return {
        "DATA_DIR": data,
        "BANK_DIR": ROOT / "question_bank" / "bank",
        "SOURCE_ROOT": ROOT,
        "MIGRATIONS_DIR": str(ROOT / "migrations"),
        "SECRET_KEY": environ.get("SECRET_KEY") or kept_secret(data / "secret_key"),
        "SQLALCHEMY_DATABASE_URI": normalise_url(
            environ.get("DATABASE_URL") or f"sqlite:///{data / 'footnote.sqlite3'}"
        ),
        "MAX_CONTENT_LENGTH": MAX_BODY_BYTES,
        "MAX_FORM_MEMORY_SIZE": MAX_BODY_BYTES,
        "SESSION_COOKIE_NAME": "footnote",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": tls,
        "PERMANENT_SESSION_LIFETIME": timedelta(days=365),
        "PREFERRED_URL_SCHEME": "https" if tls else "http",
        "BEHIND_TLS": tls,
        "WTF_CSRF_TIME_LIMIT": None,
        "BOOTSTRAP_SERVE_LOCAL": True,
        "RATELIMIT_STORAGE_URI": environ.get("RATELIMIT_STORAGE_URI", "memory://"),
        "RATELIMIT_HEADERS_ENABLED": False,
    }


def kept_secret(path: Path) -> str:
    """The secret in `path`, made on first use and readable by its owner alone."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
    return path.read_text(encoding="ascii").strip()
