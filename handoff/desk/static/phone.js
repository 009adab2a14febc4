// The counsellor's telephone: ready, ringing, talking. Twilio's script is another file; all that is ours of it goes through `Device`.
const { words } = JSON.parse(document.getElementById("given").textContent);
const byId = (id) => document.getElementById(id);
const HERE_EVERY_MS = 10_000;
// The token ends after an hour; a new one is asked for a few minutes before.
const RENEW_BEFORE_MS = 5 * 60_000;

let device = null;
let call = null;
let beating = 0;

async function post(path, body = {}) {
  const response = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const answer = await response.json().catch(() => ({ error: "fault", message: words["error-fault"] }));
  if (response.ok) return answer;
  if (answer.error === "signed_out") location.assign("/sign-in");
  throw new Error(answer.message);
}

const newToken = async () => (await post("/desk/softphone-token")).token;

function show(state, trouble = "") {
  byId("state").dataset.state = state;
  byId("state").textContent = words[`phone-is-${state}`];
  byId("trouble").hidden = trouble === "";
  byId("trouble").textContent = trouble;
  byId("ready").hidden = !["off", "lost"].includes(state);
  byId("accept").hidden = state !== "ringing";
  byId("mute").hidden = state !== "talking";
  byId("hang-up").hidden = !["ringing", "talking"].includes(state);
  if (state === "ringing") byId("accept").focus();
  document.title = state === "ringing" ? `● ${words["phone-is-ringing"]}` : words["phone-is-" + state];
}

async function getReady() {
  byId("ready").disabled = true;
  try {
    device?.destroy();
    device = new Twilio.Device(await newToken(), { logLevel: 5, closeProtection: true, tokenRefreshMs: RENEW_BEFORE_MS, codecPreferences: ["opus", "pcmu"] });
    device.on("registered", registered);
    device.on("unregistered", () => gone("off"));
    device.on("error", (fault) => lost(fault));
    device.on("tokenWillExpire", renew);
    device.on("incoming", incoming);
    await device.register();
  } catch (fault) {
    gone("off", fault.message);
  }
  byId("ready").disabled = false;
}

async function registered() {
  clearInterval(beating);
  beating = setInterval(beat, HERE_EVERY_MS);
  await beat();
  if (!call && device.state === "registered") show("ready");
}

// Only an open page that Twilio can reach is rung; else the counsellor's own telephone is.
const beat = () => post("/desk/softphone-here", { open: true }).catch(() => {});

function gone(state, trouble = "") {
  clearInterval(beating);
  post("/desk/softphone-here", { open: false }).catch(() => {});
  if (!call) show(state, trouble);
}

function lost(fault) {
  // 31401: the microphone was refused. Its words come from the browser, so we have our own.
  if (fault?.code === 31401) gone("off", words["phone-no-microphone"]);
  else if (device?.state !== "registered") gone("lost");
}

async function renew() {
  try {
    device.updateToken(await newToken());
  } catch (fault) {
    gone("lost", fault.message);
  }
}

function incoming(offered) {
  if (call) { offered.reject(); return; }
  call = offered;
  show("ringing");
  call.on("accept", () => { byId("mute").setAttribute("aria-pressed", "false"); show("talking"); });
  for (const end of ["cancel", "disconnect", "reject", "error"]) call.on(end, over);
}

function over() {
  if (!call) return;
  call = null;
  setMuted(false);
  show(device?.state === "registered" ? "ready" : "lost");
}

function setMuted(on) {
  byId("mute").setAttribute("aria-pressed", String(on));
  byId("mute").textContent = words[on ? "phone-unmute" : "phone-mute"];
}

byId("ready")?.addEventListener("click", getReady);
byId("accept")?.addEventListener("click", () => call?.accept());
byId("hang-up")?.addEventListener("click", () => (byId("state").dataset.state === "ringing" ? call?.reject() : call?.disconnect()));
byId("mute")?.addEventListener("click", () => {
  const on = byId("mute").getAttribute("aria-pressed") !== "true";
  call?.mute(on);
  setMuted(on);
});
window.addEventListener("pagehide", () => {
  if (beating) navigator.sendBeacon("/desk/softphone-here", new Blob([JSON.stringify({ open: false })], { type: "application/json" }));
});
if (byId("state")) show("off");
