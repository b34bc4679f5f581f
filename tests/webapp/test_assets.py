"""Style sheets and scripts come small, and once."""

from __future__ import annotations

import re

from flask import Flask


def stylesheets(app: Flask) -> list[str]:
    return re.findall(r'<link rel="stylesheet" href="([^"]+)"', app.test_client().get("/").text)


def test_a_style_sheet_is_kept_for_good_under_an_address_of_its_content(sqlite_app: Flask) -> None:
    for address in stylesheets(sqlite_app):
        response = sqlite_app.test_client().get(address)
        assert re.search(r"\?v=[0-9a-f]{10}$", address)
        assert "immutable" in response.headers["Cache-Control"]


def test_without_its_mark_a_style_sheet_is_asked_for_again(sqlite_app: Flask) -> None:
    response = sqlite_app.test_client().get("/static/footnote.css")
    assert "max-age" not in response.headers.get("Cache-Control", "")


def test_a_file_that_a_proxy_may_keep_carries_nobodys_session(sqlite_app: Flask) -> None:
    client = sqlite_app.test_client()
    client.post("/guest")
    assert "Set-Cookie" in client.get("/").headers
    headers = client.get(stylesheets(sqlite_app)[0]).headers
    assert "Set-Cookie" not in headers
    assert "Cookie" not in headers.get("Vary", "")


def test_style_sheets_travel_compressed_and_pages_do_not(sqlite_app: Flask) -> None:
    client = sqlite_app.test_client()
    accepted = {"Accept-Encoding": "gzip, br"}
    assert client.get(stylesheets(sqlite_app)[0], headers=accepted).headers.get("Content-Encoding")
    assert "Content-Encoding" not in client.get("/", headers=accepted).headers
