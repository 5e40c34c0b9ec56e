// Beside a form with a preview: what is clicked in the preview is opened and focused in the form, and what is focused
// in the form is shown in the preview. F6 goes from one to the other. `preview.js` is the other half.

const FIELDS =
  "input:not([type=hidden], [type=file]), textarea, select, [contenteditable=true], " +
  ".chooser__choose-button, .chooser .chosen .w-dropdown__toggle";

const form = document.querySelector("[data-edit-form]");
const frame = () => document.querySelector("#w-preview-iframe, .w-preview__iframe");
const plain = (text) => text.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
const shown = (element) => element.getClientRects().length > 0;

/** The children of a stream or list inside `element` that are not deleted, in the order they are shown. */
function children(element) {
  const all = [...element.querySelectorAll("[data-streamfield-child]")];
  return all.filter(
    (child) =>
      all.every((other) => other === child || !other.contains(child)) &&
      !child.querySelector(":scope > [name$='-deleted']")?.value,
  );
}

/** The element of the form at `place`, as far as it leads. */
function elementAt(place) {
  let here = form;
  for (const step of place.split("/")) {
    const [name, id] = step.split("~");
    let next;
    if (step.includes("~")) {
      const all = children(here);
      next = all.find((child) => id && child.dataset.contentpath === id) ?? all[Number(name)];
    } else {
      next = here.querySelector(`[data-contentpath="${CSS.escape(name)}"]`);
    }
    if (!next) break;
    here = next;
  }
  return here === form ? null : here;
}

/** The place of `element`, in the notation of jrs.studio.places; "" outside of every field. */
function placeOf(element) {
  const found = [];
  for (let here = element; here && here !== form; here = here.parentElement) {
    if (here.matches("[data-streamfield-child]")) {
      const siblings = children(here.parentElement.closest("[data-contentpath], form"));
      const id = here.querySelector(":scope > [name$='-id']")?.value ?? "";
      found.unshift(`${siblings.indexOf(here)}~${id}`);
    } else if (here.dataset.contentpath) {
      found.unshift(here.dataset.contentpath);
    }
  }
  return found.join("/");
}

function written(field) {
  if (field.matches("select")) return plain(field.selectedOptions[0]?.text ?? "");
  if (field.matches("button")) return plain(field.closest(".chooser").querySelector("[data-chooser-title]").textContent);
  return plain(field.value ?? field.textContent);
}

/** The field inside `element` that holds `words`, else the first one that can be written in. */
function fieldFor(element, words) {
  const fields = [...element.querySelectorAll(FIELDS)].filter((field) => !field.closest("[hidden], template"));
  const wanted = plain(words ?? "");
  const texts = fields.map((field) => [field, written(field)]).filter(([, text]) => text);
  const holds = (test) => (wanted ? texts.find(([, text]) => test(text))?.[0] : undefined);
  return (
    holds((text) => text === wanted) ??
    holds((text) => text.includes(wanted)) ??
    holds((text) => text.length > 3 && wanted.includes(text)) ??
    fields.find(shown) ??
    fields[0]
  );
}

/** Open everything that hides `element`: its tab, and the panels and blocks around it. */
function reveal(element) {
  const tab = element.closest("[role=tabpanel]");
  if (tab?.hidden) document.querySelector(`[role=tab][aria-controls="${tab.id}"], [role=tab][href="#${tab.id}"]`)?.click();
  for (let panel = element.closest("[data-panel]"); panel; panel = panel.parentElement.closest("[data-panel]")) {
    const toggle = panel.querySelector("[data-panel-toggle]");
    if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
  }
}

let last = null;

function open({ place, words }) {
  const element = elementAt(place);
  if (!element) return;
  reveal(element);
  const field = fieldFor(element, words);
  reveal(field ?? element);
  const target = field ?? element;
  target.scrollIntoView({ block: "center", behavior: "instant" });
  target.focus({ preventScroll: true });
  last = target;
}

function show(element, focus = false) {
  const place = placeOf(element);
  const preview = frame();
  if (place && preview && shown(preview)) {
    preview.contentWindow?.postMessage({ jrs: "show", place, focus }, window.location.origin);
  }
}

/** Milliseconds between two looks at the form; a pause of this length, and the preview and the findings follow. */
const LOOK = 200;

/**
 * Save what is written while nobody looks, and look more often than Wagtail does. Wagtail takes the form for untouched
 * as it is two seconds after it came, and as it is when a save has been answered: words written just before that would
 * wait for the next ones. https://github.com/wagtail/wagtail/blob/v7.4/client/src/controllers/UnsavedController.ts
 */
function missNoWords() {
  let written = 0;
  let sent = 0;
  for (const name of ["beforeinput", "input", "change"]) {
    form.addEventListener(name, (event) => event.isTrusted && (written = event.timeStamp), { capture: true });
  }
  form.addEventListener("w-autosave:save", (event) => (sent = event.timeStamp));
  let often = false;
  form.addEventListener("w-unsaved:watch-edits", () => {
    const watch = window.wagtail.app.getControllerForElementAndIdentifier(form, "w-unsaved");
    // Not as an attribute: with one, a form that is moved in its page is not looked at again.
    if (!often) watch.checkIntervalValueChanged(LOOK);
    often = true;
    if (written > sent) watch.initialFormData = watch.previousFormData = "before those words";
  });
}

if (form) {
  missNoWords();
  window.addEventListener("message", (event) => {
    const preview = [...document.querySelectorAll(".w-preview iframe")];
    if (event.origin !== window.location.origin) return;
    if (!preview.some((each) => each.contentWindow === event.source)) return;
    if (event.data?.jrs === "open") open(event.data);
    if (event.data?.jrs === "back") last?.focus();
  });
  form.addEventListener("focusin", (event) => {
    if (event.target.closest(".w-preview")) return;
    last = event.target;
    show(event.target);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "F6" && shown(frame() ?? form)) {
      event.preventDefault();
      show(event.target, true);
      frame()?.focus();
    }
  });
}
