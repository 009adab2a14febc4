// The counsellor's conversations: one tab each, the log, the reply box, what can be done with it, its facts.
import { chime, notify, setTitle } from "./alarm.js";
import { act, ask, badge, byId, el, languageName, setText, storeNow, timeOf, toast, word, words, categories } from "./dom.js";
import { showFacts } from "./facts.js";
import { entryNode, pendingNode } from "./log.js";
import { callIn, invite, leave, takePart, transfer } from "./together.js";

const TYPING_EVERY_MS = 3000;
const held = new Map();
let current = null;
let wanted = null;

export function showHeld(message) {
  const ids = new Set(message.conversations.map((one) => one.id));
  for (const [id, talk] of held) if (!ids.has(id) && !talk.gone) markGone(talk);
  for (const facts of message.conversations) {
    const talk = held.get(facts.id) ?? create(facts);
    const other = talk.gone || talk.facts.part !== facts.part;
    talk.facts = facts;
    talk.gone = false;
    if (other) draw(talk);
    refresh(talk);
  }
  if (wanted !== null && held.has(wanted)) { open(wanted, true); wanted = null; }
  else if (current === null && held.size) open(held.keys().next().value, false);
  drawTabs();
}

export function showEntries(message) {
  const talk = held.get(message.id);
  if (talk === undefined) return;
  const down = talk.log.scrollHeight - talk.log.scrollTop - talk.log.clientHeight < 80;
  let fresh = 0;
  for (const entry of message.entries) {
    if (talk.entries.has(entry.id)) { showAgain(talk, entry); continue; }
    talk.entries.set(entry.id, entry);
    settle(talk, entry);
    talk.log.append(entryNode(entry, talk.id));
    if (entry.author === "caller") fresh += 1;
  }
  showSent(talk);
  // What is still on its way stays last.
  for (const one of talk.pending.values()) talk.log.append(one.node);
  if (down) talk.log.scrollTop = talk.log.scrollHeight;
  if (talk.loaded && fresh && (current !== message.id || document.hidden)) { talk.unread += fresh; chime(); notify(); }
  talk.loaded = true;
  if (current === message.id) showFacts(talk);
  drawTabs();
}

/** A message that was scored after it was stored comes again, with its level and its marks. */
function showAgain(talk, entry) {
  if (JSON.stringify(talk.entries.get(entry.id)) === JSON.stringify(entry)) return;
  talk.entries.set(entry.id, entry);
  talk.log.querySelector(`[data-entry="${entry.id}"]`)?.replaceWith(entryNode(entry, talk.id));
}

export const openWhenHeld = (id) => { if (held.has(id)) open(id, true); else wanted = id; };
export const holdsAny = () => [...held.values()].some((talk) => !talk.gone);
export const hasUnsent = () => [...held.values()].some((talk) => !talk.gone && (talk.pending.size || talk.box.value.trim()));

function create(facts) {
  const talk = { id: facts.id, facts, entries: new Map(), pending: new Map(), unread: 0, loaded: false, gone: false, typed: 0 };
  talk.tab = el("button", { role: "tab", id: `tab-${facts.id}`, "aria-controls": `panel-${facts.id}`, onclick: () => open(facts.id, true), onkeydown: walk });
  talk.log = el("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": words.log, tabindex: "0" });
  talk.writing = el("p", { class: "writing" });
  talk.head = el("div", { class: "panel-head" });
  talk.box = el("textarea", { id: `reply-${facts.id}`, rows: "3", maxlength: "4000", dir: "auto", "aria-describedby": `hint-${facts.id}`, onkeydown: (event) => keys(talk, event), oninput: () => typing(talk) });
  talk.aside = el("input", { type: "checkbox", id: `aside-${facts.id}` });
  talk.asideLine = el("label", { class: "aside-line", for: `aside-${facts.id}`, hidden: true }, talk.aside, words.aside);
  talk.form = el("form", { class: "compose", onsubmit: (event) => { event.preventDefault(); send(talk); } },
    el("label", { for: `reply-${facts.id}` }, words.reply), talk.box, el("button", { class: "primary" }, words.send), talk.asideLine,
    el("p", { class: "hint", id: `hint-${facts.id}` }, words["reply-hint"]));
  talk.panel = el("section", { class: "panel", role: "tabpanel", id: `panel-${facts.id}`, "aria-labelledby": `tab-${facts.id}`, hidden: true });
  draw(talk);
  byId("tabs").append(talk.tab);
  byId("panels").append(talk.panel);
  held.set(facts.id, talk);
  return talk;
}

function draw(talk) {
  const end = talk.gone
    ? el("div", { class: "gone" }, el("span", {}, words.gone), el("button", { class: "quiet", onclick: () => dismiss(talk) }, words.dismiss))
    : talk.facts.part === "listen" ? "" : talk.form;
  // Who whispers writes for the desk and for nobody else; whoever answers for the caller chooses, as long as a colleague is there.
  talk.aside.checked = talk.facts.part === "whisper";
  talk.aside.disabled = talk.facts.part === "whisper";
  talk.panel.replaceChildren(talk.head, talk.log, talk.writing, ...(end ? [end] : []));
}

function refresh(talk) {
  const { facts } = talk;
  const verbs = talk.gone ? [] : facts.part === "hold" ? verbsOfHolder(facts) : verbsOfGuest(facts);
  const news = JSON.stringify([facts, talk.gone, verbs.map(([verb]) => verb)]);
  if (talk.news === news) return;
  talk.news = news;
  setText(talk.writing, facts.writing && !talk.gone ? `${words["caller-writing"]} …` : "");
  if (!talk.gone && facts.part === "hold" && facts.guests.length === 0) talk.aside.checked = false;
  talk.asideLine.hidden = facts.part === "hold" && facts.guests.length === 0;
  const focused = talk.head.contains(document.activeElement) ? document.activeElement.dataset.verb : null;
  talk.head.replaceChildren(
    badge(facts.level),
    el("span", { class: "presence" }, word("presence", facts.presence)),
    ...verbs.map(([verb, kind, run]) => el("button", { class: kind, "data-verb": verb, onclick: () => run(talk, verb) }, words[verb])),
  );
  if (focused) talk.head.querySelector(`[data-verb="${focused}"]`)?.focus();
  showSent(talk);
  if (current === facts.id) showFacts(talk);
}

/** What became of each text, beside it; what is still on its way says so only when it takes its time. */
function showSent(talk) {
  for (const [id, state] of Object.entries(talk.facts.sent)) {
    const line = talk.log.querySelector(`[data-entry="${id}"] .sent`);
    if (line) setText(line, words[`sent-${state}`] ?? "");
  }
}

/** What is possible changes with the time alone. */
export const tickHeld = () => held.forEach(refresh);

// What was asked for can be done within its time; before it, and until another try is possible, it can be put back.
function callbackVerbs({ callback }) {
  if (!callback || callback.reached) return [];
  const possible = Math.max(callback.begins, callback.next_try);
  return storeNow() < possible ? [["callback-later", "quiet", callLater]] : [[`callback-now-${callback.by}`, "primary", callNow]];
}

async function callNow(talk) {
  try {
    await act("/desk/call-back", { conversation: talk.id, epoch: talk.facts.epoch });
  } catch (refusal) {
    toast(refusal.message);
  }
}

async function callLater(talk) {
  try {
    await act("/desk/call-back-later", { conversation: talk.id, epoch: talk.facts.epoch });
    dismiss(talk);
  } catch (refusal) {
    toast(refusal.message);
  }
}

async function sendTemplate(talk) {
  try {
    await act("/desk/template", { conversation: talk.id, epoch: talk.facts.epoch });
  } catch (refusal) {
    toast(refusal.message);
  }
}

async function onTheLine(talk, what) {
  try {
    await act("/desk/line", { conversation: talk.id, epoch: talk.facts.epoch, what });
  } catch (refusal) {
    toast(refusal.message);
  }
}

const lineVerbs = ({ line, muted }) => line === "talking" ? ["hold", muted ? "unmute" : "mute"] : line === "held" ? ["unhold"] : [];
const onThePhone = (facts) => facts.line === "talking" || facts.line === "held";

const verbsOfHolder = (facts) => [
  ...callbackVerbs(facts), ...lineVerbs(facts).map((verb) => [verb, "primary", onTheLine]), ...(facts.window_closed ? [["template", "primary", sendTemplate]] : []),
  ...(facts.level < 4 ? [["missed", "quiet", missed]] : []), ...(facts.level > 1 ? [["false-alarm", "quiet", falseAlarm]] : []),
  ["invite", "quiet", invite], ["transfer", "quiet", transfer],
  ["give-back", "quiet", letGo], ["release", "quiet", letGo], ["close", "quiet danger", letGo],
];

const verbsOfGuest = (facts) => [
  ...["listen", "whisper", "join"].filter((part) => part !== facts.part).map((part) => [part, "quiet", () => takePart(facts.id, part)]),
  ...(onThePhone(facts) ? [["call-in", "primary", () => callIn(facts.id)]] : []),
  ["leave", "quiet", leaveIt],
];

async function leaveIt(talk) {
  if (await leave(talk.id)) dismiss(talk);
}

function drawTabs() {
  byId("none-open").hidden = held.size > 0;
  byId("tabs").hidden = held.size === 0;
  let unread = 0;
  for (const [id, talk] of held) {
    const chosen = id === current;
    unread += talk.unread;
    const news = JSON.stringify([talk.facts.level, talk.facts.language, talk.facts.holder, talk.unread, talk.gone]);
    talk.tab.setAttribute("aria-selected", String(chosen));
    talk.tab.tabIndex = chosen ? 0 : -1;
    talk.panel.hidden = !chosen;
    if (talk.tabNews === news) continue;
    talk.tabNews = news;
    const name = [`${languageName(talk.facts.language)} ${timeOf(talk.facts.created)}`, talk.facts.holder].filter(Boolean).join(" · ");
    talk.tab.replaceChildren(
      el("span", { class: `badge l${talk.facts.level}`, title: word("level", talk.facts.level) }, String(talk.facts.level)), el("span", {}, name),
      talk.unread ? el("span", { class: "unread" }, el("span", { class: "sr" }, `${words["new-messages"]}: `), String(talk.unread)) : "");
  }
  setTitle(undefined, unread);
}

function open(id, focus) {
  current = id;
  const talk = held.get(id);
  if (!document.hidden) talk.unread = 0;
  drawTabs();
  showFacts(talk);
  talk.log.scrollTop = talk.log.scrollHeight;
  if (focus && !talk.gone) talk.box.focus();
}

function walk(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const ids = [...held.keys()];
  const forward = document.documentElement.dir === "rtl" ? -step : step;
  const next = ids[(ids.indexOf(current) + forward + ids.length) % ids.length];
  open(next, false);
  held.get(next).tab.focus();
}

function keys(talk, event) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  send(talk);
}

function typing(talk) {
  const now = Date.now();
  if (talk.facts.part !== "hold" || talk.aside.checked) return;
  if (talk.gone || now - talk.typed < TYPING_EVERY_MS) return;
  talk.typed = now;
  act("/desk/typing", { conversation: talk.id, epoch: talk.facts.epoch }).catch(() => {});
}

function send(talk) {
  const text = talk.box.value.trim();
  if (!text || talk.gone) return;
  talk.box.value = "";
  talk.typed = 0;
  const id = crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const one = { id, text, epoch: talk.facts.epoch, aside: talk.aside.checked };
  // Sent again on purpose, it is meant for the conversation as it stands now.
  one.node = pendingNode(text, one.aside, () => { one.epoch = talk.facts.epoch; post(talk, one); });
  talk.pending.set(id, one);
  talk.log.append(one.node);
  talk.log.scrollTop = talk.log.scrollHeight;
  post(talk, one);
}

async function post(talk, one) {
  one.node.say(words.sending, false);
  try {
    await act("/desk/reply", { conversation: talk.id, id: one.id, text: one.text, epoch: one.epoch, aside: one.aside });
    one.node.say("", false);
  } catch (refusal) {
    one.node.say(`${words["not-sent"]}. ${refusal.message}`, true);
  }
}

// The entry of something we sent has come back: it takes the place of the pending one.
function settle(talk, entry) {
  const id = entry.message.replace(/^desk:/, "");
  talk.pending.get(id)?.node.remove();
  talk.pending.delete(id);
}

async function letGo(talk, verb) {
  if ((await ask(words[verb], words[`${verb}-confirm`], words[verb])) === null) return;
  try {
    await act(`/desk/${verb}`, { conversation: talk.id, epoch: talk.facts.epoch });
    dismiss(talk);
    byId("claim-next").focus();
  } catch (refusal) {
    toast(refusal.message);
  }
}

// A counsellor's word on the level: what was missed also gets its danger. Nothing of what was written is sent.
async function missed(talk) {
  const seen = talk.facts.level;
  const level = await askLevel("missed", seen + 1, 4);
  if (level === null) return;
  const category = await ask(words.missed, words["missed-danger"], words.correct, categories.map((one) => [one, word("category", one)]));
  if (category !== null) correct(talk, { seen, level, category });
}

async function falseAlarm(talk) {
  const seen = talk.facts.level;
  const level = await askLevel("false-alarm", 0, seen - 1);
  if (level !== null) correct(talk, { seen, level });
}

async function askLevel(verb, lowest, highest) {
  const levels = Array.from({ length: highest - lowest + 1 }, (_, at) => lowest + at);
  const chosen = await ask(words[verb], words[`${verb}-level`], words.correct, levels.map((one) => [String(one), `${one} · ${word("level", one)}`]));
  return chosen === null ? null : Number(chosen);
}

async function correct(talk, said) {
  try {
    await act("/desk/correct", { conversation: talk.id, epoch: talk.facts.epoch, ...said });
  } catch (refusal) {
    toast(refusal.message);
  }
}

function markGone(talk) {
  talk.gone = true;
  draw(talk);
  refresh(talk);
}

function dismiss(talk) {
  talk.tab.remove();
  talk.panel.remove();
  held.delete(talk.id);
  if (current === talk.id) {
    current = null;
    showFacts(null);
    if (held.size) open(held.keys().next().value, false);
  }
  drawTabs();
}

document.addEventListener("visibilitychange", () => {
  if (!document.hidden && current !== null) { held.get(current).unread = 0; drawTabs(); }
});
