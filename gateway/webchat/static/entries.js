// Entries of the conversation as elements of the page. Text is only ever set as text, never read as markup.

import { say } from "./words.js";

const log = document.getElementById("log");

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export function button(id, onPress, className = "button quiet") {
  const made = element("button", className, say(id));
  made.type = "button";
  made.dataset.say = id;
  made.addEventListener("click", onPress);
  return made;
}

const SPEAKERS = { caller: "page-you", assistant: "page-assistant", counsellor: "page-counsellor", helpline: "page-helpline" };

export function show(entry, press) {
  const article = element("article", `entry ${entry.from}${entry.urgent ? " urgent" : ""}`);
  const who = element("p", "who", say(SPEAKERS[entry.from]));
  who.dataset.say = SPEAKERS[entry.from];
  const text = element("p", "text", entry.text);
  text.dir = "auto";
  if (entry.language) text.lang = entry.language;
  article.append(who, text);
  if (entry.buttons?.length) article.append(answers(entry, press));
  if (entry.from === "caller") {
    article.append(element("p", "state"));
    log.querySelectorAll(".answers .button").forEach((one) => one.setAttribute("aria-disabled", "true"));
  }
  log.append(article);
  return article;
}

function answers(entry, press) {
  const row = element("div", "row answers");
  for (const { choice, title } of entry.buttons) {
    const made = element("button", "button quiet", title);
    made.type = "button";
    made.dir = "auto";
    made.addEventListener("click", () => {
      if (made.getAttribute("aria-disabled") !== "true") press(choice, title);
    });
    row.append(made);
  }
  return row;
}

export function mark(article, state, actions = []) {
  article.dataset.state = state;
  const label = element("span", "", say(`page-${state}`));
  label.dataset.say = `page-${state}`;
  article.querySelector(".state").replaceChildren(label, ...actions);
}
