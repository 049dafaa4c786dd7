"use strict";

// OpenID Connect Session Management 1.0 §3: a relying party's page posts "client_id session_state" to this frame, and
// hears "unchanged", "changed" or "error".
const cookieName = document.currentScript.dataset.cookie;
const asked = new Map();

function session() {
  const cookie = document.cookie.split("; ").find((each) => each.startsWith(cookieName + "="));
  return cookie?.slice(cookieName.length + 1);
}

async function mayAsk(client, origin) {
  const query = new URLSearchParams({ client_id: client, origin });
  return (await fetch(location.pathname + "/init?" + query, { cache: "no-store" })).ok;
}

// The provider is asked once for each client and origin; a failure is forgotten, so that it can be asked again.
function known(client, origin) {
  const key = client + " " + origin;
  if (!asked.has(key)) asked.set(key, mayAsk(client, origin).catch(() => { asked.delete(key); return false; }));
  return asked.get(key);
}

async function status(message, origin) {
  const [client, state, ...more] = typeof message === "string" ? message.split(" ") : [];
  if (!cookieName || !client || !state || more.length > 0) return "error";
  if (!(await known(client, origin))) return "error";
  return session() === state ? "unchanged" : "changed";
}

addEventListener("message", async (event) => {
  if (event.source !== parent || event.source === window) return;
  event.source.postMessage(await status(event.data, event.origin), event.origin);
});
