// Somebody who uses the site: their cookies, and what they do there.

/** A person who is logged in nowhere. */
export class Person {
  #cookies = new Map();

  constructor(site) {
    this.site = site;
  }

  get cookies() {
    return [...this.#cookies];
  }

  /** Asks for a page. Redirections are followed, with the cookies that come on the way. */
  async ask(path, options = {}) {
    let address = new URL(path, this.site.address).href;
    let asked = { ...options };
    for (let steps = 0; steps < 10; steps++) {
      const cookie = [...this.#cookies].map((pair) => pair.join("=")).join("; ");
      const answer = await fetch(address, { ...asked, redirect: "manual", headers: { ...asked.headers, cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
        this.#cookies.set(name, value);
      }
      const next = answer.headers.get("location");
      if (answer.status < 300 || answer.status > 399 || !next) return { status: answer.status, address, headers: answer.headers, text: await answer.text() };
      await answer.arrayBuffer();
      address = new URL(next, address).href;
      asked = {};
    }
    throw new Error(`${address} leads nowhere.`);
  }

  /** Sends a form. */
  post(path, fields, headers = {}) {
    return this.ask(path, { method: "POST", body: new URLSearchParams(fields), headers });
  }

  async logIn(name) {
    await this.ask("/wp-login.php");
    const { address } = await this.post("/wp-login.php", { log: name, pwd: "password", testcookie: "1", redirect_to: "/wp-admin/" });
    if (!address.includes("/wp-admin/")) throw new Error(`${name} could not log in: ${address}`);
    return this;
  }

  /** The nonce for WordPress's own routes. */
  async restNonce() {
    return (await this.ask("/wp-admin/admin-ajax.php?action=rest-nonce")).text;
  }

  /** Asks a route, with a nonce or, as anybody could make this person's browser do, without. */
  async route(method, path, body, nonce) {
    const headers = { "Content-Type": "application/json", ...(nonce ? { "X-WP-Nonce": nonce } : {}) };
    const { status, text } = await this.ask(`/index.php?rest_route=${path}`, { method, headers, body: body && JSON.stringify(body) });
    return { status, ...parsed(text) };
  }

  /** Writes a post, and gives back its address. */
  async write(content, status = "publish") {
    const post = await this.route("POST", "/wp/v2/posts", { title: "A post", content, status }, await this.restNonce());
    if (!post.id) throw new Error(`Not written: ${JSON.stringify(post)}`);
    return { id: post.id, path: `/?p=${post.id}` };
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`This is not JSON: ${text.slice(0, 500)}`);
  }
}
