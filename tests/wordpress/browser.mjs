// Chromium, by its driver's own protocol (W3C WebDriver): no more than the stories take.

import { spawn } from "node:child_process";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const ARGUMENTS = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,900"];

export class Browser {
  #driver;
  #session;

  /** Starts one, or gives back nothing where there is no driver. */
  static async start() {
    const browser = new Browser();
    const driver = spawn("chromedriver", ["--port=0"], { stdio: ["ignore", "pipe", "ignore"] });
    const address = await new Promise((go) => {
      let said = "";
      driver.once("error", () => go(null));
      driver.once("exit", () => go(null));
      driver.stdout.on("data", (chunk) => {
        const port = /started successfully on port (\d+)/.exec((said += chunk))?.[1];
        if (port) go(`http://127.0.0.1:${port}`);
      });
    });
    if (!address) return null;
    browser.#driver = driver;
    browser.#session = `${address}/session`;
    const wanted = { browserName: "chrome", "goog:chromeOptions": { args: ARGUMENTS }, "goog:loggingPrefs": { browser: "ALL" }, timeouts: { script: 45_000 } };
    const { sessionId } = await browser.#send("POST", "", { capabilities: { alwaysMatch: wanted } });
    browser.#session += `/${sessionId}`;
    return browser;
  }

  async end() {
    const ended = new Promise((go) => this.#driver.once("exit", go));
    await this.#send("DELETE", "").catch(() => {});
    this.#driver.kill();
    await ended;
  }

  open(address) {
    return this.#send("POST", "/url", { url: address });
  }

  cookie(name, value) {
    return this.#send("POST", "/cookie", { cookie: { name, value } });
  }

  async into(selector) {
    const element = await this.find(selector);
    await this.#send("POST", "/frame", { id: element });
  }

  /** Into the frame that a function in the page gives back. */
  async intoWhat(code) {
    await this.#send("POST", "/frame", { id: await this.ask(code) });
  }

  out() {
    return this.#send("POST", "/frame", { id: null });
  }

  find(selector) {
    return this.#send("POST", "/element", { using: "css selector", value: selector });
  }

  async click(selector) {
    const element = await this.find(selector);
    await this.#send("POST", `/element/${element[ELEMENT]}/click`, {});
  }

  /** What a function in the page gives back. */
  ask(code, ...given) {
    return this.#send("POST", "/execute/sync", { script: `return (${code})(...arguments)`, args: given });
  }

  /** What a function in the page hands to what it is given. */
  hears(code) {
    return this.#send("POST", "/execute/async", { script: `(${code})(...arguments)`, args: [] });
  }

  /** Waits until a function in the page gives back something, asked whenever the page changes or tells something. */
  async until(code, ...given) {
    const script = `
      const done = arguments[arguments.length - 1];
      const given = [...arguments].slice(0, -1);
      const look = () => {
        const found = (${code})(...given);
        if (found) done(found);
        return found;
      };
      if (look()) return;
      new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      for (const event of ["load", "message", "coverage-guide:ready", "coverage-guide:error"]) addEventListener(event, look, true);`;
    try {
      return await this.#send("POST", "/execute/async", { script, args: given });
    } catch (error) {
      const lines = await this.#send("POST", "/se/log", { type: "browser" });
      throw new Error(`${error.message} The console says: ${lines.map(({ message }) => message).join("; ")}`);
    }
  }

  async #send(method, path, body) {
    const answer = await fetch(this.#session + path, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }
}
