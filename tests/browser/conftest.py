"""A real server process on a database of its own, and a real browser that reads it."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60
WCAG_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WCAG_OPTIONS = {"runOnly": {"type": "tag", "values": WCAG_TAGS}, "resultTypes": ["violations"]}
PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 900}


class Server:
    """`flask --app webapp serve` as a person starts it; `restart` stops it and starts it on the same data."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.log = data / "serve.log"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        environ = {**os.environ, "FOOTNOTE_DATA": str(self.data), "PORT": str(self.port), "PYTHONUNBUFFERED": "1"}
        environ.pop("DATABASE_URL", None)
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "flask", "--app", "webapp", "serve"],
                cwd=ROOT,
                env=environ,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                urllib.request.urlopen(self.url, timeout=2)
            except OSError:
                time.sleep(0.2)
            else:
                return
        pytest.fail(f"The server did not start:\n{self.log.read_text()}")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)

    def restart(self) -> None:
        self.stop()
        self.start()

    def first_admin_link(self) -> str:
        """The link that the console printed."""
        found = re.search(r"http://\S+/first-admin/\S+", self.log.read_text())
        assert found, self.log.read_text()
        return found.group()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One for all tests, because a start takes seconds: each test comes to it as somebody new."""
    yield from _serving(tmp_path_factory.mktemp("data"))


@pytest.fixture
def new_server(tmp_path: Path) -> Iterator[Server]:
    """One that nobody has been to yet."""
    yield from _serving(tmp_path)


def _serving(data: Path) -> Iterator[Server]:
    server = Server(data)
    server.start()
    yield server
    server.stop()


def launch(playwright: Playwright) -> Browser:
    """This machine's own Chromium, without a window; raises FileNotFoundError where there is none."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if executable is None:
        raise FileNotFoundError("No Chromium on this machine: run `make test`, which installs it where it may.")
    quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=executable, args=[*sandbox, *quiet])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    chosen: str = request.param
    return chosen


class Visits:
    """Opens browser contexts, each a person's browser of its own, and collects what their consoles report."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.errors: list[str] = []

    def context(self, viewport: ViewportSize = PHONE, scheme: str = "light", **settings: Any) -> BrowserContext:
        context = self._browser.new_context(
            viewport=viewport,
            color_scheme=scheme,  # type: ignore[arg-type]
            reduced_motion="reduce",
            timezone_id="Europe/Berlin",
            **settings,
        )
        context.set_default_timeout(10_000)
        self._contexts.append(context)
        return context

    def page(self, context: BrowserContext | None = None, **settings: Any) -> Page:
        """A page, in a new browser unless one is given."""
        page = (context or self.context(**settings)).new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        return page

    def close(self) -> None:
        for context in self._contexts:
            context.close()


@pytest.fixture
def visits(browser: Browser) -> Iterator[Visits]:
    """Fails the test where the console of any page reports an error or a script throws."""
    visits = Visits(browser)
    yield visits
    visits.close()
    assert visits.errors == []


@pytest.fixture
def context(visits: Visits, scheme: str) -> BrowserContext:
    """A phone, in the light and in the dark."""
    return visits.context(scheme=scheme)


@pytest.fixture
def page(visits: Visits, context: BrowserContext) -> Page:
    return visits.page(context)


def assert_accessible(page: Page) -> None:
    """axe-core finds nothing, nothing is wider than the screen, and the page has one main heading."""
    results = Axe().run(page, options=WCAG_OPTIONS)
    assert results.violations_count == 0, f"{page.url}\n{results.generate_report()}"
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow <= 0, f"{page.url} is {overflow} px wider than the screen"
    assert page.locator("h1").count() == 1, page.url
