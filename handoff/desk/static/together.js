// Counsellors with one another: what is asked of this one, who else is there, what went on while they were away.
import { chime, notify, ring } from "./alarm.js";
import { act, ask, badge, byId, el, language, languageName, setText, timeOf, toast, word, words } from "./dom.js";

const listed = new Intl.ListFormat(language, { style: "short" });
const RINGS = 3;
let colleagues = [];
let opened = () => {};
let known = new Set();

export function showAround({ around }) {
  colleagues = around.colleagues;
  byId("duty").value = around.state;
  fill("asked", around.asked, question);
  fill("lost", around.lost, gone);
  fill("running", around.running, running);
  const fresh = around.asked.filter((one) => !known.has(`${one.what} ${one.id}`));
  ring(around.asked.some((one) => one.what === "offer") ? RINGS : 0, "offer");
  if (fresh.length) { toast(word("asked", fresh[0].what)); chime(); notify(); }
  known = new Set(around.asked.map((one) => `${one.what} ${one.id}`));
}

// Redrawn only when it says something new, so that nobody's focus is lost under their fingers.
const drawn = new Map();
function fill(part, items, node) {
  byId(part).hidden = items.length === 0;
  const news = JSON.stringify(items);
  if (drawn.get(part) === news) return;
  drawn.set(part, news);
  byId(`${part}-rows`).replaceChildren(...items.map(node));
}

const meta = (one, name, ...more) => el("p", { class: "meta" }, ...(name ? [el("bdi", {}, name), " · "] : []),
  [languageName(one.language), word("channel", one.channel), ...more].filter(Boolean).join(" · "));
const button = (name, kind, run) => el("button", { class: kind, onclick: run }, name);

function question(one) {
  const dangers = one.categories.map((category) => word("category", category)).join(" · ");
  return el("li", { class: `row l${one.level}`, "data-id": one.id },
    el("div", { class: "row-top" }, badge(one.level)),
    el("p", { class: "dangers" }, word("asked", one.what)),
    meta(one, one.by, dangers),
    el("div", { class: "row-buttons" },
      button(one.what === "invite" ? words.listen : words.accept, "primary", () => answer(one, true)),
      button(words.decline, "quiet", () => answer(one, false))));
}

function gone(one) {
  return el("li", { class: `row l${one.level}`, "data-id": one.id },
    el("div", { class: "row-top" }, badge(one.level), el("span", { class: "wait" }, timeOf(one.at))),
    meta(one, "", word("lost", one.state)),
    button(words["alert-seen"], "quiet", () => attempt("/desk/seen-lost", { conversation: one.id })));
}

function running(one) {
  return el("li", { class: `row l${one.level}`, "data-id": one.id },
    el("div", { class: "row-top" }, badge(one.level), el("span", { class: "wait" }, timeOf(one.since))),
    meta(one, one.holder),
    button(words.listen, "quiet", () => takePart(one.id, "listen")));
}

async function attempt(path, body) {
  try {
    await act(path, body);
    return true;
  } catch (refusal) {
    toast(refusal.message);
    return false;
  }
}

async function answer(one, accept) {
  if (await attempt("/desk/answer", { conversation: one.id, what: one.what, accept }) && accept) opened(one.id);
}

export async function takePart(id, part) {
  if (part === "join" && (await ask(words.join, words["join-confirm"], words.join)) === null) return;
  if (await attempt("/desk/take-part", { conversation: id, part })) opened(id);
}

export const callIn = (id) => attempt("/desk/call-in", { conversation: id });
export const leave = (id) => attempt("/desk/leave", { conversation: id });

async function choose(title, text) {
  if (colleagues.length === 0) { toast(words["no-colleague"]); return null; }
  const choices = colleagues.map((one) => [one.id, [one.name, word("duty", one.state), listed.format(one.languages.map(languageName))].join(" · ")]);
  return ask(title, text, title, choices);
}

export async function transfer(talk) {
  const to = await choose(words.transfer, words["transfer-to"]);
  if (to === null) return;
  const how = await ask(words.transfer, words["transfer-how"], words.transfer, [["warm", words["transfer-warm"]], ["cold", words["transfer-cold"]]]);
  if (how !== null) await attempt("/desk/transfer", { conversation: talk.id, epoch: talk.facts.epoch, to, at_once: how === "cold" });
}

export async function invite(talk) {
  const to = await choose(words.invite, words["invite-whom"]);
  if (to !== null) await attempt("/desk/invite", { conversation: talk.id, epoch: talk.facts.epoch, to });
}

export function prepareTogether(open) {
  opened = open;
  byId("duty").addEventListener("change", async (event) => {
    const before = event.target.dataset.last ?? "available";
    if (await attempt("/desk/state", { state: event.target.value })) event.target.dataset.last = event.target.value;
    else event.target.value = before;
  });
  setText(byId("lost-hint"), words["lost-hint"]);
}
