// In the preview beside the form: a click or Enter on a part says its place to the form, which opens the field;
// and the form says which part is being written, which is scrolled to and marked. `studio.js` is the other half.

const MARK = "[data-place]";
const TEXTS = "h1, h2, h3, h4, p, li, b, blockquote, figcaption, caption, td, th, dt, dd, summary, address, time, a, span";

const steps = (place) => place.split("/").map((step) => step.split("~"));

/** Whether two steps name the same: by identifier where both have one, else by number or name. */
const same = ([number, id], [otherNumber, otherId]) => (id && otherId ? id === otherId : number === otherNumber);

function markOf(place) {
  const wanted = steps(place);
  const marks = [...document.querySelectorAll(MARK)].map((element) => [element, steps(element.dataset.place)]);
  for (let length = wanted.length; length; length -= 1) {
    const found = marks.find(
      ([, own]) => own.length === length && own.every((step, at) => same(step, wanted[at])),
    );
    if (found) return found[0];
  }
  return null;
}

function open(mark, target) {
  const text = target.closest(TEXTS);
  const words = (text && mark.contains(text) ? text : mark).textContent;
  window.parent.postMessage({ jrs: "open", place: mark.dataset.place, words }, window.location.origin);
}

function show(place, focus) {
  const mark = markOf(place);
  for (const shown of document.querySelectorAll(".is-shown")) shown.classList.remove("is-shown");
  if (!mark) return;
  mark.closest("details")?.setAttribute("open", "");
  mark.classList.add("is-shown");
  const box = mark.getBoundingClientRect();
  if (box.top < 0 || box.bottom > window.innerHeight) {
    const high = box.height > window.innerHeight * 0.8;
    mark.scrollIntoView({ block: high ? "start" : "center", behavior: "instant" });
  }
  if (focus) mark.focus({ preventScroll: true });
}

if (window.parent !== window) {
  for (const mark of document.querySelectorAll(MARK)) {
    if (!mark.matches("a, summary, button")) mark.tabIndex = 0;
  }
  document.addEventListener(
    "click",
    (event) => {
      // A link would lead the preview away from the page.
      if (event.target.closest("a, button, [type=submit]")) event.preventDefault();
      const mark = event.target.closest(MARK);
      if (mark) open(mark, event.target);
    },
    true,
  );
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches(MARK)) {
      event.preventDefault();
      open(event.target, event.target);
    } else if (event.key === "Escape" || event.key === "F6") {
      event.preventDefault();
      window.parent.postMessage({ jrs: "back" }, window.location.origin);
    }
  });
  window.addEventListener("message", (event) => {
    if (event.origin !== window.location.origin || event.source !== window.parent) return;
    if (event.data?.jrs === "show") show(event.data.place, event.data.focus);
  });
  window.parent.postMessage({ jrs: "ready" }, window.location.origin);
}
