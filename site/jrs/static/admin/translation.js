// In the editor of wagtail-localize: shows beside each text what helps to translate it, and opens the first open one.
// The editor is a React application without an extension point; its list items stand in the order of its data.

const root = document.querySelector(".js-translation-editor");
const words = JSON.parse(document.getElementById("translation-words").textContent);
const props = JSON.parse(root.dataset.props);

// The editor groups by field and block, keeping the order of their first text.
function inOrderOfThePage(segments) {
  const groups = new Map();
  for (const segment of segments) {
    const key = `${segment.location.field}/${segment.location.blockId || "null"}`;
    groups.set(key, [...(groups.get(key) || []), segment]);
  }
  return [...groups.values()].flat();
}

function match() {
  const items = [...root.querySelectorAll("li:is(.complete, .incomplete, .errored)")];
  const ordered = props.tabs.flatMap((tab) =>
    inOrderOfThePage(props.segments.filter((segment) => segment.location.tab === tab.slug)),
  );
  const texts = ordered.filter((segment) => segment.type === "string");
  let next = 0;
  for (const segment of texts) {
    while (next < items.length && items[next].querySelector(":scope > p")?.textContent !== segment.source) next += 1;
    if (next === items.length) return;
    items[next].dataset.segment = segment.id;
    items[next].id = `segment-${segment.id}`;
    next += 1;
  }
}

function write(item, text) {
  if (!item.querySelector("textarea")) item.querySelector(":scope > ul button").click();
  const area = item.querySelector("textarea");
  // React listens to the event, and keeps what the native setter has set.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(area, text);
  area.dispatchEvent(new Event("input", { bubbles: true }));
  area.focus();
}

function show(found) {
  for (const [id, html] of Object.entries(found)) {
    const item = document.getElementById(`segment-${id}`);
    if (!item) continue;
    item.querySelector(":scope > .aid")?.remove();
    if (!html) continue;
    const aid = document.createElement("div");
    aid.className = "aid";
    aid.innerHTML = html;
    item.append(aid);
  }
}

async function ask(segment = "") {
  const answer = await fetch(`${words.url}?segment=${segment}`, { credentials: "same-origin" });
  return answer.ok ? answer.json() : { aids: {}, first: null };
}

const MONTHS =
  "January|February|March|April|May|June|July|August|September|October|November|December".split("|");
const DATE = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join("|")}) (\\d{4})\\b`);

/** wagtail-localize writes its dates ("26 November 2026") in English, whatever the language of its sentence. */
function sayDates(where) {
  const written = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });
  const texts = document.createTreeWalker(where, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (text.parentElement.closest("textarea, [data-segment] > p")) continue;
    const said = text.data.replace(DATE, (_, day, month, year) =>
      written.format(new Date(Number(year), MONTHS.indexOf(month), Number(day))),
    );
    if (said !== text.data) text.data = said;
  }
}

function sayInThePersonsLanguage() {
  sayDates(document.querySelector("main") ?? root);
  for (const heading of root.querySelectorAll("section > div:first-child > h3")) heading.textContent = words.heading;
  const publish = document.querySelector("footer button[value=publish] em");
  if (publish) publish.textContent = words.publish;
  const more = [...document.querySelectorAll(".w-sr-only")].find((each) => each.textContent === "More actions");
  if (more) more.textContent = words.more;
}

async function begin() {
  match();
  sayInThePersonsLanguage();
  root.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-words]");
    if (button) write(button.closest("li[data-segment]"), button.dataset.words);
  });
  new MutationObserver(async (changes) => {
    for (const item of new Set(changes.map((change) => change.target))) {
      if (item.dataset?.segment) show((await ask(item.dataset.segment)).aids);
    }
  }).observe(root, { attributes: true, attributeFilter: ["class"], subtree: true });
  new MutationObserver((changes) => {
    for (const { target } of changes) sayDates(target.nodeType === Node.TEXT_NODE ? target.parentElement : target);
  }).observe(root, { childList: true, characterData: true, subtree: true });
  const { aids, first } = await ask();
  show(aids);
  const item = first && document.getElementById(`segment-${first}`);
  if (item && window.location.hash === "#open") {
    item.querySelector(":scope > ul button")?.click();
    // After React has opened the field and taken the focus there.
    setTimeout(() => item.scrollIntoView({ block: "start" }), 50);
  }
}

// React renders when the document is ready, once, before it gives the thread back.
if (root.querySelector("li")) begin();
else {
  const watch = new MutationObserver(() => {
    if (!root.querySelector("li:is(.complete, .incomplete, .errored)")) return;
    watch.disconnect();
    begin();
  });
  watch.observe(root, { childList: true, subtree: true });
}
