"use strict";
// The remote: the newest state in its place, and steps pressed without leaving the page.
(() => {
  const main = document.getElementById("main");
  const lost = document.getElementById("lost");
  let source = null, again = null, wait = 500;

  function show(html) {
    const focused = document.activeElement && main.contains(document.activeElement) ? document.activeElement.value : null;
    main.innerHTML = html;
    if (focused !== null) {
      const same = [...main.querySelectorAll("button")].find((button) => button.value === focused);
      (same || main.querySelector("button") || main).focus();
    }
  }

  function connect() {
    if (source) source.close();
    clearTimeout(again);
    source = new EventSource("/remote/events");
    source.onmessage = (event) => { lost.hidden = true; wait = 500; show(JSON.parse(event.data).html); };
    source.onerror = () => {
      source.close();
      lost.hidden = false;
      again = setTimeout(connect, wait / 2 + Math.random() * wait);
      wait = Math.min(wait * 2, 8000);
    };
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

  document.addEventListener("visibilitychange", () => { if (!document.hidden) connect(); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
  connect();
})();
