"use strict";
// Puts each new state in its place, and votes without leaving the page. Without this script the page does both by itself.
(() => {
  const PATIENCE = 8000;  // ms for an answer to a vote
  const AGAIN = 3000;  // ms until a vote that did not arrive is sent again
  const main = document.getElementById("main");
  const lost = document.getElementById("lost");
  const told = document.getElementById("told");
  let poll = main.dataset.poll, voted = main.dataset.voted, stage = main.dataset.stage;
  let seen = -1, unsent = null, sending = Promise.resolve();

  function mark(place) {
    for (const button of place.querySelectorAll("button.answer")) {
      button.setAttribute("aria-pressed", String(button.value === voted));
      button.classList.toggle("sending", unsent !== null && button.value === unsent.answer);
    }
    for (const row of place.querySelectorAll("[data-answer]")) row.classList.toggle("mine", row.dataset.answer === voted);
    const taken = place.querySelector("#taken");
    if (taken === null) return;
    taken.hidden = voted === "";
    place.querySelector("#says").hidden = voted !== "";
  }

  // What a screen reader says: the question, and how far it is.
  function say(what) {
    const said = main.querySelector(what);
    if (said !== null) told.textContent = main.querySelector("h1").textContent + " " + said.textContent;
  }

  function show(state) {
    if (state.sequence < seen) return;
    const moved = state.poll !== poll || state.stage !== stage;
    if (state.poll !== poll) voted = "";
    seen = state.sequence; poll = state.poll; stage = state.stage;
    renew(main, state.html, mark);
    if (moved) say("#says");
    // When the session is over there is nothing to leave; a room that goes back to its story shows the way out again.
    document.querySelector("footer").hidden = state.gone || stage === "over";
    if (unsent !== null && (unsent.poll !== poll || stage !== "open")) unsent = null;
    else if (unsent !== null) post(unsent);  // what could not be sent while the room was out of reach
    mark(main);
  }

  // One after the other, so that the last answer is the one that counts. It is marked when the room has it.
  function post(vote) { sending = sending.then(() => send(vote)); }

  async function send(vote) {
    if (vote !== unsent) return;  // another answer was chosen meanwhile, or it has arrived
    const stop = new AbortController(), late = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch("/vote", { method: "POST", headers: { Accept: "text/plain" }, signal: stop.signal,
        body: new URLSearchParams({ poll: vote.poll, answer: vote.answer }) });
      if (answer.status === 403) location.reload();
      if (answer.status === 503) throw new Error("not kept");
      if (answer.ok && vote.poll === poll) { voted = vote.answer; say("#taken"); }
      if (vote === unsent) unsent = null;
    } catch {
      lost.hidden = false;
      setTimeout(() => post(vote), AGAIN);
    }
    clearTimeout(late);
    mark(main);
  }

  main.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!event.submitter) return;
    unsent = { poll, answer: event.submitter.value };
    mark(main);
    post(unsent);
  });

  follow("/events", show);
})();
