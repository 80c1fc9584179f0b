// The element <coverage-guide>: puts the sealed page into a frame that this page cannot look into.
// What it shows until then, and again if anything fails, are the element's own children.
//
// The build puts in two names: DIGEST, the page's hash, and PAGE, the page itself or null.

(() => {
  const TAG = "coverage-guide";
  // Loaded twice, or by two tools: the first one serves.
  if (customElements.get(TAG)) return;

  const VERSION = 1;
  // The least height that a frame asks for.
  const LEAST = 720;
  // How long a frame that has loaded may take to say hello, and any frame to be ready.
  const PATIENCE = 3000;
  const LONGEST = 60000;
  const RELOADS = ["src", "lang", "kiosk", "profile", "integrity"];

  // Optimisers may turn the script into a module, which does not know where it came from.
  const script = document.currentScript || document.querySelector(`script[src*="${TAG}"]`);
  const beside = (script && script.src) || document.baseURI;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block !important; position: relative !important; }
    :host([hidden]) { display: none !important }
    /* What the first question takes, of the heights that a frame may ask for. */
    .wait, .first iframe { block-size: 1037px; min-block-size: 1037px }
    .narrow.wait, .narrow.first iframe { block-size: 1245px; min-block-size: 1245px }
    .wait { overflow: auto }
    .wait iframe { position: absolute; inset: 0; visibility: hidden }
    .ready > :not(iframe), .lend:not(.alone) > p { display: none }
    iframe { display: block; inline-size: 100%; border: 0 }
    .kiosk.wait, .kiosk iframe { block-size: 100vh !important; block-size: 100dvh !important; min-block-size: 0 !important }
  `);

  /** What keeps the guide from being shown: a word for scripts, a sentence for the web person. */
  class Refusal extends Error {
    constructor(reason, sentence) {
      super(sentence);
      this.reason = reason;
    }
  }

  const FAILURES = {
    profile: "the frame refused the profile; the frame's lines above name each field.",
    "no-profile": "this guide is nobody's yet: put a practice profile inside the element, or its address into the attribute profile. docs/embed.md, “Give it a profile”.",
    page: "the page is not whole; upload coverage-guide.html again.",
    wasm: "this browser or its settings do not run WebAssembly.",
  };

  class CoverageGuide extends HTMLElement {
    static observedAttributes = [...RELOADS, "theme", "title"];

    #box = document.createElement("div");
    #link = document.createElement("a");
    #frame = null;
    // Ends everything that was begun since the element came into the page.
    #life = null;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      const line = document.createElement("p");
      line.append(this.#link);
      this.#link.target = "_blank";
      this.#link.rel = "noopener noreferrer";
      const slot = document.createElement("slot");
      // The parser may bring the children after the element.
      slot.addEventListener("slotchange", () => this.#lend());
      this.#box.append(slot, line);
      root.append(this.#box);
    }

    connectedCallback() {
      this.#life = new AbortController();
      const { signal } = this.#life;
      this.#box.className = "wait first lend";
      this.#box.classList.toggle("narrow", this.clientWidth < 480);
      this.#stand(this.hasAttribute("kiosk"));
      this.#lend();
      this.#link.href = this.#address();
      this.#name();
      const begin = () => {
        if (signal.aborted) return;
        near.disconnect();
        // The profile may be a child that the parser has not come to yet.
        if (document.readyState === "loading") {
          document.addEventListener("DOMContentLoaded", begin, { once: true, signal });
        } else if (!started) {
          started = true;
          this.#start(signal);
        }
      };
      let started = false;
      const near = new IntersectionObserver(
        (seen) => seen.some((entry) => entry.isIntersecting) && begin(),
        { rootMargin: "50%" },
      );
      near.observe(this);
      signal.addEventListener("abort", () => near.disconnect());
      for (const intent of ["pointerover", "focusin", "touchstart"]) {
        this.addEventListener(intent, begin, { once: true, passive: true, signal });
      }
    }

    // With this, `moveBefore` keeps the frame and the visit in it.
    connectedMoveCallback() {}

    disconnectedCallback() {
      this.#life.abort();
      this.#remove();
    }

    attributeChangedCallback(name, old, value) {
      const life = this.#life;
      if (!this.isConnected || !life || old === value) return;
      if (name === "title") this.#name();
      else if (name === "theme") this.#send({ type: "theme", theme: value || "auto" });
      else {
        life.abort();
        // Once, however many attributes change together.
        queueMicrotask(() => {
          if (this.#life !== life || !this.isConnected) return;
          this.#remove();
          this.connectedCallback();
        });
      }
    }

    // Until the guide is there: the children, or a link if there are none.
    #lend() {
      const { classList } = this.#box;
      if (classList.contains("wait")) classList.toggle("alone", !this.querySelector(":scope > :not(script)"));
    }

    #remove() {
      this.#frame?.remove();
      this.#frame = null;
    }

    #name() {
      const title = this.title || "Coverage guide";
      this.#link.textContent = title;
      if (this.#frame) this.#frame.title = title;
    }

    #address() {
      const src = this.getAttribute("src");
      return new URL(src || `${TAG}.html`, src ? document.baseURI : beside).href;
    }

    #send(message) {
      // The frame has no origin that could be named; nothing in these messages is secret.
      this.#frame?.contentWindow?.postMessage({ coverageGuide: VERSION, ...message }, "*");
    }

    #tell(what, detail) {
      this.dispatchEvent(new CustomEvent(`${TAG}:${what}`, { bubbles: true, composed: true, detail }));
    }

    async #start(signal) {
      // What this page's own policy refuses, to be able to say what to change.
      let refused = "";
      const note = (event) => {
        refused = ` This page's policy refused it: allow ${event.blockedURI} in ${event.effectiveDirective}.`;
      };
      const noting = new AbortController();
      document.addEventListener("securitypolicyviolation", note, { signal: noting.signal });
      signal.addEventListener("abort", () => noting.abort());
      try {
        const settings = { coverageGuide: VERSION, profile: await this.#profile(signal) };
        // The wish for this guide, then the language of what is around it.
        settings.lang = [this.lang, this.parentElement?.closest("[lang]")?.lang];
        settings.theme = this.getAttribute("theme") || "auto";
        settings.kiosk = this.hasAttribute("kiosk");
        if (settings.profile?.kiosk) this.#stand(true);
        await this.#tryAll(signal, JSON.stringify(settings));
        if (signal.aborted) return;
        this.#box.classList.remove("wait", "lend", "alone");
        this.#box.classList.add("ready");
        this.#tell("ready");
      } catch (error) {
        if (!signal.aborted) this.#fail(error, refused);
      }
      noting.abort();
    }

    #fail(error, refused = "") {
      this.#remove();
      this.#box.className = "lend alone";
      const reason = error.reason || "script";
      console.error(`${TAG}: ${error.message}${refused}`);
      this.#tell("error", { reason });
    }

    async #profile(signal) {
      const inside = this.querySelector(':scope > script[type="application/json"]');
      const address = this.getAttribute("profile");
      try {
        if (inside) return JSON.parse(inside.textContent);
        if (!address) return undefined;
        const answer = await fetch(new URL(address, document.baseURI), { signal, credentials: "omit" });
        if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
        return await answer.json();
      } catch (error) {
        const where = inside ? "in the element" : `at ${address}`;
        throw new Refusal("profile", `the profile ${where} cannot be read (${error.message}).`);
      }
    }

    async #tryAll(signal, name) {
      const src = this.getAttribute("src");
      const address = this.#address();
      const framed = () => this.#try(signal, name, (frame) => (frame.src = address));
      const written = (text) =>
        this.#try(signal, name, (frame) => (frame.srcdoc = trusted(text)));
      const fetched = async () => {
        // A page at an address that somebody chose is theirs: its hash is not this script's.
        const integrity = this.getAttribute("integrity") || (src ? "" : DIGEST);
        let answer;
        try {
          answer = await fetch(address, { signal, integrity, credentials: "omit" });
          if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
        } catch (error) {
          throw new Refusal("page", `${address} cannot be read, or is not the page this script was made with (${error.message}).`);
        }
        return written(await answer.text());
      };
      if (PAGE && !src) return written(PAGE);
      // A page of another origin has to be the one that this script was made with.
      if (!src && new URL(address).origin !== new URL(document.baseURI).origin) return fetched();
      try {
        await framed();
      } catch (error) {
        if (signal.aborted || error.reason !== "frame") throw error;
        // A server that forbids frames, or that hands out HTML as plain text.
        await fetched().catch(() => {
          throw error;
        });
      }
    }

    #try(signal, name, fill) {
      this.#remove();
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads");
      frame.referrerPolicy = "no-referrer";
      // A frame reads its own name, and no server ever sees it.
      frame.name = name;
      // The browser asks for this before the page in the frame can say what it is.
      if (this.#box.classList.contains("kiosk")) frame.allow = "screen-wake-lock";
      return new Promise((resolve, reject) => {
        let greeted = false;
        const none = () =>
          greeted || reject(new Refusal("frame", `the frame with ${frame.src || "the page"} did not start.`));
        const hear = ({ source, data }) => {
          if (source !== frame.contentWindow || data?.coverageGuide !== VERSION) return;
          if (data.type === "hello") {
            greeted = true;
            if (data.kiosk) this.#stand(true);
          } else if (data.type === "ready") {
            if (data.follow) this.#follow(signal);
            resolve();
          }
          else if (data.type === "height") this.#resize(data.height);
          else if (data.type === "step") this.#show();
          else if (data.type === "leave") this.#leave(data.page);
          else if (data.type === "error") {
            const failure = new Refusal(data.reason, FAILURES[data.reason] || FAILURES.page);
            // After the start nobody waits for the promise any more.
            if (this.#box.classList.contains("ready")) this.#fail(failure);
            else reject(failure);
          }
        };
        window.addEventListener("message", hear, { signal });
        const timers = [setTimeout(() => reject(new Refusal("frame", "the guide did not start within a minute.")), LONGEST)];
        const doubt = () => timers.push(setTimeout(none, PATIENCE));
        frame.addEventListener("load", doubt, { once: true });
        // A frame that is refused does not load in every browser.
        const refuse = ({ effectiveDirective }) => effectiveDirective === "frame-src" && doubt();
        document.addEventListener("securitypolicyviolation", refuse, { signal });
        signal.addEventListener("abort", () => {
          timers.forEach(clearTimeout);
          reject(new Refusal("frame", "it was removed"));
        });
        fill(frame);
        this.#frame = frame;
        this.#name();
        this.#box.append(frame);
      });
    }

    // As tall as the window: less than what any frame may ask for.
    #stand(isKiosk) {
      this.#box.classList.toggle("kiosk", isKiosk);
    }

    #resize(height) {
      if (!(height >= LEAST && height < 1e5)) return;
      this.#frame.style.blockSize = `${height}px`;
      this.#tell("resize", { height });
    }

    // What the guide keeps in reach has to know how far this page has scrolled past its top.
    #follow(signal) {
      let told = 0;
      const follow = () => {
        const top = Math.max(0, -Math.round(this.getBoundingClientRect().top));
        if (top !== told) this.#send({ type: "scroll", top: (told = top) });
      };
      document.addEventListener("scroll", follow, { signal, passive: true, capture: true });
      follow();
    }

    // A visitor who shares the device leaves at once. The frame cannot, and is empty by now.
    #leave(page) {
      if (!/^https:\/\//.test(page)) return;
      this.#tell("leave");
      location.replace(page);
    }

    // The visitor pressed a button in the frame, so the next screen begins at its top, at its height.
    #show() {
      this.#box.classList.remove("first");
      const mine = this.getRootNode().activeElement === this;
      if (mine && this.getBoundingClientRect().top < 0) this.scrollIntoView({ behavior: "instant" });
    }
  }

  // Where a page asks for trusted types, it has to allow a policy of this name.
  let policy;
  function trusted(text) {
    if (!window.trustedTypes) return text;
    policy ??= window.trustedTypes.createPolicy(TAG, { createHTML: (html) => html });
    return policy.createHTML(text);
  }

  customElements.define(TAG, CoverageGuide);
})();
