// What is broken on this page: sideways scroll, text wider than its box or outside the window, text over text.
// Gives sentences that begin with the specimen. Run in the page by test_visual.py.
() => {
  const root = document.documentElement;
  const faults = new Set();
  const specimen = (element) => element.closest("[data-specimen]")?.dataset.specimen ?? "page";
  const say = (what, element, text) =>
    faults.add(`${specimen(element)}: ${what}: <${element.localName} class="${element.className}"> ${text.trim().slice(0, 60)}`);

  if (root.scrollWidth > root.clientWidth) faults.add(`page: scrolls sideways, ${root.scrollWidth} > ${root.clientWidth}`);

  // Hidden from the eye, in a closed part, or in a box of its own that scrolls (a wide table).
  const aside = (element) =>
    element.closest(".visually-hidden, .skip-link, [popover]:not(:popover-open), [data-block=table], select, svg") ||
    element.closest("details:not([open]) > :not(summary)") ||
    ["fixed", "sticky"].includes(getComputedStyle(element.closest("nav") ?? element).position) || // stays over what scrolls by
    !element.checkVisibility({ visibilityProperty: true });

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element || aside(element)) continue;
    if (element.clientWidth && element.scrollWidth > element.clientWidth + 1) say("text wider than its box", element, node.data);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 2) continue;
      if (box.left < -1 || box.right > root.clientWidth + 1) say("text outside the window", element, node.data);
      // The middle of the line: the boxes of tightly set lines touch where no ink is.
      lines.push({ element, text: node.data, left: box.left + 1, right: box.right - 1, top: box.top + box.height * .32, bottom: box.bottom - box.height * .32 });
    }
  }

  lines.sort((one, other) => one.top - other.top);
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.top >= one.bottom) break;
      if (one.element === other.element || one.left >= other.right || other.left >= one.right) continue;
      say(`text over “${one.text.trim().slice(0, 30)}”`, other.element, other.text);
    }
  });
  return [...faults];
}
