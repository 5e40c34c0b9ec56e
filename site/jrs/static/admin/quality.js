// The checks of a page while somebody writes: asks the server what it finds in the form as it stands, lists that at the
// top, and sets each finding beside its field. `#field=body.<block>.alt_text` in the address leads to a field.

{
  const WAIT = 1200;

  let panel;
  let form;

  /** The element of a content path, or of the nearest part of it that is there. */
  function place(path) {
    let found = null;
    for (const part of path.split(".")) {
      const next = (found ?? form).querySelector(`[data-contentpath="${CSS.escape(part)}"]`);
      if (!next) break;
      found = next;
    }
    return found;
  }

  /** Open what is folded around `element`: the tab, the panel, the block. */
  function reveal(element) {
    const tab = element.closest("[role=tabpanel]");
    if (tab?.hidden) document.querySelector(`[role=tab][aria-controls="${tab.id}"], [role=tab][href="#${tab.id}"]`)?.click();
    for (let at = element; at && at !== form; at = at.parentElement) {
      if (!at.id || !(at.hidden || at.getAttribute("hidden") !== null)) continue;
      document.querySelector(`[aria-controls="${CSS.escape(at.id)}"][aria-expanded=false]`)?.click();
    }
  }

  function go(path) {
    const element = place(path);
    if (!element) return;
    reveal(element);
    const field = element.querySelector(
      "[contenteditable=true], textarea:not([hidden]), select, input:not([type=hidden]), .chooser button, button",
    );
    element.scrollIntoView({ block: "center" });
    (field ?? element).focus({ preventScroll: true });
  }

  function line(finding) {
    const item = document.createElement("li");
    item.className = `is-${finding.severity}`;
    const text = document.createElement("span");
    const kind = document.createElement("span");
    kind.className = "kind";
    kind.textContent = `${panel.dataset[finding.severity]}${document.documentElement.lang.startsWith("fr") ? "\u00a0:" : ":"} `;
    text.append(kind, finding.message);
    item.append(text);
    if (finding.path) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button-small button-secondary";
      button.textContent = panel.dataset.show;
      button.setAttribute("aria-label", `${panel.dataset.show}: ${finding.message}`);
      button.addEventListener("click", () => go(finding.path));
      item.append(button);
    }
    return item;
  }

  function beside(finding) {
    const element = finding.path && place(finding.path);
    if (!element) return;
    const note = document.createElement("p");
    note.className = `quality-note is-${finding.severity}`;
    note.textContent = finding.message;
    element.append(note);
  }

  function show(answer) {
    panel.dataset.state = answer.must ? "must" : "ready";
    panel.querySelector("[data-quality-state]").textContent = answer.state;
    const measure = [answer.words, answer.reading].filter(Boolean).join(" · ");
    panel.querySelector("[data-quality-measure]").textContent = `· ${measure}`;
    panel.querySelector("[data-quality-list]").replaceChildren(...answer.findings.map(line));
    for (const note of form.querySelectorAll(".quality-note")) note.remove();
    answer.findings.forEach(beside);
  }

  let timer = 0;
  let asking = null;

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
    try {
      const response = await fetch(panel.dataset.quality, { method: "POST", body: data, signal: asking.signal });
      if (response.ok) show(await response.json());
    } catch (error) {
      // A newer question took the place of this one, or the network is away: what is shown stays.
      if (error.name !== "AbortError") console.warn(error);
    }
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  }

  function arrive() {
    const path = new URLSearchParams(location.hash.slice(1)).get("field");
    if (path && form) go(path);
  }

  async function start() {
    panel = document.querySelector("[data-quality]");
    form = panel?.closest("form");
    if (!form) return;
    panel.dataset.state = "waiting";
    for (const event of ["input", "change", "w-formset:added", "w-formset:removed"]) form.addEventListener(event, soon);
    // Choosers, moved and deleted blocks change hidden fields without an event.
    const fields = (list) => [...list].some((node) => node.nodeType === 1 && !node.matches(".quality-note"));
    new MutationObserver((records) => {
      const inside = (record) => !panel.contains(record.target);
      if (records.some((each) => inside(each) && (each.type === "attributes" || fields(each.addedNodes) || fields(each.removedNodes)))) soon();
    }).observe(form, { subtree: true, childList: true, attributes: true, attributeFilter: ["value"] });
    await ask();
    arrive();
  }

  addEventListener("hashchange", arrive);
  // After everything has loaded: Wagtail builds its blocks by script.
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
}
