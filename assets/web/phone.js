"use strict";
// Puts each new state in its place, and votes without leaving the page. Without this script the page does both by itself.
(() => {
  const main = document.getElementById("main");
  const lost = document.getElementById("lost");
  let poll = main.dataset.poll, voted = main.dataset.voted, stage = main.dataset.stage;
  let seen = -1, source = null, again = null, wait = 500, waited = null;

  function mark() {
    for (const button of main.querySelectorAll("button.answer"))
      button.setAttribute("aria-pressed", String(button.value === voted));
  }

  function show(state) {
    if (state.sequence < seen) return;
    const moved = state.poll !== poll || state.stage !== stage;
    if (state.poll !== poll) voted = "";
    seen = state.sequence; poll = state.poll; stage = state.stage;
    const focused = document.activeElement && main.contains(document.activeElement) ? document.activeElement.value : null;
    main.innerHTML = state.html;
    mark();
    if (focused !== null) {
      const same = [...main.querySelectorAll("button")].find((button) => button.value === focused && !button.disabled);
      if (same) same.focus(); else if (moved) main.querySelector("h1").focus();
    }
  }

  function connect() {
    if (source) source.close();
    clearTimeout(again);
    source = new EventSource("/events");
    source.onmessage = (event) => {
      lost.hidden = true; wait = 500; clearTimeout(waited); waited = null;
      show(JSON.parse(event.data));
    };
    source.onerror = () => {
      source.close();
      if (waited === null) waited = setTimeout(() => { lost.hidden = false; }, 1500);
      again = setTimeout(connect, wait / 2 + Math.random() * wait);  // jitter: a room does not knock all at once
      wait = Math.min(wait * 2, 8000);
    };
  }

  main.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = event.submitter;
    if (!button) return;
    const before = voted;
    voted = button.value; mark();
    try {
      const answer = await fetch("/vote", { method: "POST", headers: { Accept: "text/plain" },
        body: new URLSearchParams({ poll, answer: button.value }) });
      if (answer.status === 403) location.reload();
      else if (!answer.ok) { voted = before; mark(); }
    } catch {
      voted = before; mark(); lost.hidden = false;
    }
  });

  // A phone that was locked has lost its stream without a word.
  document.addEventListener("visibilitychange", () => { if (!document.hidden) connect(); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
  window.addEventListener("online", connect);
  connect();
})();
