// The waiting line: who waits, how gravely, how long. No words of theirs before somebody takes them.
import { chime, notify, ring, setTitle } from "./alarm.js";
import { act, ask, badge, byId, el, languageName, reasons, setText, storeNow, toast, waited, word, words } from "./dom.js";

const URGENT = 3;
const rows = new Map();
const seen = new Map();
let waiting = [];
// Danger that nobody answers: everybody hears of it, whoever may take it. Seen is what was there when "seen" was pressed.
let alerts = { count: 0, level: 0, newest: 0, languages: [] };
let alertsSeen = 0;

export function showQueue(message) {
  const known = new Set(rows.keys());
  waiting = message.waiting;
  alerts = message.alerts;
  for (const [id, held] of rows) {
    if (!waiting.some((one) => one.id === id)) { held.node.remove(); rows.delete(id); seen.delete(id); }
  }
  waiting.forEach((one, place) => put(one, place, known.size > 0 && !known.has(one.id)));
  setText(byId("count"), waiting.length ? `(${waiting.length}${message.more ? "+" : ""})` : "");
  byId("queue-empty").hidden = waiting.length > 0;
  byId("queue-more").hidden = !message.more;
  alarm();
}

function put(one, place, fresh) {
  const list = byId("rows");
  const news = JSON.stringify(one);
  let held = rows.get(one.id);
  if (held === undefined) {
    held = { node: el("li", { "data-id": one.id }), news: "" };
    rows.set(one.id, held);
  }
  if (held.news !== news) {
    const focused = held.node.contains(document.activeElement);
    fill(held.node, one, fresh && held.news === "");
    held.news = news;
    if (focused) held.node.querySelector("button").focus();
  }
  // Moving a node takes its focus away: only where it has to.
  if (list.children[place] !== held.node) list.insertBefore(held.node, list.children[place] ?? null);
}

function fill(node, one, fresh) {
  node.className = `row l${one.level}${fresh ? " fresh" : ""}`;
  const dangers = one.categories.map((category) => word("category", category)).join(" · ");
  const facts = [languageName(one.language), word("channel", one.channel), word("presence", one.presence), one.asked ? words.asked : "", one.callback ? words[`callback-${one.callback}`] : ""];
  node.replaceChildren(
    el("div", { class: "row-top" }, badge(one.level), el("span", { class: "wait", "data-since": one.arrival, title: words.waits }, waited(storeNow() - one.arrival))),
    ...(dangers ? [el("p", { class: "dangers" }, dangers)] : []),
    el("p", { class: "meta" }, facts.filter(Boolean).join(" · ")),
    el("button", { class: "quiet", onclick: () => claimThis(one) }, words["claim-this"]),
  );
}

export function tick() {
  const now = storeNow();
  for (const node of document.querySelectorAll("[data-since]")) setText(node, waited(now - Number(node.dataset.since)));
}

const unseen = () => waiting.filter((one) => one.level >= URGENT && (seen.get(one.id) ?? 0) < one.level);

let told = 0;
let toldOf = 0;
export function alarm() {
  const left = unseen();
  const unanswered = alerts.count > 0 && alerts.newest > alertsSeen;
  const level = Math.max(unanswered ? alerts.level : 0, ...left.map((one) => one.level));
  ring(level);
  const count = Math.max(left.length, unanswered ? alerts.count : 0);
  setTitle(count);
  byId("alert").hidden = count === 0;
  const languages = alerts.languages.map(languageName).join(" · ");
  if (unanswered) setText(byId("alert-text"), `${words["alert-unanswered"]}: ${alerts.count} (${languages})`);
  else if (count) setText(byId("alert-text"), `${words.alert}: ${count}`);
  if (count > told || (unanswered && alerts.newest > toldOf)) { notify(); chime(); }
  told = count;
  toldOf = alerts.newest;
}

function markSeen() {
  for (const one of waiting) seen.set(one.id, one.level);
  alertsSeen = alerts.newest;
  alarm();
}

// The first needs no reason; whether it is still the first is for the store to say.
async function claimThis(one) {
  if (one.id === waiting[0]?.id && await attempt("/desk/claim", { conversation: one.id }) !== "reason") return;
  const choices = reasons.map((reason) => [reason, word("reason", reason)]);
  const reason = await ask(words["claim-why"], words["claim-why-hint"], words["claim-this"], choices);
  if (reason !== null) await attempt("/desk/claim", { conversation: one.id, reason });
}

export async function claimNext() {
  await attempt("/desk/claim-next", {});
}

let opened = () => {};
/** The code of a refusal, which is said; null when it is taken, or nobody waits. */
async function attempt(path, body) {
  byId("claim-next").disabled = true;
  try {
    const claimed = await act(path, body);
    if (claimed.conversation === null) toast(words["nothing-waits"]);
    else opened(claimed.conversation);
  } catch (refusal) {
    toast(refusal.message);
    return refusal.code;
  } finally {
    byId("claim-next").disabled = false;
  }
  return null;
}

export function prepareQueue(open) {
  opened = open;
  byId("claim-next").addEventListener("click", claimNext);
  byId("alert-seen").addEventListener("click", () => { markSeen(); byId("claim-next").focus(); });
  document.addEventListener("keydown", (event) => {
    // By place on the keyboard, so that it works in every layout.
    if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === "KeyN" && !byId("ask").open) {
      event.preventDefault();
      claimNext();
    }
  });
}
