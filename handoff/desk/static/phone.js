// The counsellor's telephone: ready, ringing, talking. Twilio's script is another file; all that is ours of it goes through `Device`.
import { lineToDesk } from "./phone-line.js";

const { words } = JSON.parse(document.getElementById("given").textContent);
const byId = (id) => document.getElementById(id);
// The token ends after an hour; a new one is asked for a few minutes before.
const RENEW_BEFORE_MS = 5 * 60_000;
const OPENING_MS = 20_000;
// A call that was taken at the desk is put through by itself, but nobody is heard before they heard it ring.
const RINGS_MS = 1_500;
// twilio.com/docs/api/errors: no leave to use the microphone, no microphone.
const MICROPHONE = [31401, 31402];
// Which buttons are of use in which state.
const BUTTONS = {
  off: ["ready"], opening: [], ready: [], lost: ["ready"], ringing: ["accept", "hang-up"], taking: ["accept", "hang-up"], talking: ["mute", "hang-up"],
};

let device = null;
let call = null;
let wanted = false;
// Nothing is opening any more: it was open, or it took too long.
let late = false;
let muted = false;
let trouble = "";
let opening = 0;
let taking = 0;
const desk = lineToDesk(settle);

async function post(path) {
  const response = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" });
  const answer = await response.json().catch(() => ({ error: "fault", message: words["error-fault"] }));
  if (response.ok) return answer;
  if (answer.error === "signed_out") location.assign("/sign-in");
  throw new Error(answer.message);
}

async function newToken() {
  try {
    return (await post("/desk/softphone-token")).token;
  } catch (fault) {
    // The browser's own words are in no language of ours.
    throw fault instanceof TypeError ? new Error(words["error-fault"]) : fault;
  }
}

// Said again, it would be read out again.
function say(id, text) {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

function show(state) {
  byId("state").dataset.state = state;
  say("state", words[`phone-is-${state}`]);
  byId("trouble").hidden = trouble === "";
  say("trouble", trouble);
  const had = document.activeElement;
  for (const id of ["ready", "accept", "mute", "hang-up"]) byId(id).hidden = !BUTTONS[state].includes(id);
  if (state === "ringing") byId("accept").focus();
  // Whose button went away is not left at the top of the page.
  else if (had?.hidden || had === byId("state")) byId(BUTTONS[state][0] ?? "state").focus();
  document.title = `${["ringing", "taking"].includes(state) ? "● " : ""}${words[`phone-is-${state}`]}`;
}

// Where calls ring: here, once Twilio can reach this window and the desk knows of it; else at the own telephone.
function settle() {
  const reachable = wanted && device?.state === "registered";
  if (reachable) desk.open(); else desk.close();
  if (reachable && desk.isKnown) { clearTimeout(opening); late = true; }
  if (call) return;
  if (!wanted) show("off");
  else if (reachable && desk.isKnown) show("ready");
  else show(late ? "lost" : "opening");
}

async function getReady() {
  stop();
  wanted = true;
  late = false;
  settle();
  try {
    await tryMicrophone();
    const token = await newToken();
    opening = setTimeout(() => { late = true; settle(); }, OPENING_MS);
    device = new Twilio.Device(token, { logLevel: 5, closeProtection: true, tokenRefreshMs: RENEW_BEFORE_MS, codecPreferences: ["opus", "pcmu"] });
    for (const change of ["registered", "unregistered", "error"]) device.on(change, settle);
    device.on("tokenWillExpire", renew);
    device.on("incoming", incoming);
    // Not awaited: it waits for as long as Twilio can't be reached.
    device.register().catch(settle);
  } catch (fault) {
    stop(fault.message);
  }
}

function stop(why = "") {
  wanted = false;
  trouble = why;
  clearTimeout(opening);
  device?.destroy();
  device = null;
  settle();
}

// Asked for now, not when a caller is waiting.
async function tryMicrophone() {
  try {
    const heard = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of heard.getTracks()) track.stop();
  } catch {
    throw new Error(words["phone-no-microphone"]);
  }
}

async function renew() {
  try {
    device.updateToken(await newToken());
  } catch {
    // The old one holds for some minutes; then Twilio says so, and the state with it.
  }
}

async function incoming(offered) {
  if (call) { offered.reject(); return; }
  call = offered;
  call.on("accept", () => { setMuted(false); show("talking"); });
  for (const end of ["cancel", "disconnect", "reject"]) call.on(end, () => over(offered));
  call.on("error", (fault) => failed(offered, fault));
  show("ringing");
  const { awaited } = await post("/desk/softphone-awaited").catch(() => ({ awaited: false }));
  if (!awaited || call !== offered || offered.status() !== "pending") return;
  show("taking");
  taking = setTimeout(() => offered.accept(), RINGS_MS);
}

function failed(offered, fault) {
  if (MICROPHONE.includes(fault?.code)) {
    over(offered);
    stop(words["phone-no-microphone"]);
  } else if (offered.status() === "closed") over(offered);
}

function over(offered) {
  if (call !== offered) return;
  clearTimeout(taking);
  call = null;
  settle();
}

function setMuted(on) {
  muted = on;
  byId("mute").textContent = words[on ? "phone-unmute" : "phone-mute"];
}

function accept() {
  clearTimeout(taking);
  call?.accept();
}

function hangUp() {
  clearTimeout(taking);
  if (call?.status() === "pending") call.reject();
  else call?.disconnect();
}

function mute() {
  call?.mute(!muted);
  setMuted(!muted);
}

if (byId("state")) {
  for (const [id, press] of Object.entries({ ready: getReady, accept, mute, "hang-up": hangUp })) byId(id).addEventListener("click", press);
  settle();
}
