// Rings until somebody has seen it: a tone that the audio thread repeats by itself (timers of hidden tabs sleep),
// a notification that says nothing of anybody, a number in the title.
import { byId, setText, words } from "./dom.js";

let audio = null;
let wanted = true;
let ringing = null;
let ringingLevel = 0;
let unread = 0;
let urgent = 0;

function tone(level) {
  const seconds = level >= 4 ? 1.6 : 4;
  const buffer = audio.createBuffer(1, audio.sampleRate * seconds, audio.sampleRate);
  const samples = buffer.getChannelData(0);
  const beeps = level >= 4 ? [[0, 880], [0.22, 660], [0.44, 880]] : [[0, 660], [0.3, 550]];
  for (const [at, pitch] of beeps) {
    const first = Math.floor(at * audio.sampleRate);
    const length = Math.floor(0.18 * audio.sampleRate);
    for (let n = 0; n < length; n += 1) {
      samples[first + n] = 0.35 * Math.sin(Math.PI * (n / length)) * Math.sin((2 * Math.PI * pitch * n) / audio.sampleRate);
    }
  }
  return buffer;
}

function play(level, loop) {
  const source = audio.createBufferSource();
  source.buffer = tone(level);
  source.loop = loop;
  source.connect(audio.destination);
  source.start();
  return source;
}

const canSound = () => wanted && audio !== null && audio.state === "running";

function silence() {
  ringing?.stop();
  ringing = null;
  ringingLevel = 0;
}

// Level 0 stops it. A graver level replaces a lighter one. `what` rings: the waiting line, or a call that is put to this counsellor.
const wants = { line: 0, offer: 0 };
export function ring(asked, what = "line") {
  wants[what] = asked;
  const level = Math.max(...Object.values(wants));
  if (level < 3 || !canSound()) silence();
  else if (ringingLevel !== level) {
    silence();
    ringing = play(level, true);
    ringingLevel = level;
  }
  document.body.dataset.ringing = String(level >= 3 ? level : 0);
}

export function chime() {
  if (canSound() && ringing === null) play(3, false);
}

export function notify() {
  if (!document.hidden || !("Notification" in window) || Notification.permission !== "granted") return;
  const shown = new Notification(words["notification-title"], { body: words["notification-body"], tag: "desk", renotify: true, silent: true });
  shown.addEventListener("click", () => { window.focus(); shown.close(); });
}

export function setTitle(urgentNow = urgent, unreadNow = unread) {
  urgent = urgentNow;
  unread = unreadNow;
  const count = urgent + unread;
  document.title = `${urgent ? "❗ " : ""}${count ? `(${count}) ` : ""}${words.title}`;
}

function showSound() {
  const on = canSound();
  const button = byId("sound");
  setText(button, on ? words["sound-on"] : wanted ? words["sound-locked"] : words["sound-off"]);
  button.setAttribute("aria-pressed", String(on));
  button.classList.toggle("on", on);
  button.classList.toggle("off", !on);
}

function showNotify() {
  const button = byId("notify");
  const may = "Notification" in window ? Notification.permission : "denied";
  setText(button, may === "granted" ? words["notify-on"] : may === "denied" ? words["notify-denied"] : words["notify-ask"]);
  button.disabled = may !== "default";
}

// `again` is called when sound has become possible or impossible. Browsers allow sound only after a first click or key.
export function prepareAlarm(again) {
  let couldBefore = false;
  const changed = () => { showSound(); silence(); again(); };
  const unlock = () => {
    couldBefore = canSound();
    if (audio !== null) return;
    audio = new AudioContext();
    audio.addEventListener("statechange", changed);
    audio.resume().then(changed, () => {});
  };
  // Not pointerdown: the words of the sound button change, and what moves under a pressed finger gets no click.
  document.addEventListener("click", unlock, { capture: true });
  document.addEventListener("keydown", unlock, { capture: true });
  byId("sound").addEventListener("click", () => {
    // The very click that unlocks sound must not turn it off again.
    wanted = !couldBefore;
    couldBefore = wanted;
    changed();
  });
  byId("notify").addEventListener("click", async () => {
    await Notification.requestPermission();
    showNotify();
  });
  showSound();
  showNotify();
}
