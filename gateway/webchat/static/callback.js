// Asking to be called or written to, within a time that is safe.

import { call } from "./server.js";
import { say } from "./words.js";

const $ = (id) => document.getElementById(id);
const STEP_MS = 300_000;
const USUAL_MS = 2 * 3_600_000;
const FURTHEST_MS = 3 * 24 * 3_600_000;
const offered = $("callback") !== null;
let wishId = "";

/** What the caller stands with: nothing to ask for, something to ask for, or something that is agreed. */
export function showCallback(status) {
  if (!offered) return;
  const { callback, state } = status;
  $("callback-open").hidden = state !== "waiting" || callback !== null;
  $("callback-set").hidden = callback === null;
  if (callback) {
    $("callback-what").dataset.say = `page-callback-set-${callback.by}`;
    $("callback-what").textContent = say(`page-callback-set-${callback.by}`);
    $("callback-when").textContent = range(callback.begins, callback.ends);
  }
}

export function hideCallback() {
  if (offered) $("callback-open").hidden = $("callback-set").hidden = true;
}

function range(begins, ends) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "short", hour: "2-digit", minute: "2-digit" });
  return format.formatRange(begins, ends);
}

/** As the field wants it: local time without a zone. */
function local(ms) {
  const at = new Date(ms);
  const two = (value) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

function open() {
  const now = Math.ceil(Date.now() / STEP_MS) * STEP_MS;
  for (const [field, at] of [["callback-begins", now], ["callback-ends", now + USUAL_MS]]) {
    $(field).value = local(at);
    $(field).min = local(now - STEP_MS);
    $(field).max = local(now + FURTHEST_MS);
  }
  wishId = Array.from(crypto.getRandomValues(new Uint8Array(12)), (one) => one.toString(16).padStart(2, "0")).join("");
  wrong("");
  $("callback").showModal();
  $("callback-number").focus();
}

function wrong(text, code) {
  $("callback-wrong").textContent = text;
  $("callback-number").setAttribute("aria-invalid", String(code === "bad_number"));
  for (const field of ["callback-begins", "callback-ends"]) $(field).setAttribute("aria-invalid", String(code === "bad_time"));
}

/** The number stays on the page no longer than the question. */
function close() {
  $("callback-number").value = "";
  $("callback").close();
}

async function ask(event) {
  event.preventDefault();
  const [begins, ends] = ["callback-begins", "callback-ends"].map((field) => new Date($(field).value).getTime());
  if (Number.isNaN(begins) || Number.isNaN(ends)) return wrong(say("error-bad-time"), "bad_time");
  const by = new FormData($("callback-form")).get("by");
  try {
    const { ok, answer } = await call("callback", { id: wishId, by, number: $("callback-number").value, begins, ends });
    if (!ok) {
      wrong(answer.message, answer.error);
      return $(answer.error === "bad_time" ? "callback-ends" : "callback-number").focus();
    }
  } catch {
    return wrong(say("page-offline"));
  }
  close();
  $("message").focus();
}

async function cancel() {
  try {
    const { ok, answer } = await call("callback", {}, "DELETE");
    $("trouble").textContent = ok ? "" : answer.message;
  } catch {
    $("trouble").textContent = say("page-offline");
  }
}

if (offered) {
  $("callback-open").addEventListener("click", open);
  $("callback-back").addEventListener("click", close);
  $("callback").addEventListener("close", () => { $("callback-number").value = ""; });
  $("callback-form").addEventListener("submit", ask);
  $("callback-cancel").addEventListener("click", cancel);
}
