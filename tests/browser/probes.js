/* What a person would see at a glance, as lists of complaints. Evaluated in the page under test by `tests.browser.probe`. */
(() => {
  const name = (element) => {
    const marks = element.id ? `#${element.id}` : [...element.classList].map((one) => `.${one}`).join("");
    const block = element.closest("[data-block]");
    return `${block ? `[${block.dataset.block}] ` : ""}${element.localName}${marks} "${element.textContent.trim().slice(0, 40)}"`;
  };
  const isShown = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
    !element.closest(".visually-hidden, .skip-link:not(:focus), svg, script, style, option, template");
  const isPinned = (element) => {
    for (let one = element; one; one = one.parentElement) {
      if (["sticky", "fixed"].includes(getComputedStyle(one).position)) return true;
    }
    return false;
  };

  /** Whether the reader can scroll to what stands in `element`: a wide table has its own bar. */
  const scrolls = (element) => {
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(one).overflowX)) return true;
    }
    return false;
  };

  /** Every line of text that is shown, as {element, rect}. */
  const lines = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !isShown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width > 1 && rect.height > 1) found.push({ element, rect });
      }
    }
    return found;
  };

  /** The text that is wider or taller than a box which cuts it, or than the window. */
  const clipped = () => {
    const wide = document.documentElement.clientWidth;
    const complaints = new Set();
    for (const { element, rect } of lines()) {
      if (scrolls(element)) continue;
      if (rect.left < -1 || rect.right > wide + 1) complaints.add(`beyond the window: ${name(element)}`);
      for (let box = element; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        const cut = box.getBoundingClientRect();
        const cuts = (value) => value === "hidden" || value === "clip";
        if (cuts(style.overflowX) && (rect.left < cut.left - 1 || rect.right > cut.right + 1)) {
          complaints.add(`cut at the side by ${box.className || box.localName}: ${name(element)}`);
        }
        if (cuts(style.overflowY) && (rect.top < cut.top - rect.height / 4 || rect.bottom > cut.bottom + rect.height / 4)) {
          complaints.add(`cut above or below by ${box.className || box.localName}: ${name(element)}`);
        }
      }
    }
    for (const field of document.querySelectorAll("button, select, a.button")) {
      if (isShown(field) && field.scrollWidth > field.clientWidth + 1 && getComputedStyle(field).overflowX !== "visible") {
        complaints.add(`cut: ${name(field)}`);
      }
    }
    return [...complaints];
  };

  /** Where a line's ink is, about: its box has room above the capitals and below the descenders. */
  const ink = (rect) => ({ top: rect.top + rect.height * 0.25, bottom: rect.bottom - rect.height * 0.2 });

  /** The texts that lie on each other. */
  const overlapping = () => {
    const all = lines().filter(({ element }) => !isPinned(element));
    const complaints = new Set();
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        if (one.element === other.element) continue;
        const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        const [upper, lower] = [ink(one.rect), ink(other.rect)];
        const down = Math.min(upper.bottom, lower.bottom) - Math.max(upper.top, lower.top);
        if (across > 2 && down > 1) {
          complaints.add(`${name(one.element)} and ${name(other.element)}`);
        }
      }
    }
    return [...complaints];
  };

  /** What reaches out of the window to the side, whether or not the body hides it. */
  const sideways = () => {
    const root = document.documentElement;
    const complaints = root.scrollWidth > root.clientWidth ? [`the page scrolls: ${root.scrollWidth} px`] : [];
    const isOut = (element) => {
      const rect = element.getBoundingClientRect();
      return rect.width > 1 && (rect.right > root.clientWidth + 1 || rect.left < -1);
    };
    for (const element of document.querySelectorAll("body *")) {
      if (!isShown(element) || element.closest("svg") || !isOut(element) || isOut(element.parentElement)) continue;
      let held = false;
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== "visible") held = true;
      }
      if (!held) complaints.push(`reaches out: ${name(element)}`);
    }
    return complaints;
  };

  /** Links and buttons smaller than 24 × 24 px that are not words in a sentence (WCAG 2.2, 2.5.8). */
  const smallTargets = () => {
    const complaints = [];
    for (const target of document.querySelectorAll("a[href], button, input, select, summary")) {
      if (!isShown(target)) continue;
      const rect = target.getBoundingClientRect();
      const inSentence = getComputedStyle(target).display === "inline" && target.closest("p, li, dd, figcaption, td")
        && target.closest("p, li, dd, figcaption, td").textContent.trim() !== target.textContent.trim();
      if (!inSentence && (rect.width < 24 || rect.height < 23.9)) {
        complaints.push(`${Math.round(rect.width)} × ${Math.round(rect.height)}: ${name(target)}`);
      }
    }
    return complaints;
  };

  /** What moves although the reader asked for stillness. */
  const moving = () =>
    document.getAnimations().filter((one) => one.playState === "running").map((one) => name(one.effect.target));

  /** Families of which glyphs would have to be drawn: the size of each face that was loaded. */
  const faces = () => [...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family);

  return { clipped, overlapping, sideways, smallTargets, moving, faces };
})()
