// The facts of the open conversation: level and why, language, channel, times.
import { badge, byId, el, languageName, storeNow, timeOf, word, words } from "./dom.js";

let shown = "";

export function showFacts(talk) {
  const body = byId("facts-body");
  if (talk === null) { body.replaceChildren(); shown = ""; return; }
  const { facts } = talk;
  const reasons = reasonsOf(talk);
  const news = JSON.stringify([facts, reasons]);
  if (news === shown) return;
  shown = news;
  const pairs = [
    ["fact-level", badge(facts.level)],
    ["fact-danger", facts.categories.map((one) => word("category", one)).join(" · ") || words.none],
    ["fact-reasons", reasons.length ? el("ul", {}, ...reasons.map(reasonNode)) : words.none],
    ["fact-presence", word("presence", facts.presence)],
    ...(facts.holder ? [["fact-holder", facts.holder]] : []),
    ...(facts.guests.length ? [["fact-with", el("ul", {}, ...facts.guests.map((one) => el("li", {}, el("bdi", {}, one.name), ` — ${word("part", one.part)}`)))]] : []),
    ...(facts.transfer_to ? [["transfer-pending", el("bdi", {}, facts.transfer_to)]] : []),
    ["fact-language", languageName(facts.language)],
    ["fact-channel", word("channel", facts.channel)],
    ...(facts.line ? [["fact-line", facts.muted ? `${word("line", facts.line)} · ${words["line-muted"]}` : word("line", facts.line)]] : []),
    ["fact-began", timeOf(facts.created)],
    ...callbackFacts(facts.callback),
    ...(facts.arrival ? [["fact-arrived", timeOf(facts.arrival)]] : []),
  ];
  body.replaceChildren(el("dl", {}, ...pairs.map(([name, value]) => el("div", {}, el("dt", {}, words[name]), el("dd", {}, value)))));
}

function callbackFacts(callback) {
  if (!callback) return [];
  const when = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "short", hour: "2-digit", minute: "2-digit" });
  return [
    [`callback-${callback.by}`, callback.reached ? words["callback-reached"] : `${words["callback-tries"]}: ${callback.tries}`],
    ["callback-when", el("bdi", {}, when.formatRange(callback.begins, callback.ends))],
    ...(callback.next_try > storeNow() ? [["callback-next", timeOf(callback.next_try)]] : []),
  ];
}

function reasonsOf(talk) {
  const found = new Map();
  for (const entry of talk.entries.values()) {
    for (const one of entry.reasons) found.set(`${one.category} ${one.text}`, one);
  }
  return [...found.values()].sort((a, b) => (b.level ?? 0) - (a.level ?? 0));
}

function reasonNode(one) {
  const said = one.text ? el("bdi", { class: "quoted" }, one.text) : words["reason-whole"];
  return el("li", {}, said, ` — ${word("category", one.category)} (${one.level})`);
}
