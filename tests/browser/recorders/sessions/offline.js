// Runs before the session recorders. Nothing that they send leaves the page: it is kept here, and answered as their
// servers would. Their workers only pack what they are handed, so that is kept too, and no worker starts.
window.captured = [];

(() => {
  const note = (by, what) => captured.push([by, what]);

  // Some do not record a browser that is driven by tests.
  Object.defineProperty(Navigator.prototype, "webdriver", { get: () => false });
  // What would be sent packed is sent as it is.
  window.CompressionStream = undefined;

  const read = async (body) => {
    if (body instanceof Blob) return body.text();
    return body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body ?? "");
  };

  const answer = (path, body) => {
    if (path === "/openreplay/v1/web/start") {
      return { token: "a-token", userUUID: "a-user", sessionID: "1", projectID: "1", delay: 0, beaconSizeLimit: 1e6 };
    }
    if (path.startsWith("/highlight") && body.includes("initializeSession")) {
      const { session_secure_id } = JSON.parse(body).variables;
      return { data: { initializeSession: { secure_id: session_secure_id, project_id: "1" } } };
    }
    return {};
  };

  const send = async (address, body) => {
    const { pathname } = new URL(address, location.href);
    const text = await read(body);
    note(pathname.split("/")[1], { path: pathname, text });
    return answer(pathname, text);
  };

  window.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const body = init?.body ?? (input instanceof Request ? await input.text() : "");
    const says = await send(address, body);
    return new Response(JSON.stringify(says), { headers: { "content-type": "application/json" } });
  };
  Navigator.prototype.sendBeacon = (address, body) => {
    send(address, body);
    return true;
  };
  window.XMLHttpRequest = class extends EventTarget {
    readyState = 0;
    status = 0;
    // Without it mixpanel takes script tags in place of requests.
    withCredentials = false;
    upload = new EventTarget();
    open(_, address) {
      this.responseURL = String(address);
    }
    setRequestHeader() {}
    getAllResponseHeaders() {
      return "content-type: application/json\r\n";
    }
    getResponseHeader(name) {
      return name.toLowerCase() === "content-type" ? "application/json" : null;
    }
    abort() {}
    async send(body) {
      this.responseText = this.response = JSON.stringify(await send(this.responseURL, body));
      this.readyState = 4;
      this.status = 200;
      for (const what of ["readystatechange", "load", "loadend"]) {
        this[`on${what}`]?.(new Event(what));
        this.dispatchEvent(new Event(what));
      }
    }
  };

  window.Worker = class extends EventTarget {
    postMessage(data) {
      if (data?.action === "init") {
        const ready = new MessageEvent("message", { data: { type: "initialized", version: "of the tests" } });
        setTimeout(() => this.dispatchEvent(ready));
      } else if (data?.action === "write") {
        note("datadog", { data: data.data });
      } else if (data?.message?.events) {
        note("highlight", { events: data.message.events });
      }
    }
    terminate() {}
  };
})();
