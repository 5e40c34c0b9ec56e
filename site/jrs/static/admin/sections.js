// Below the blocks of a text: a button that offers the sections kept by the editors, and sets one at the end.
// Loaded with the blocks of the form; its words and its address come with their definition (jrs.studio.sections).

(() => {
  const { StreamBlockDefinition } = window.wagtailStreamField.blocks;
  // The page that is edited, or the one below which a page is made: it says the language.
  const PAGE = /\/pages\/(?:add\/\w+\/\w+\/(\d+)|(\d+)\/edit)\//;

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  async function choose(block, say) {
    const [, parent, page] = PAGE.exec(window.location.pathname);
    const answer = await fetch(`${say.address}${page ?? parent}/`, { headers: { Accept: "application/json" } });
    const { sections } = await answer.json();
    const heading = element("h2", { className: "w-h3", textContent: say.title });
    const list = element("ul");
    const dialog = element("dialog", { className: "sections-dialog" }, heading, list);
    dialog.ariaLabel = say.title;
    for (const section of sections) {
      const button = element(
        "button",
        { type: "button" },
        element("b", { textContent: section.name }),
        element("span", { textContent: section.description }),
      );
      button.addEventListener("click", () => {
        dialog.close();
        for (const each of section.blocks) block.insert(each, block.children.length, { animate: true });
        block.children.at(-section.blocks.length)?.focus?.({ soft: true });
      });
      list.append(element("li", {}, button));
    }
    if (!sections.length) list.replaceWith(element("p", { textContent: say.none }));
    const close = element("button", { type: "button", className: "button button-secondary", textContent: say.close });
    close.addEventListener("click", () => dialog.close());
    dialog.append(close);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  class BodyBlocksDefinition extends StreamBlockDefinition {
    render(placeholder, prefix, state, error) {
      const container = placeholder.parentElement;
      const block = super.render(placeholder, prefix, state, error);
      const say = this.meta.sections;
      if (PAGE.test(window.location.pathname)) {
        const button = element("button", {
          type: "button",
          className: "button button-small button-secondary sections-button",
          textContent: say.button,
        });
        button.addEventListener("click", () => choose(block, say));
        container.append(button);
      }
      return block;
    }
  }

  window.telepath.register("jrs.studio.BodyBlocks", BodyBlocksDefinition);
})();
