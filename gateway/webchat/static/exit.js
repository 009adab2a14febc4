// Quick exit. A module of its own, so that it works whatever happens to the rest of the page.
// After the pattern of GOV.UK's "Exit this page": always visible, Shift three times, the screen is blank at once.

const PRESSES_MS = 5000;
const root = document.documentElement;
const form = document.getElementById("exit");
const says = document.getElementById("exit-says");
const dots = document.querySelector(".presses");

function sentence(id) {
  return JSON.parse(document.body.dataset.words)[id] ?? "";
}

export function leave() {
  root.classList.add("gone");
  document.title = "\u200e";
  const blank = document.createElement("p");
  blank.className = "leaving";
  blank.setAttribute("role", "alert");
  blank.textContent = sentence("page-exit-leaving");
  const away = document.body.dataset.exit;
  // What was written is off the page before the browser has begun to load the next one.
  document.body.replaceChildren(blank);
  document.body.removeAttribute("data-words");
  if (!navigator.sendBeacon("/chat/leave")) {
    fetch("/chat/leave", { method: "POST", keepalive: true }).catch(() => {});
  }
  window.dispatchEvent(new Event("leaving"));
  // In place of this page: the back button leads to what was open before it.
  window.location.replace(away);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  leave();
});

let presses = 0;
let forgetting = 0;
let withOther = false;

function count(now) {
  presses = now;
  dots.classList.toggle("on", presses > 0);
  [...dots.children].forEach((dot, place) => dot.classList.toggle("on", place < presses));
  clearTimeout(forgetting);
  if (presses > 0) {
    forgetting = setTimeout(() => {
      count(0);
      says.textContent = "";
    }, PRESSES_MS);
  }
}

// A capital letter is no press: only Shift alone counts.
addEventListener("keydown", (event) => {
  if (event.key === "Shift") {
    if (!event.repeat) withOther = false;
    return;
  }
  withOther = true;
  if (presses > 0) count(0);
}, true);

addEventListener("keyup", (event) => {
  if (event.key !== "Shift" || withOther) return;
  count(presses + 1);
  if (presses === 3) leave();
  else says.textContent = sentence(presses === 1 ? "page-exit-twice" : "page-exit-once");
}, true);

// A browser that kept the page alive must not show it again.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  if (root.classList.contains("gone")) window.location.replace(document.body.dataset.exit);
  else window.location.reload();
});
