// The page's sentences: those it came with, and another language's once it is chosen.

let words = JSON.parse(document.body.dataset.words);

export const say = (id) => words[id] ?? "";

/** Fetch a language's sentences and put them on the page. Fails where there is no connection. */
export async function speakAs(language) {
  const given = await (await fetch(`/sentences/${language}`)).json();
  words = given.sentences;
  document.body.dataset.words = JSON.stringify(words);
  document.documentElement.lang = given.language;
  document.documentElement.dir = given.direction;
  document.title = say("page-title");
  document.getElementById("language").value = given.language;
  document.querySelectorAll("[data-say]").forEach((one) => { one.textContent = say(one.dataset.say); });
  document.querySelectorAll("[data-say-label]").forEach((one) => { one.ariaLabel = say(one.dataset.sayLabel); });
  document.querySelectorAll("[data-say-placeholder]").forEach((one) => { one.placeholder = say(one.dataset.sayPlaceholder); });
}
