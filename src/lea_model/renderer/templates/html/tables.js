// Lets a reader sort and filter the rows of a table; without it the table is read as it stands.
(() => {
  "use strict";
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
  for (const table of document.querySelectorAll("table.sortable")) {
    const body = table.tBodies[0];
    // What else is known about a row stands in a row of its own below it, and goes where the row goes.
    const groups = [];
    for (const row of body.rows) {
      if (row.classList.contains("details")) groups.at(-1).push(row);
      else groups.push([row]);
    }
    const bar = document.createElement("p");
    const label = document.createElement("label");
    const input = document.createElement("input");
    const shown = document.createElement("output");
    bar.className = "sorting";
    shown.className = "shown";
    input.type = "search";
    input.id = `zoek-${[...document.querySelectorAll("table.sortable")].indexOf(table) + 1}`;
    label.htmlFor = input.id;
    label.textContent = table.dataset.filter;
    const count = (some) => {
      shown.textContent = table.dataset.shown.replace("{some}", some).replace("{all}", groups.length);
    };
    input.addEventListener("input", () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      let some = 0;
      for (const group of groups) {
        const text = plain(group.map((row) => row.textContent).join(" "));
        const fits = words.every((word) => text.includes(word));
        for (const row of group) row.hidden = !fits;
        some += fits ? 1 : 0;
      }
      count(some);
    });
    count(groups.length);
    bar.append(label, input, shown);
    table.before(bar);
    [...table.tHead.rows[0].cells].forEach((head, place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const text = (group) => group[0].cells[place]?.textContent.trim() ?? "";
        groups.sort((one, two) => {
          const first = text(one);
          const second = text(two);
          if (!first || !second) return first ? -1 : second ? 1 : 0; // what says nothing comes last, always
          return down ? order.compare(second, first) : order.compare(first, second);
        });
        body.append(...groups.flat());
      });
    });
  }
})();
