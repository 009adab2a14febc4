// Small ways to build and find elements; the words of the page; times and waits in the reader's language.
const given = JSON.parse(document.getElementById("given").textContent);
export const words = given.words;
export const reasons = given.reasons;
export const categories = given.categories;
export const language = given.language;
export const byId = (id) => document.getElementById(id);

// The store's clock: this machine's may be wrong. Heard with every message that carries it.
let ahead = 0;
export const storeNow = () => Date.now() + ahead;
export const heardTime = (now) => { ahead = now - Date.now(); };

// Level, category and channel names come from the server; one that a later release adds must not break the page.
export const word = (kind, name) => words[`${kind}-${String(name).replaceAll("_", "-")}`] ?? words[`${kind}-other`] ?? String(name);

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "class") node.className = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

export const badge = (level) => el("span", { class: `badge l${level}` }, `${level} · ${word("level", level)}`);

const ownNames = new Intl.DisplayNames([language], { type: "language" });
export const languageName = (code) => ownNames.of(code) ?? code;

const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const dayAndClock = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const isToday = (date) => date.toDateString() === new Date().toDateString();
export const timeOf = (ms) => (isToday(new Date(ms)) ? clock : dayAndClock).format(new Date(ms));

// "2:05", "1:02:05": the same digits for everybody, so that two waits compare at a glance.
export function waited(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n) => String(n).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}:${two(seconds % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

let toastTimer;
export function toast(text) {
  clearTimeout(toastTimer);
  byId("toast").textContent = text;
  toastTimer = setTimeout(() => { byId("toast").textContent = ""; }, 6000);
}

// "close" arrives a moment after the dialog has closed; by then a quick hand may have opened it with the next question.
let answer = null;
byId("ask").addEventListener("close", () => {
  if (byId("ask").open || !answer) return;
  const chosen = byId("ask-reasons").querySelector("input:checked")?.value ?? "yes";
  answer(byId("ask").returnValue === "yes" ? chosen : null);
  answer = null;
});

// A question with "yes" and "cancel"; `choices` makes it a choice of one. Resolves to null when it was cancelled.
export function ask(title, text, yes, choices = null) {
  const dialog = byId("ask");
  setText(byId("ask-title"), title);
  setText(byId("ask-text"), text);
  setText(byId("ask-yes"), yes);
  const set = byId("ask-reasons");
  set.hidden = choices === null;
  setText(set.querySelector("legend"), title);
  set.querySelectorAll("label").forEach((label) => label.remove());
  for (const [value, name] of choices ?? []) {
    set.append(el("label", {}, el("input", { type: "radio", name: "choice", value, required: true }), name));
  }
  dialog.returnValue = "";
  dialog.showModal();
  answer?.(null);
  return new Promise((resolve) => { answer = resolve; });
}

// An action: resolves to the answer, throws Error(sentence) with `.code`. "network": it may be sent again, with the same id.
export async function act(path, body) {
  let response;
  try {
    response = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  } catch {
    throw Object.assign(new Error(words["error-network"]), { code: "network" });
  }
  if (response.ok) return response.json();
  const refusal = await response.json().catch(() => ({ error: "fault", message: words["error-fault"] }));
  if (refusal.error === "signed_out") location.assign("/sign-in");
  throw Object.assign(new Error(refusal.message), { code: refusal.error });
}
