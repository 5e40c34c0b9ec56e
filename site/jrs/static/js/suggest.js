/**
 * Suggestions under a search field: the combobox pattern with a list (WAI-ARIA Authoring Practices). Without this file
 * the field is a field.
 */
const PAUSE = 150;

for (const form of document.querySelectorAll("form[role=search]")) {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.role = "listbox";
  list.ariaLabel = input.labels[0]?.textContent.trim();
  list.hidden = true;
  input.after(list);
  input.role = "combobox";
  input.ariaAutoComplete = "list";
  input.ariaExpanded = "false";
  input.setAttribute("aria-controls", list.id);

  let timer, request, at = -1;

  const close = () => {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    input.ariaExpanded = "false";
    input.removeAttribute("aria-activedescendant");
    at = -1;
  };

  const choose = (to) => {
    const options = [...list.children];
    // Past either end lies the field itself, at -1.
    at = to < -1 ? options.length - 1 : to < options.length ? to : -1;
    options.forEach((option, i) => (option.ariaSelected = String(i === at)));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", options[at].id);
      options[at].scrollIntoView({ block: "nearest" });
    }
  };

  const show = (found) => {
    close();
    list.replaceChildren(
      ...found.map(({ title, url, kind }, i) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${i}`;
        option.role = "option";
        option.dataset.url = url;
        option.ariaSelected = "false";
        const about = document.createElement("small");
        about.textContent = kind;
        option.append(title, " ", about);
        return option;
      }),
    );
    list.hidden = !found.length;
    input.ariaExpanded = String(!!found.length);
  };

  const ask = async () => {
    request?.abort();
    const query = input.value.trim();
    if (query.length < 2) return close();
    request = new AbortController();
    try {
      const answer = await fetch(`${form.action}suggest/?q=${encodeURIComponent(query)}`, { signal: request.signal });
      const { suggestions } = await answer.json();
      if (document.activeElement === input) show(suggestions);
    } catch {
      // Another letter was typed, or the line is down: the field works without.
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!open) return ask();
      event.preventDefault();
      choose(at + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && open && at >= 0) {
      event.preventDefault();
      location.assign(list.children[at].dataset.url);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener("blur", close);
  // Before the field loses the focus.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("li");
    if (option) location.assign(option.dataset.url);
  });
}
