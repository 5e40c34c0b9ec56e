/**
 * The quick exit of help pages. Without this file it is a link that leads to another site. With it the other site opens
 * in a tab that has no way back, and takes the place of this page too; Escape, pressed three times, does the second.
 */
const exit = document.querySelector(".quick-exit a");

function leave() {
  // At once: on a slow line the other site takes its time.
  document.title = new URL(exit.href).hostname;
  document.body.replaceChildren();
  location.replace(exit.href);
}

exit.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(exit.href, "_blank", "noopener,noreferrer");
  leave();
});

let times = [];
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") {
    times = [];
  } else if (!event.repeat) {
    times = [...times.slice(-2), event.timeStamp];
    if (times.length === 3 && times[2] - times[0] < 3000) leave();
  }
});

for (const note of document.querySelectorAll("[data-with-script]")) note.hidden = false;
