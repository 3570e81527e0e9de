"use strict";
// The line to the room, taken up again whatever cuts it. `show` gets each state. Both pages use it.
// A room that says goodbye is not asked for again, and its last state stays.
function follow(path, show) {
  const SILENCE = 25000;  // ms: the server says every ten seconds that it is there
  const LONG = 60000;  // ms out of reach, after which it is said what one can do
  const lost = document.getElementById("lost"), short = lost.textContent;
  let source = null, again = null, silent = null, waited = null, long = null, wait = 500, gone = false;

  function heard() {
    lost.hidden = true; lost.textContent = short; wait = 500;
    clearTimeout(waited); clearTimeout(silent); clearTimeout(long);
    waited = long = null; silent = setTimeout(broken, SILENCE);
  }

  function goodbye() {
    gone = true;
    source.close();
    clearTimeout(silent); clearTimeout(again);
  }

  function broken() {
    if (gone) return;
    if (long === null) long = setTimeout(() => { lost.textContent = lost.dataset.long; }, LONG);
    const refused = source.readyState === EventSource.CLOSED;
    source.close();
    clearTimeout(silent); clearTimeout(again);
    if (waited === null) waited = setTimeout(() => { lost.hidden = false; }, 1500);
    again = setTimeout(refused ? rejoin : connect, wait / 2 + Math.random() * wait);  // a room does not knock all at once
    wait = Math.min(wait * 2, 8000);
  }

  // The server answers, and with no stream: it may be another session's. Its page says what to do then.
  async function rejoin() {
    try { if ((await fetch(location.pathname, { cache: "no-store" })).ok) { location.reload(); return; } } catch { /* not yet */ }
    connect();
  }

  function connect() {
    if (gone) return;
    if (source) source.close();
    clearTimeout(again);
    source = new EventSource(path);
    source.onmessage = (event) => { heard(); const state = JSON.parse(event.data); show(state); if (state.gone) goodbye(); };
    source.addEventListener("here", heard);
    source.onerror = broken;
    clearTimeout(silent); silent = setTimeout(broken, SILENCE);
  }

  // A phone that was locked, or has lost its Wi-Fi, has lost its stream without a word.
  document.addEventListener("visibilitychange", () => { if (!document.hidden) connect(); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
  window.addEventListener("online", connect);
  window.addEventListener("offline", () => { if (gone) return; lost.hidden = false; broken(); });  // what is still on its way hides it no more
  connect();
}

// Put new content in its place, marked by `mark`, where there is any: what is the same stays, also under a finger.
// The focus stays with whoever is on a button of it.
function renew(place, html, mark) {
  const next = document.createElement("template");
  next.innerHTML = html;
  mark(next.content);
  if (next.innerHTML.trim() === place.innerHTML.trim()) return;
  const active = document.activeElement;
  const focused = active && active !== place && place.contains(active) ? active.value || "" : null;
  place.replaceChildren(next.content);
  if (focused === null) return;
  const same = [...place.querySelectorAll("button")].find((button) => button.value === focused && !button.disabled);
  (same || place.querySelector("h1")).focus();
}
