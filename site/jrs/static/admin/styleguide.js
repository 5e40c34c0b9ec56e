/* Each frame as high as its specimen, and choices that answer at once; without this there is a button and a scroll bar. */
function fit(frame) {
  const root = frame.contentDocument?.documentElement;
  if (!root) return;
  frame.height = 0;
  frame.height = Math.min(root.scrollHeight, 4000);
}

for (const frame of document.querySelectorAll("[data-guide-frame]")) {
  frame.addEventListener("load", () => fit(frame));
  if (frame.contentDocument?.readyState === "complete") fit(frame);
}

const tools = document.querySelector(".guide-tools");
tools?.querySelector("button")?.remove();
tools?.addEventListener("change", () => tools.requestSubmit());
