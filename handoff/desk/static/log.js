// One entry of the log as the counsellor sees it.
import { badge, el, timeOf, word, words } from "./dom.js";

export function entryNode(entry, conversation) {
  const notes = [
    entry.untriaged ? words.untriaged : "",
    entry.unsupported ? words.unsupported : "",
    entry.buttons.length ? `${words.offered} ${entry.buttons.join(" · ")}` : "",
  ];
  return el("article", { class: `entry ${entry.author}${asideClass(entry.aside)}`, "data-entry": entry.id },
    el("p", { class: "who" },
      el("span", {}, word("author", entry.author)), el("time", { datetime: new Date(entry.at).toISOString() }, timeOf(entry.at)),
      entry.kind === "choice" ? el("span", {}, words.choice) : "", asideMark(entry.aside), entry.level > 0 ? badge(entry.level) : ""),
    el("p", { class: "said", dir: "auto", lang: entry.language || null }, ...entry.parts.map(part)),
    ...entry.media.map((kind, at) => el("p", { class: "note" }, el("a", { href: `/desk/media/${conversation}/${entry.id}/${at}`, target: "_blank", rel: "noopener" }, word("media", kind)))),
    entry.author === "caller" ? "" : el("p", { class: "sent" }),
    ...notes.filter(Boolean).map((note) => el("p", { class: "note" }, note)));
}

function part(one) {
  if (!one.category) return one.text;
  const danger = word("category", one.category);
  return el("mark", { class: `l${one.level}`, title: danger }, one.text, el("span", { class: "sr" }, ` (${danger})`));
}

const asideClass = (aside) => (aside ? " aside" : "");
const asideMark = (aside) => (aside ? el("span", { class: "aside-mark" }, words.aside) : "");

export function pendingNode(text, aside, again) {
  const note = el("span", {});
  const button = el("button", { class: "quiet", hidden: true, onclick: again }, words.retry);
  const node = el("article", { class: `entry counsellor pending${asideClass(aside)}` },
    el("p", { class: "who" }, el("span", {}, word("author", "counsellor")), asideMark(aside)), el("p", { class: "said", dir: "auto" }, text), el("p", { class: "note" }, note, " ", button));
  node.say = (state, failed) => {
    note.textContent = state;
    button.hidden = !failed;
    node.classList.toggle("failed", failed);
  };
  return node;
}
