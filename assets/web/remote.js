"use strict";
// The remote: the newest state in its place, and steps pressed without leaving the page.
(() => {
  const main = document.getElementById("main");
  const lost = document.getElementById("lost");
  const counted = document.getElementById("counted");
  const told = document.getElementById("told");

  // While votes come in, only their count changes: a button that a finger lies on stays where it is.
  function show(state) {
    counted.textContent = state.counted;
    const before = main.querySelector("h1").textContent;
    renew(main, state.html, () => {});
    const after = main.querySelector("h1").textContent;
    if (after !== before) told.textContent = after;
  }

  main.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = event.submitter;
    if (!button) return;
    try {
      const answer = await fetch("/remote/press", { method: "POST", headers: { Accept: "text/plain" },
        body: new URLSearchParams({ step: button.value }) });
      if (answer.status === 403) location.reload();
    } catch { lost.hidden = false; }
  });

  follow("/remote/events", show);
})();
