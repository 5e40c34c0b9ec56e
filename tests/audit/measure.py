"""What one page costs its reader: bytes by kind, requests, nodes, what it leaves behind, and how it comes up.

Measured in Chromium through its DevTools protocol (https://chromedevtools.github.io/devtools-protocol/), cold, on a
telephone of 360 px and two device pixels per pixel, at 1.6 Mbit/s and 150 ms, on a processor slowed down four times.
"""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Route

#: DevTools' names of resources, and the lines of the table of budgets.
KINDS = {"Document": "html", "Stylesheet": "css", "Script": "js", "Font": "fonts", "Image": "images"}
#: kB, of 1000 bytes; see *Budgets* in the design notes.
LIMITS = {"html": 20, "css": 15, "js": 12, "fonts": 60}
WHOLE = {"home": 300, "inner": 200}
HELP_WITHOUT_FONTS = 60
REQUESTS, NODES, FONT_FILES, CLS = 20, 800, 2, 0.02
#: Milliseconds: a matter of the machine too, so only `make audit` fails by them.
LCP, TBT = 1500, 50
#: 1.6 Mbit/s each way, 150 ms there and back: Lighthouse's slow 4G.
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
SLOWER = 4

WATCH = """
window.lab = { cls: 0, long: [], lcp: 0, element: "", eager: true };
new PerformanceObserver((list) => list.getEntries().forEach((one) => {
  if (!one.hadRecentInput) lab.cls += one.value;
})).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => list.getEntries().forEach((one) => {
  lab.long.push([one.startTime, one.duration]);
})).observe({ type: "longtask", buffered: true });
new PerformanceObserver((list) => list.getEntries().forEach((one) => {
  lab.lcp = one.startTime;
  lab.element = one.element ? `${one.element.localName}.${one.element.className}` : "";
  lab.eager = !one.element || one.element.loading !== "lazy";
})).observe({ type: "largest-contentful-paint", buffered: true });
"""
# Readers see words in a font that stands in: `swap` hides them for a tenth of a second first.
PAINTED = """() => new Promise((done) => {
  const look = () => {
    const painted = performance.getEntriesByName("first-contentful-paint").length;
    const awaited = [...document.fonts].filter((font) => font.status === "loading").length;
    return setTimeout(painted && awaited ? done : look, painted && awaited ? 500 : 20);
  };
  look();
})"""
SETTLED = """() => document.fonts.ready.then(
  () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))),
).then(() => lab.cls)"""
# Total blocking time counts from the first contentful paint on (https://web.dev/articles/tbt).
BLOCKED = """() => {
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  const after = lab.long.map(([start, took]) => start + took - Math.max(start, paint?.startTime ?? 0));
  return { ...lab, tbt: after.reduce((sum, one) => sum + Math.max(0, one - 50), 0) };
}"""


@dataclass
class Cost:
    """What one page costs; `sizes` in bytes as they went over the network, headers included."""

    kind: str
    path: str
    sizes: dict[str, int] = field(default_factory=dict)
    fonts: int = 0
    requests: int = 0
    nodes: int = 0
    elsewhere: list[str] = field(default_factory=list)
    left: int = 0
    uncompressed: list[str] = field(default_factory=list)
    lab: dict[str, Any] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return sum(self.sizes.values())

    def over(self, *, clock: bool = False) -> list[str]:
        """The budgets that the page passes, in words; with `clock`, those of time too."""
        kb = {name: size / 1000 for name, size in self.sizes.items()}
        measured = [(name, kb.get(name, 0), limit) for name, limit in LIMITS.items()]
        measured += [
            ("kB in all", self.total / 1000, WHOLE["home" if self.kind == "home" else "inner"]),
            ("font files", self.fonts, FONT_FILES),
            ("requests", self.requests, REQUESTS),
            ("nodes", self.nodes, NODES),
            ("requests elsewhere", len(self.elsewhere), 0),
            ("cookies and stored items", self.left, 0),
            ("layout shift", self.lab["cls"], CLS),
        ]
        if self.kind == "help":
            measured.append(
                ("kB without fonts", (self.total - self.sizes.get("fonts", 0)) / 1000, HELP_WITHOUT_FONTS)
            )
        if clock:
            measured += [("LCP", self.lab["lcp"], LCP), ("TBT", self.lab["tbt"], TBT)]
        passed = [f"{name}: {value:.4g} > {limit}" for name, value, limit in measured if value > limit]
        passed += [f"not compressed: {name}" for name in self.uncompressed]
        return passed + ([] if self.lab["eager"] else [f"the largest element is lazy: {self.lab['element']}"])


def measure(browser: Browser, url: str, kind: str, path: str) -> Cost:
    """Load `path` of the site at `url` once, with nothing in the cache, and give what it cost."""
    cost = Cost(kind, path)
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True, locale="fr-BE"
    )
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    types: dict[str, str] = {}

    def answered(event: dict[str, Any]) -> None:
        types[event["requestId"]] = KINDS.get(event["type"], "other")
        headers = {name.lower(): value for name, value in event["response"]["headers"].items()}
        if event["type"] in {"Document", "Stylesheet", "Script"} and "content-encoding" not in headers:
            cost.uncompressed.append(urlsplit(event["response"]["url"]).path)

    def asked(event: dict[str, Any]) -> None:
        address = event["request"]["url"]
        if address.startswith("http"):
            cost.requests += 1
            if not address.startswith(url):
                cost.elsewhere.append(address)

    def loaded(event: dict[str, Any]) -> None:
        name = types.get(event["requestId"], "other")
        cost.sizes[name] = cost.sizes.get(name, 0) + int(event["encodedDataLength"])
        cost.fonts += name == "fonts"

    devtools.on("Network.requestWillBeSent", asked)
    devtools.on("Network.responseReceived", answered)
    devtools.on("Network.loadingFinished", loaded)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", NETWORK)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(WATCH)
    page.goto(url + path, wait_until="networkidle")
    # The last largest paint is reported with a frame of its own.
    page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
    cost.lab = page.evaluate(BLOCKED)
    cost.nodes = page.evaluate("document.querySelectorAll('*').length")
    cost.left = len(context.cookies()) + page.evaluate("localStorage.length + sessionStorage.length")
    context.close()
    return cost


def fonts_come_late(browser: Browser, url: str, path: str) -> float:
    """The layout shift of a page whose fonts arrive after it was painted, as they do on a slow line."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, is_mobile=True, locale="fr-BE")
    page = context.new_page()
    fonts: list[Route] = []
    page.route("**/*.woff2", lambda route: fonts.append(route))  # noqa: PLW0108 (not a method of C: it is inspected)
    page.add_init_script(WATCH)
    page.goto(url + path, wait_until="domcontentloaded")
    page.evaluate(PAINTED)
    for font in fonts:
        font.continue_()
    page.wait_for_load_state("networkidle")
    shift = float(page.evaluate(SETTLED))
    context.close()
    return shift
