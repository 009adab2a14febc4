// The desk: one live line that tells what changes; everything a counsellor does is a request of its own.
import { prepareAlarm } from "./alarm.js";
import { hasUnsent, holdsAny, openWhenHeld, showEntries, showHeld, tickHeld } from "./conversations.js";
import { ask, byId, heardTime, setText, words } from "./dom.js";
import { alarm, prepareQueue, showQueue, tick } from "./queue.js";
import { prepareTogether, showAround } from "./together.js";

const SIGNED_OUT = 4401;
const LONGEST_PAUSE_MS = 4000;
let pause = 250;
let lost = false;
let storeAway = false;

const readers = { queue: showQueue, held: showHeld, around: showAround, entries: showEntries, house: showHouse };

function connect() {
  const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/desk/live`);
  socket.addEventListener("open", () => { pause = 250; lost = false; showLine(); });
  socket.addEventListener("message", (event) => {
    const message = JSON.parse(event.data);
    if (message.now) heardTime(message.now);
    readers[message.type]?.(message);
  });
  socket.addEventListener("close", (event) => {
    if (event.code === SIGNED_OUT) { location.assign("/sign-in"); return; }
    lost = true;
    showLine();
    setTimeout(connect, pause * (0.5 + Math.random()));
    pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
  });
}

function showLine() {
  const pill = byId("line");
  const good = !lost && !storeAway;
  setText(pill, good ? words.connected : "");
  pill.className = "pill good";
  const banner = byId("banner");
  banner.hidden = good;
  setText(banner, good ? "" : lost ? words["connection-lost"] : words["store-away"]);
}

function showHouse({ house }) {
  storeAway = house === null;
  showLine();
  if (house === null) return;
  const bot = byId("bot");
  setText(bot, words[`bot-${house.bot}`] + (house.progress !== null && house.bot !== "ready" ? ` ${house.progress} %` : ""));
  bot.className = `pill ${house.bot === "ready" ? "good" : house.bot === "away" ? "bad" : ""}`;
  byId("keeper").hidden = house.keeper;
  const undelivered = byId("undelivered");
  if (undelivered) {
    undelivered.hidden = house.undelivered === 0;
    setText(undelivered, `${words.undelivered}: ${house.undelivered}`);
  }
  setText(byId("keeper"), house.keeper ? "" : words["keeper-away"]);
}

byId("picker-set").hidden = true;
byId("picker").addEventListener("change", () => byId("picker").form.requestSubmit());
byId("sign-out").addEventListener("submit", async (event) => {
  if (!holdsAny()) return;
  event.preventDefault();
  if ((await ask(words["sign-out"], words["sign-out-confirm"], words["sign-out"])) !== null) event.target.submit();
});
window.addEventListener("beforeunload", (event) => { if (hasUnsent()) event.preventDefault(); });

prepareAlarm(alarm);
prepareQueue(openWhenHeld);
prepareTogether(openWhenHeld);
setInterval(() => { tick(); tickHeld(); }, 1000);
connect();
