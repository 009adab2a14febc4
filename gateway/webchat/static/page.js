// The staff page's conversation. Nothing is kept in the browser but the session cookie, which no script can read.

import { hideCallback, showCallback } from "./callback.js";
import { button, mark, show } from "./entries.js";
import { call } from "./server.js";
import { say, speakAs } from "./words.js";

const $ = (id) => document.getElementById(id);
const body = document.body;
const log = $("log");
const message = $("message");
const AGAIN_MS = [500, 1000, 2000, 4000, 8000];
const TRIES_BEFORE_FAILED = 2;
const TYPING_MS = 4000;

let chosen = body.dataset.chosen || null;
let open = false;
let ended = false;
let source = null;
let reconnecting = 0;
let last = "0-0";
let standing = "assistant";
let bot = "away";
let counsellorTypes = false;
let typedAt = 0;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// ---- the session

let starting = null;

/** A session, opened when it is first needed. Answers whether there is one. */
function haveSession() {
  if (open) return Promise.resolve(true);
  starting ??= (async () => {
    try {
      const { ok, answer } = await call("session", chosen ? { language: chosen } : {});
      if (!ok) {
        trouble(answer.message);
        return false;
      }
      opened();
      return true;
    } catch {
      trouble(say("page-offline"));
      return false;
    } finally {
      starting = null;
    }
  })();
  return starting;
}

function opened() {
  open = true;
  ended = false;
  $("over").hidden = true;
  trouble("");
  connect();
  pump();
}

function over(text) {
  open = false;
  ended = true;
  source?.close();
  clearTimeout(reconnecting);
  $("over").hidden = false;
  hideCallback();
  $("doing").textContent = "";
  trouble("");
  note(text);
}

// ---- events

function connect() {
  source?.close();
  clearTimeout(reconnecting);
  source = new EventSource(`/chat/events?after=${last}`);
  source.addEventListener("entry", (event) => entered(JSON.parse(event.data)));
  source.addEventListener("status", (event) => stands(JSON.parse(event.data)));
  source.addEventListener("typing", (event) => {
    counsellorTypes = JSON.parse(event.data).typing;
    showDoing();
  });
  source.addEventListener("ended", () => over(say("page-session-ended")));
  source.onopen = () => { if ($("trouble").textContent === say("page-offline")) trouble(""); };
  // The browser reconnects by itself after a broken line, but gives up after an error status.
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) reconnecting = setTimeout(probe, 2000);
  };
}

async function probe() {
  try {
    const { ok, answer } = await call("session");
    if (ok && !answer.open) return over(say("page-session-ended"));
    if (ok) return connect();
  } catch { /* still no line */ }
  reconnecting = setTimeout(probe, 3000);
}

function entered(entry) {
  last = entry.id;
  if (log.querySelector(`[data-id="${entry.id}"]`)) return;
  const own = entry.message && log.querySelector(`[data-message="${entry.message}"]`);
  if (own) {
    own.dataset.id = entry.id;
    if (own.dataset.state !== "answered") mark(own, "received");
    return;
  }
  const opening = $("opening");
  if (entry.from === "helpline" && opening && !opening.dataset.id) {
    opening.dataset.id = entry.id;
    opening.querySelector(".text").textContent = entry.text;
    return;
  }
  const article = show(entry, press);
  article.dataset.id = entry.id;
  if (entry.message) {
    article.dataset.message = entry.message;
    mark(article, "received");
  }
  // The safety lines are an answer, in the worst danger the only one of the helpline's own.
  if (entry.from === "assistant" || entry.from === "counsellor" || entry.urgent) {
    log.querySelectorAll('.entry.caller[data-state="received"]').forEach((one) => mark(one, "answered"));
  }
  showDoing();
  keepInView(entry.from === "caller");
}

function stands(status) {
  log.removeAttribute("aria-busy");
  standing = status.state;
  note(status.note);
  const human = $("human");
  const label = { waiting: "page-human-asked", person: "page-human-here" }[standing] ?? "page-human";
  human.dataset.say = label;
  human.textContent = say(label);
  human.setAttribute("aria-disabled", String(label !== "page-human"));
  showCallback(status);
  bot = status.bot;
  showDoing();
  $("over").hidden = standing !== "closed";
  if (status.language !== document.documentElement.lang) speak(status.language);
}

/** Only what is so: somebody types, or an assistant that runs has something to answer. */
function showDoing() {
  const waits = standing !== "person" && bot === "ready" && log.querySelector('.entry.caller[data-state="received"]');
  const doing = counsellorTypes ? say("page-typing") : waits ? say("page-answering") : "";
  if ($("doing").textContent !== doing) $("doing").textContent = doing;
}

// ---- the log on the screen

function keepInView(always) {
  const page = document.documentElement;
  if (always || page.scrollHeight - innerHeight - scrollY < 320) scrollTo(0, page.scrollHeight);
}

function note(text) { if ($("note").textContent !== text) $("note").textContent = text; }
function trouble(text) { if ($("trouble").textContent !== text) $("trouble").textContent = text ?? ""; }

// ---- sending: in order, the same id until it is confirmed

const queue = [];
let pumping = false;
let hurry = () => {};

function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (one) => one.toString(16).padStart(2, "0")).join("");
}

const press = (choice, title) => send({ choice }, title);

function send(content, text) {
  const item = { id: newId(), content, article: show({ from: "caller", text }, press), tries: 0 };
  item.article.dataset.message = item.id;
  mark(item.article, "sent");
  $("code-card").classList.add("small-card");
  queue.push(item);
  keepInView(true);
  pump();
}

async function pump() {
  if (pumping) return;
  pumping = true;
  while (queue.length && !ended) {
    const wait = await deliver(queue[0]);
    if (wait === 0) queue.shift();
    else await Promise.race([pause(wait), new Promise((now) => { hurry = now; })]);
  }
  pumping = false;
}

/** 0 when the message is done with, else milliseconds until the next try. */
async function deliver(item) {
  const again = AGAIN_MS[Math.min(item.tries, AGAIN_MS.length - 1)];
  item.tries += 1;
  let result = null;
  try {
    if (await haveSession()) result = await call("messages", { id: item.id, ...item.content });
  } catch {
    trouble(say("page-offline"));
  }
  if (result?.ok) {
    if (item.article.dataset.state !== "answered") mark(item.article, "received");
    showDoing();
    trouble("");
    return 0;
  }
  if (result?.status === 401) {
    over(say("page-session-ended"));
    mark(item.article, "failed");
    return again;
  }
  if (result && result.status < 500 && result.status !== 429) {
    trouble(result.answer.message);
    mark(item.article, "failed", item.content.text ? [button("page-edit", () => edit(item))] : []);
    return 0;
  }
  if (result) trouble(result.answer.message ?? say("error-store-away"));
  if (item.tries >= TRIES_BEFORE_FAILED) mark(item.article, "failed", [button("page-retry", () => hurry())]);
  return Math.max(again, (result?.after ?? 0) * 1000);
}

function edit(item) {
  item.article.remove();
  message.value = [item.content.text, message.value].filter(Boolean).join("\n");
  grow();
  message.focus();
}

$("write").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = message.value.trim();
  if (!text) return message.focus();
  // Code points, as the server counts them.
  if ([...text].length > Number(body.dataset.longest)) return trouble(say("error-text-too-long"));
  trouble("");
  message.value = "";
  grow();
  message.focus();
  send({ text }, text);
});

message.addEventListener("keydown", (event) => {
  // Not while an input method is composing, and not where Enter is the only way to a new line.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || matchMedia("(pointer: coarse)").matches) return;
  event.preventDefault();
  $("write").requestSubmit();
});

message.addEventListener("input", () => {
  grow();
  if (open && standing === "person" && Date.now() - typedAt > TYPING_MS) {
    typedAt = Date.now();
    call("typing", {}).catch(() => {});
  }
});

function grow() {
  message.style.blockSize = "auto";
  message.style.blockSize = `${message.scrollHeight + 2}px`;
}

// ---- wishes

$("human").addEventListener("click", async () => {
  if ($("human").getAttribute("aria-disabled") === "true" || !(await haveSession())) return;
  await wish("human", stands);
});

async function wish(path, done) {
  try {
    const { ok, answer } = await call(path, {});
    if (ok) {
      trouble("");
      done(answer);
    } else trouble(answer.message);
  } catch {
    trouble(say("page-offline"));
  }
}

// ---- return code

function unfold(which) {
  for (const [box, opener] of [["code-box", "code-show"], ["code-form", "code-have"]]) {
    $(box).hidden = box !== which;
    $(opener).setAttribute("aria-expanded", String(box === which));
  }
  if (which !== "code-box") $("code").textContent = "";
}

$("code-show").addEventListener("click", async () => {
  if (!(await haveSession())) return;
  await wish("code", ({ grouped }) => {
    unfold("code-box");
    $("code").textContent = grouped;
  });
});
$("code-hide").addEventListener("click", () => { unfold(null); $("code-show").focus(); });
$("code-cancel").addEventListener("click", () => { unfold(null); $("code-have").focus(); });
$("code-have").addEventListener("click", () => { unfold("code-form"); $("code-input").focus(); });

$("code-copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText($("code").textContent);
  } catch {
    // No clipboard on this page: mark the code, so that the reader can copy it.
    getSelection().selectAllChildren($("code"));
    return;
  }
  $("code-copy").textContent = say("page-code-copied");
  setTimeout(() => { $("code-copy").textContent = say("page-code-copy"); }, 4000);
});

$("code-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const input = $("code-input");
  try {
    const { ok, answer } = await call("resume", { code: input.value });
    input.setAttribute("aria-invalid", String(!ok));
    $("code-wrong").textContent = ok ? "" : answer.message;
    if (!ok) return input.focus();
  } catch {
    $("code-wrong").textContent = say("page-offline");
    return;
  }
  input.value = "";
  unfold(null);
  reread();
  opened();
  $("said").textContent = say("page-resumed");
  message.focus();
});

// ---- ending

let agreed = () => {};

function ask(wished, done) {
  $("sure-heading").textContent = say(`page-${wished}`);
  $("sure-about").textContent = say(`page-${wished}-about`);
  $("sure-yes").textContent = say(`page-${wished}-yes`);
  agreed = done;
  $("sure").showModal();
  $("sure-no").focus();
}

$("sure-no").addEventListener("click", () => $("sure").close());
$("sure-yes").addEventListener("click", () => { $("sure").close(); agreed(); });
$("end").addEventListener("click", () => ask("end", () => finish("end", "page-ended")));
$("delete").addEventListener("click", () => ask("delete", () => finish("delete", "page-deleted")));

async function finish(path, sentence) {
  const done = () => {
    queue.length = 0;
    empty();
    unfold(null);
    over(say(sentence));
    message.value = "";
  };
  if (open) await wish(path, done);
  else done();
}

$("new").addEventListener("click", async () => {
  try {
    const { ok, answer } = await call("session", { fresh: true, ...(chosen ? { language: chosen } : {}) });
    if (!ok) return trouble(answer.message);
  } catch {
    return trouble(say("page-offline"));
  }
  reread();
  unfold(null);
  opened();
  message.focus();
});

/** Read the whole log anew; what is not sent yet stays below it. */
function reread() {
  last = "0-0";
  log.setAttribute("aria-busy", "true");
  empty();
  log.append(...queue.map((item) => item.article));
}

function empty() {
  last = "0-0";
  const opening = $("opening");
  delete opening.dataset.id;
  opening.querySelector(".text").textContent = say("notice-opening");
  log.replaceChildren(opening);
}

// ---- language

async function speak(language) {
  try {
    await speakAs(language);
  } catch {
    return trouble(say("page-offline"));
  }
  trouble("");
  if (open) {
    reread();
    connect();
  }
}

$("language").addEventListener("change", async () => {
  chosen = $("language").value;
  if (open) await call("language", { language: chosen }).catch(() => {});
  await speak(chosen);
});

// ---- begin

addEventListener("leaving", () => { source?.close(); queue.length = 0; });
addEventListener("online", () => hurry());

async function begin() {
  $("app").hidden = false;
  $("composer").hidden = false;
  $("language").disabled = false;
  try {
    const { answer } = await call("session");
    if (!answer.open) return;
    log.setAttribute("aria-busy", "true");
    $("code-card").classList.add("small-card");
    if (chosen && chosen !== answer.language) await call("language", { language: chosen });
    opened();
  } catch {
    trouble(say("page-offline"));
  }
}

begin();
