// A table that is wider than a narrow screen is moved with the arrow keys too: the keyboard must be able to reach it.
addEventListener("load", () => {
  for (const wide of document.querySelectorAll(".md-typeset__scrollwrap")) {
    if (wide.scrollWidth > wide.clientWidth) {
      wide.tabIndex = 0;
      wide.setAttribute("role", "region");
      wide.setAttribute("aria-label", document.documentElement.lang === "nl" ? "Tabel" : "Table");
    }
  }
});
