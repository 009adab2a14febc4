// Requests to the web chat API (docs/openapi.yaml); the session cookie goes with them by itself.

export class Unreachable extends Error {}

export async function call(path, data, method = data === undefined ? "GET" : "POST") {
  const request = { method, headers: {}, credentials: "same-origin", cache: "no-store" };
  if (data !== undefined) {
    request.headers["Content-Type"] = "application/json";
    request.body = JSON.stringify(data);
  }
  // Errors before there is a session come in the page's language, not the browser's.
  request.headers["Accept-Language"] = document.documentElement.lang;
  let response;
  try {
    response = await fetch(`/chat/${path}`, request);
  } catch {
    throw new Unreachable();
  }
  const answer = response.status === 204 ? {} : await response.json().catch(() => ({}));
  return { ok: response.ok, status: response.status, answer, after: Number(response.headers.get("Retry-After")) || 0 };
}
