// The desk knows by this connection that the telephone is open here. No timer of ours keeps it: those of hidden windows sleep.
const SIGNED_OUT = 4401;
const RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;

/** `changed` is called whenever the desk begins or ceases to know of this window. */
export function lineToDesk(changed) {
  let socket = null;
  let known = false;
  let wanted = false;
  let retry = 0;
  let pause = RETRY_MS;

  function connect() {
    const mine = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/desk/softphone`);
    socket = mine;
    mine.onmessage = () => { if (socket !== mine) return; known = true; pause = RETRY_MS; changed(); };
    mine.onclose = ({ code }) => {
      if (socket !== mine) return;
      socket = null;
      if (code === SIGNED_OUT) { location.assign("/sign-in"); return; }
      if (wanted) retry = setTimeout(connect, pause);
      pause = Math.min(2 * pause, LONGEST_RETRY_MS);
      if (known) { known = false; changed(); }
    };
  }

  return {
    get isKnown() { return known; },
    open() {
      if (wanted) return;
      wanted = true;
      connect();
    },
    close() {
      wanted = known = false;
      clearTimeout(retry);
      const last = socket;
      socket = null;
      last?.close();
    },
  };
}
