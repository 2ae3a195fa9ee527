"use strict";
(() => {
  let marked = [];
  const show = (target, last) => {
    for (const one of marked) one.classList.remove("here");
    marked = [target];
    const [pane, line] = target.id.split("-");
    for (let at = Number(line) + 1; at <= Number(last || 0); at += 1) {
      const next = document.getElementById(`${pane}-${at}`);
      if (next) marked.push(next);
    }
    for (const one of marked) one.classList.add("here");
    target.scrollIntoView({ block: "center" });
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!target || link.classList.contains("skip")) return;
    event.preventDefault();
    show(target, link.dataset.last);
    if (target.tabIndex === -1) target.focus({ preventScroll: true });
    else (target.querySelector("a") || target).focus({ preventScroll: true });
  });
  const open = [...document.querySelectorAll("#draft .probable[id], #draft .guessed[id]")];
  const button = document.getElementById("next");
  let at = -1;
  button.hidden = open.length === 0;
  button.addEventListener("click", () => {
    at = (at + 1) % open.length;
    show(open[at]);
    const from = open[at].querySelector(".from a");
    const source = from && document.getElementById(from.getAttribute("href").slice(1));
    if (source) source.scrollIntoView({ block: "center" });
    open[at].focus({ preventScroll: true });
  });
})();
