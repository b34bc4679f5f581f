"""What every response carries and every form needs: CSRF tokens, throttling, a strict Content-Security-Policy."""

from __future__ import annotations

import math
import secrets
import time
from ipaddress import IPv6Address, ip_address

from flask import Flask, Response, g, request
from flask_limiter import Limiter
from flask_wtf import CSRFProtect


def address() -> str:
    """Whom throttling counts: the client's address; of an IPv6 one the /64 network, all of which one household has."""
    text = request.remote_addr or "unknown"
    try:
        parsed = ip_address(text)
    except ValueError:
        return text
    if not isinstance(parsed, IPv6Address):
        return text
    return str(parsed.ipv4_mapped or IPv6Address(int(parsed) >> 64 << 64))


csrf = CSRFProtect()
limiter = Limiter(key_func=address)


def seconds_to_wait() -> int:
    """How long the throttled client should wait before the next try; at least a second."""
    breached = limiter.current_limit
    return max(1, math.ceil(breached.window.reset_time - time.time())) if breached else 60


def local_path(target: str | None) -> str | None:
    """`target` if it is a path on this site, else None: nobody is sent elsewhere by a link that looks like ours.

    Browsers read a backslash as a slash and skip control characters, so that both could begin another host's name.
    """
    if not target or not target.startswith("/") or target.startswith("//"):
        return None
    if "\\" in target or any(character <= " " or character == "\x7f" for character in target):
        return None
    return target


def csp_nonce() -> str:
    """The nonce of this response, for the page's own `<script>` and `<style>` elements."""
    if "csp_nonce" not in g:
        g.csp_nonce = secrets.token_urlsafe(16)
    return str(g.csp_nonce)


def _policy(nonce: str) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'nonce-{nonce}'",
            f"style-src 'self' 'nonce-{nonce}'",
            "img-src 'self' data:",  # Bootstrap draws the marks of its form controls as data: images
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        )
    )


def init_app(app: Flask) -> None:
    """Switch protection on for every route."""
    csrf.init_app(app)
    limiter.init_app(app)
    app.jinja_env.globals["csp_nonce"] = csp_nonce

    @app.after_request
    def set_headers(response: Response) -> Response:
        headers = response.headers
        headers["Content-Security-Policy"] = _policy(csp_nonce())
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "same-origin"
        headers["Cross-Origin-Opener-Policy"] = "same-origin"
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
        if app.config["BEHIND_TLS"]:
            headers["Strict-Transport-Security"] = "max-age=31536000"
        if response.mimetype == "text/html":  # pages are personal: a shared computer's Back button must not show them
            headers.setdefault("Cache-Control", "no-store")
        return response
