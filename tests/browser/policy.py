"""Notes what the Content-Security-Policy of a page refused, and whatever else its console complains of."""

from playwright.sync_api import Page

# Runs in every frame before its page; what the page's own policy says does not hold for it.
LISTEN = """
addEventListener("securitypolicyviolation", (event) => {
  const where = `${event.sourceFile || event.documentURI}:${event.lineNumber}`;
  console.error(`CSP: ${event.effectiveDirective} ${event.blockedURI} at ${where} ${event.sample}`);
});
"""


class Policy:
    """Watches `page` and its frames from now on; `faults` is what was refused or complained of."""

    def __init__(self, page: Page) -> None:
        self.faults: list[str] = []
        page.add_init_script(LISTEN)
        page.on("console", lambda message: message.type in {"error", "warning"} and self.note(message.text))
        page.on("pageerror", lambda error: self.note(f"error: {error}"))

    def note(self, text: str) -> None:
        # What a 404 asks for is a 404: the browser says so of the page itself.
        if "the server responded with a status of 404" not in text:
            self.faults.append(text)
