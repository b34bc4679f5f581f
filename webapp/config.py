"""Settings: from the environment, with defaults that need none.

| variable | meaning | default |
|---|---|---|
| `DATABASE_URL` | where learners' data is kept | SQLite in the data folder |
| `FOOTNOTE_DATA` | the data folder | `instance/` beside the packages |
| `SECRET_KEY` | signs cookies | made on the first start and kept in the data folder |
| `HOST`, `PORT` | where `serve` listens | `127.0.0.1`, `5000` |
| `FOOTNOTE_TLS` | `1` behind TLS: cookies are sent over TLS only | `0` |
| `FOOTNOTE_HOSTS` | host names that requests may ask for, with commas | this machine's own while `HOST` is; else any |
| `RATELIMIT_STORAGE_URI` | where throttling counts | memory of the one serving process |
"""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

from webapp.database import normalise_url

ROOT = Path(__file__).resolve().parent.parent
MAX_BODY_BYTES = 2 * 1024 * 1024
LOOPBACK = ("127.0.0.1", "localhost")


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
        "TRUSTED_HOSTS": trusted_hosts(environ.get("FOOTNOTE_HOSTS"), environ.get("HOST") or "127.0.0.1", tls=tls),
        "PREFERRED_URL_SCHEME": "https" if tls else "http",
        "BEHIND_TLS": tls,
        "WTF_CSRF_TIME_LIMIT": None,
        "BOOTSTRAP_SERVE_LOCAL": True,
        "RATELIMIT_STORAGE_URI": environ.get("RATELIMIT_STORAGE_URI", "memory://"),
        "RATELIMIT_HEADERS_ENABLED": False,
    }


def own_address(environ: Mapping[str, str] = os.environ) -> str:
    """Where a person on this machine opens the app in a browser."""
    host = environ.get("HOST") or LOOPBACK[0]
    name = "localhost" if host in {"0.0.0.0", "::"} else host  # noqa: S104 - compared, not bound
    return f"http://{f'[{name}]' if ':' in name else name}:{environ.get('PORT') or '5000'}"


def trusted_hosts(named: str | None, listens_on: str, *, tls: bool) -> list[str] | None:
    """The host names that a request may carry; None for any.

    While the app serves its own machine alone, another name means that a web page had its name point here to read
    along with the person (DNS rebinding).
    """
    if named:
        return [host.strip() for host in named.split(",") if host.strip()]
    return list(LOOPBACK) if listens_on in LOOPBACK and not tls else None


def kept_secret(path: Path) -> str:
    """The secret in `path`, made on first use and readable by its owner alone.

    It is written beside the place and linked into it whole: of two processes that start at once both get the same,
    and neither can read half of it. Raises `ValueError` where the file was emptied.
    """
    if not path.exists():
        descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=".secret_key-")  # mode 0600
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(32))
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(draft, path)
        Path(draft).unlink()
    secret = path.read_text(encoding="ascii").strip()
    if not secret:
        raise ValueError(f"{path} is empty: delete it and start again; everybody has to sign in anew then.")
    return secret
