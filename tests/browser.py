"""A real browser for tests: headless Chromium, spoken to through its pipe, with a person's keys and clicks.

The protocol is Chromium's own (DevTools), JSON messages ended by NUL on two pipes; so no driver has to be installed.
"""

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PATIENCE = 60.0
"""Seconds after which a page that is not as it should be never will be, on a machine that does other things too."""

_KEYS = {"Enter": ("\r", 13), "Escape": ("", 27), "Tab": ("", 9), "Backspace": ("", 8)}


def found() -> str | None:
    """Give where a browser is; the variable DEDUPE_BROWSER may name another."""
    named = os.environ.get("DEDUPE_BROWSER")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


class Browser:
    """One tab of a headless browser."""

    def __init__(self, program: str) -> None:
        self._home = tempfile.mkdtemp(prefix="dedupe-browser-")
        down, self._out = os.pipe()
        self._in, up = os.pipe()

        def pipes() -> None:
            # The browser reads from 3 and writes to 4.
            low, high = os.dup(down), os.dup(up)
            os.dup2(low, 3)
            os.dup2(high, 4)

        options = ["--headless=new", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run", "--hide-scrollbars"]
        options += [f"--user-data-dir={self._home}", "--disable-dev-shm-usage", "--force-color-profile=srgb"]
        # In a container there is often no sandbox to be had; what is shown is made by the tests themselves.
        options += ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
        self._process = subprocess.Popen(
            [program, *options, "about:blank"],
            preexec_fn=pipes,
            close_fds=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(down)
        os.close(up)
        self._number = 0
        self._rest = b""
        self._session: str | None = None
        self.events: list[dict[str, Any]] = []
        """What the tab told unasked: errors, requests, messages."""
        targets = self.call("Target.getTargets")["targetInfos"]
        target = next(one["targetId"] for one in targets if one["type"] == "page")
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def close(self) -> None:
        """End the browser."""
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._in)
        os.close(self._out)
        shutil.rmtree(self._home, ignore_errors=True)

    def call(self, method: str, **given: Any) -> dict[str, Any]:
        """Give what the browser answers."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": given}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            got = self._message()
            if got.get("id") == self._number:
                if "error" in got:
                    raise RuntimeError(f"{method}: {got['error']}")
                return got["result"]  # type: ignore[no-any-return]
            self.events.append(got)

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            some = os.read(self._in, 1 << 20)
            if not some:
                raise RuntimeError("the browser has ended")
            self._rest += some
        line, _, self._rest = self._rest.partition(b"\0")
        return json.loads(line)  # type: ignore[no-any-return]

    def tell(self, script: str) -> Any:
        """Give the value of ``script``, a promise's when it comes."""
        got = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in got:
            raise RuntimeError(json.dumps(got["exceptionDetails"], ensure_ascii=False)[:2000])
        return got["result"].get("value")

    def until(self, script: str) -> Any:
        """Give the value of ``script`` as soon as it is true."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if value := self.tell(script):
                    return value
            except RuntimeError as error:
                if "Cannot find" not in str(error) and "is null" not in str(error) and "null" not in str(error):
                    raise
            time.sleep(0.03)
        raise AssertionError(f"never true: {script}\nshown: {self.tell('document.body.innerText')[:2000]}")

    def go(self, path: Path, view: str = "#/") -> None:
        """Open the page at ``path`` anew, at that view."""
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=path.as_uri() + view)
        self.shown(view)

    def turn(self, view: str) -> None:
        """Go to another view of the page, as a link would."""
        self.tell(f"void (location.hash = {json.dumps(view)})")
        self.shown(view)

    def shown(self, view: str) -> None:
        """Wait until that view is shown."""
        wanted = json.dumps(view)
        self.until(f"document.readyState === 'complete' && document.documentElement.dataset.shown === {wanted}")

    def size(self, width: int, height: int, scale: float = 1.0, phone: bool = False) -> None:
        """Show the page on a screen of that size."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=phone
        )

    def light(self, dark: bool) -> None:
        """Let the system be light or dark."""
        features = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.call("Emulation.setEmulatedMedia", features=features)

    def key(self, name: str) -> None:
        """Press a key and let go of it."""
        text, code = _KEYS.get(name, (name, ord(name[0].upper())))
        common = {"key": name, "windowsVirtualKeyCode": code}
        self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **common)
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self.call("Input.insertText", text=text)

    def click(self, selector: str) -> None:
        """Click in the middle of what ``selector`` finds first."""
        found = f"document.querySelector({json.dumps(selector)})"
        self.until(f"!!{found}")
        self.tell(f"{found}.scrollIntoView({{block: 'center', behavior: 'instant'}})")
        box = f"(() => {{ const b = {found}.getClientRects()[0]; return [b.x + b.width / 2, b.y + b.height / 2]; }})()"
        x, y = self.tell(box)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def picture(self) -> bytes:
        """Give what is seen, as PNG."""
        return base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])

    def heard(self, method: str) -> list[dict[str, Any]]:
        """Give what was told unasked under that name."""
        self.tell("0")
        return [one["params"] for one in self.events if one.get("method") == method]
