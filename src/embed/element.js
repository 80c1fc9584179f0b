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
  // How long a frame that has loaded may take to say hello, one that has said it to be ready, and anything to come.
  const PATIENCE = 1500;
  const LONGEST = 60000;
  const NEVER = 180000;
  // How long nothing needs to be said of a server that does not answer, and how long a profile may take.
  const SLOW = 8000;
  const PROFILE_PATIENCE = 20000;
  // More characters than any profile has. The frame refuses as many.
  const LARGEST = 60000;
  const RELOADS = ["src", "lang", "kiosk", "profile", "integrity"];
  const STATIC = `[data-${TAG}-static]`;
  // What the style of this page may choose: custom properties that begin with the tag.
  const LOOKS = {
    accent: "an opaque color",
    corners: "square|soft|round",
    density: "roomy|compact",
    font: "system|serif",
  };
  const JSON_BLOCK = 'script[type*="json" i]:not([type*="ld+json" i])';

  // Optimisers may turn the script into a module, which does not know where it came from, or put its text into
  // a `blob:` or `data:` address, beside which nothing is.
  const script = document.currentScript || document.querySelector(`script[src*="${TAG}"]`);
  const beside = script?.src && !/^(blob|data):/.test(script.src) ? script.src : document.baseURI;

  const CSS = `
    :host { display: block !important; position: relative !important; }
    :host([hidden]) { display: none !important }
    /* What the first question takes, of the heights that a frame may ask for. */
    .wait, .first iframe { block-size: 1037px; min-block-size: 1037px }
    .narrow.wait, .narrow.first iframe { block-size: 1245px; min-block-size: 1245px }
    .wait { overflow: auto }
    .wait iframe { position: absolute; inset: 0; visibility: hidden }
    .shown > :not(iframe), .lend:not(.alone) > p { display: none }
    iframe { display: block; inline-size: 100%; border: 0 }
    /* Seen nowhere: the browser reads the color. */
    div { column-rule-color: color-mix(in srgb, var(--${TAG}-accent), var(--${TAG}-accent)) }
    .kiosk.wait, .kiosk iframe { block-size: 100vh !important; block-size: 100dvh !important; min-block-size: 0 !important }
    /* The height of a screen would be empty sheets. A frame of two sheets in the flow has a third in Chromium. */
    @media print {
      .ready { position: relative; block-size: calc(var(--sheets, 1) * 960px); break-before: page }
      .ready iframe { position: absolute; inset: 0; block-size: 100% !important; min-block-size: 0 !important }
    }
  `;

  // A style that all elements share; where the browser knows none, each has its own.
  let sheet;
  try {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  } catch {
    sheet = null;
  }

  /** What keeps the guide from being shown: a word for scripts, a sentence for the web person. */
  class Refusal extends Error {
    constructor(reason, sentence, isFinal = false) {
      super(sentence);
      this.reason = reason;
      // The page did start, and says itself why it does not go on: no other way of delivery would help.
      this.isFinal = isFinal;
    }
  }

  // What the frame may say, and no name that every object has.
  const FAILURES = {
    __proto__: null,
    profile: "the frame refused the profile; the frame's lines above name each field.",
    "no-profile": "this guide is nobody's yet: put a practice profile inside the element, or its address into the attribute profile. docs/embed.md, “Give it a profile”.",
    page: "the page is not whole; upload coverage-guide.html again.",
    open: "this page could look into the guide's frame, whose sandbox was changed: take allow-same-origin out of it.",
    wasm: "this browser or its settings do not run WebAssembly.",
    browser: "the browser lacks something that the guide needs; the frame's line above says what.",
    program: "the guide's program stopped; the frame's line above says more.",
  };

  // An attribute that only has to be there, and that frameworks write as `false`.
  const isOn = (value) => value !== null && !/^(false|0|no|off)$/i.test(value);

  // Fetches a text within this time.
  async function fetchText(address, signal, patience, integrity = "") {
    const end = new AbortController();
    const stop = () => end.abort();
    signal.addEventListener("abort", stop, { signal: end.signal });
    const timer = setTimeout(() => end.abort(new Error("the server took too long")), patience);
    try {
      const answer = await fetch(address, { signal: end.signal, integrity, credentials: "omit" });
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
      return await answer.text();
    } finally {
      clearTimeout(timer);
      stop();
    }
  }

  // A profile as text: JSON, or what editors make of JSON when they make paragraphs.
  function readJson(text) {
    if (text.length > LARGEST) throw new Error(`it has more than ${LARGEST} characters`);
    const check = (json) => JSON.parse(json) !== undefined && json;
    try {
      return check(text);
    } catch (error) {
      const marks = /<\/?(p|br)\b[^>]*>|\/\/ *(<!\[CDATA\[|\]\]>)|<!--[^]*?-->/gi;
      try {
        return check(text.replace(marks, "").replace(/\xa0/g, " "));
      } catch {
        throw error;
      }
    }
  }

  class CoverageGuide extends HTMLElement {
    static observedAttributes = [...RELOADS, "theme", "title"];

    #box = document.createElement("div");
    #link = document.createElement("a");
    #frame = null;
    // How far the frame was last told that it is out of sight.
    #told = 0;
    #isRead = false;
    // Ends everything that was begun since the element came into the page.
    #life = null;
    // What this page knows of its visitor's plan.
    #prefill = null;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      const line = document.createElement("p");
      line.append(this.#link);
      this.#link.target = "_blank";
      this.#link.rel = "noopener noreferrer";
      const slot = document.createElement("slot");
      // The parser may bring the children after the element.
      slot.addEventListener("slotchange", () => this.#lend());
      this.#box.append(slot, line);
      root.append(this.#box);
      if (sheet) root.adoptedStyleSheets = [sheet];
      else root.append(Object.assign(document.createElement("style"), { textContent: CSS }));
      this.addEventListener("click", (event) => this.#guard(event));
      this.addEventListener("keyup", ({ key }) => (this.#isRead ||= key === "Tab"));
      // It may have been set before this script ran.
      const early = Object.getOwnPropertyDescriptor(this, "prefill");
      delete this.prefill;
      if (early) this.prefill = early.value;
    }

    // It can be set and not be read: recorders on this page look at properties too. No attribute reflects it.
    set prefill(value) {
      const known = value ?? null;
      if (known === this.#prefill) return;
      this.#prefill = known;
      // After the first question it waits for the next start: no visit is thrown away for it.
      if (this.#box.classList.contains("first")) this.#beginAgain();
    }

    connectedCallback() {
      try {
        this.#wait();
      } catch (error) {
        this.#fail(error);
      }
    }

    // With this, `moveBefore` keeps the frame and the visit in it.
    connectedMoveCallback() {}

    disconnectedCallback() {
      this.#life?.abort();
      this.#remove();
    }

    attributeChangedCallback(name, old, value) {
      if (!this.isConnected || !this.#life || old === value) return;
      if (name === "title") this.#name();
      else if (name === "theme") this.#sendTheme();
      else this.#beginAgain();
    }

    #beginAgain() {
      const life = this.#life;
      life?.abort();
      // Once, however much changes together.
      queueMicrotask(() => {
        if (this.#life !== life || !this.isConnected) return;
        this.#remove();
        this.connectedCallback();
      });
    }

    // After whatever else changes together with it, such as a class of this page.
    #sendTheme() {
      const frame = this.#frame;
      queueMicrotask(() => {
        if (!frame || this.#frame !== frame) return;
        this.#send({ type: "theme", theme: this.getAttribute("theme"), look: this.#look() });
      });
    }

    // What the style of this page says of the guide's look. The frame checks it again.
    #look() {
      const look = {};
      for (const [name, may] of Object.entries(LOOKS)) {
        const property = `--${TAG}-${name}`;
        const value = getComputedStyle(this).getPropertyValue(property).trim().toLowerCase();
        const taken = value && name === "accent" ? this.#color() : may.split("|").includes(value) && value;
        if (taken) look[name] = taken;
        else if (value) console.error(`${TAG}: ${property} cannot be ${value}, only ${may}.`);
      }
      return look;
    }

    // The color as #rrggbb, however it is written. What is no color has become another kind of text.
    #color() {
      const parts = /^color\(srgb ([^ ]+) ([^ ]+) ([^ ]+)\)$/.exec(getComputedStyle(this.#box).columnRuleColor);
      const byte = (part) => Math.round(Math.min(1, Math.max(0, part)) * 255).toString(16).padStart(2, "0");
      return parts && `#${parts.slice(1).map(byte).join("")}`;
    }

    // Only its presence stands in the frame's name, which recorders of this page keep.
    #sendPrefill() {
      if (this.#prefill === null || this.#box.classList.contains("kiosk")) return;
      try {
        this.#send({ type: "prefill", prefill: this.#prefill });
      } catch {
        console.error(`${TAG}: the prefill holds more than data, so it was left out.`);
        // The frame waits for it.
        this.#send({ type: "prefill", prefill: { prefill: 1 } });
      }
    }

    // Starts once somebody comes near. The children show meanwhile.
    #wait() {
      this.#life = new AbortController();
      const { signal } = this.#life;
      this.#box.className = "wait first lend";
      this.#box.classList.toggle("narrow", this.clientWidth < 480);
      this.#stand(isOn(this.getAttribute("kiosk")));
      this.#lend();
      this.#name();
      // The profile may be a child that the parser has not come to yet.
      const whenParsed = (act) => {
        if (document.readyState !== "loading") act();
        else document.addEventListener("DOMContentLoaded", act, { once: true, signal });
      };
      whenParsed(() => this.#adopt());
      this.#link.href = this.#address();
      let near;
      let started = false;
      const begin = () => {
        if (signal.aborted) return;
        near?.disconnect();
        whenParsed(() => {
          if (started) return;
          started = true;
          // Some browsers have read the whole page a while before they say so.
          this.#adopt();
          this.#start(signal);
        });
      };
      if (!window.IntersectionObserver) return begin();
      near = new IntersectionObserver(
        (seen) => seen.some((entry) => entry.isIntersecting) && begin(),
        { rootMargin: "50%" },
      );
      near.observe(this);
      signal.addEventListener("abort", () => near.disconnect());
      for (const intent of ["pointerover", "focusin", "touchstart"]) {
        this.addEventListener(intent, begin, { once: true, passive: true, signal });
      }
    }

    // Until the guide is there: the children, or a link if there are none.
    #lend() {
      const { classList } = this.#box;
      if (classList.contains("wait")) classList.toggle("alone", !this.querySelector(":scope > :not(script, br)"));
    }

    // An editor that makes paragraphs closes the element with the first of them: what was to stand in it
    // comes behind it.
    #adopt() {
      let at = this.parentElement;
      if (!at?.matches("p") || this.nextElementSibling) return;
      for (let next; (next = at.nextElementSibling); ) {
        const part = [next, ...next.querySelectorAll(":scope > script")].find(
          (each) => each.matches(STATIC) || (each.matches(JSON_BLOCK) && each.textContent.includes('"profile"')),
        );
        if (part) this.append(part);
        else if (next.textContent.trim() || !next.matches("p, br") || next.querySelector(TAG)) return;
        if (part !== next) at = next;
      }
    }

    // In somebody else's frame a link of the children must not take that frame's place.
    #guard(event) {
      const link = event.target.closest?.("a[href]");
      if (!link || top === window) return;
      if (link.closest("[data-guide-exit]")) {
        event.preventDefault();
        if (!this.#leave(link.href)) location.replace(link.href);
      } else if (!/^https?:/.test(link.href)) link.target = "_blank";
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
      try {
        return new URL(src || `${TAG}.html`, src ? document.baseURI : beside).href;
      } catch {
        throw new Refusal("page", `"${src || beside}" is no address; mend \`src\`.`);
      }
    }

    #send(message) {
      // The frame has no origin that could be named; nothing in these messages is secret.
      this.#frame?.contentWindow?.postMessage({ coverageGuide: VERSION, ...message }, "*");
    }

    #tell(what, detail) {
      this.dispatchEvent(new CustomEvent(`${TAG}:${what}`, { bubbles: true, composed: true, detail }));
    }

    async #start(signal) {
      // What this page's own policy refuses first, to be able to say what to change.
      let refused = "";
      const note = (event) => {
        refused ||= ` This page's policy refused it: allow ${event.blockedURI} in ${event.effectiveDirective}.`;
      };
      const noting = new AbortController();
      document.addEventListener("securitypolicyviolation", note, { signal: noting.signal });
      signal.addEventListener("abort", () => noting.abort());
      const slow = setTimeout(() => {
        console.warn(`${TAG}: still waiting for the server.`);
        this.#tell("slow");
      }, SLOW);
      noting.signal.addEventListener("abort", () => clearTimeout(slow));
      try {
        const profile = await this.#profile(signal);
        const isKiosk = isOn(this.getAttribute("kiosk"));
        if (isKiosk || (profile && JSON.parse(profile)?.kiosk)) this.#stand(true);
        await this.#tryAll(signal, this.#settings(profile, isKiosk));
        await this.#reveal(signal);
        // It may have stopped meanwhile.
        if (signal.aborted || !this.#frame) return;
        this.#box.classList.add("ready");
        this.#tell("ready");
      } catch (error) {
        if (!signal.aborted) this.#fail(error, refused);
      } finally {
        noting.abort();
      }
    }

    // Puts the frame in the place of the children.
    async #reveal(signal) {
      const frame = this.#frame;
      await this.#whenUnread(signal);
      const { classList } = this.#box;
      if (signal.aborted || this.#frame !== frame || classList.contains("shown")) return;
      const hadFocus = this.#hasFocus();
      classList.remove("wait", "lend", "alone");
      classList.add("shown");
      // As when a dialog gave it to the first link in it.
      if (hadFocus) frame.focus({ preventScroll: true });
    }

    // What the frame is told by its name. Put together by hand: other scripts of the page may have changed how
    // objects become JSON.
    #settings(profile, isKiosk) {
      // The wish for this guide, then the language of what is around it, out of shadow trees too.
      let around = this;
      do around = around.parentNode || around.host;
      while (around && !around.lang);
      const texts = {
        coverageGuide: VERSION,
        kiosk: isKiosk,
        theme: JSON.stringify(this.getAttribute("theme")),
        look: `{${Object.entries(this.#look()).map((pair) => pair.map((text) => `"${text}"`).join(":"))}}`,
        lang: `[${JSON.stringify(this.lang)},${JSON.stringify(around?.lang || "")}]`,
      };
      if (profile) texts.profile = profile;
      if (this.#prefill !== null) texts.prefill = true;
      return `{${Object.keys(texts).map((key) => `"${key}":${texts[key]}`)}}`;
    }

    // Whether the focus is among what the guide takes the place of. A link of its own is in the shadow.
    #hasFocus() {
      const at = this.getRootNode().activeElement;
      return at && (at === this ? this.shadowRoot.activeElement === this.#link : this.contains(at));
    }

    // Whoever came to the children by Tab reads there, and the guide comes when they have left.
    #whenUnread(signal) {
      return new Promise((go) => {
        const look = () => (this.#isRead && this.#hasFocus()) || go();
        this.addEventListener("focusout", () => setTimeout(look), { signal });
        signal.addEventListener("abort", go);
        look();
      });
    }

    #fail(error, refused = "") {
      const hadFocus = this.#frame && this.shadowRoot.activeElement === this.#frame;
      this.#remove();
      this.#box.className = "lend alone";
      if (hadFocus) {
        this.#box.tabIndex = -1;
        this.#box.focus({ preventScroll: true });
      }
      console.error(`${TAG}: ${error.message}${refused}`);
      this.#tell("error", { reason: error.reason || "script" });
    }

    async #profile(signal) {
      const inside = this.querySelector(JSON_BLOCK);
      const address = this.getAttribute("profile");
      if (!inside && address === null) return "";
      try {
        if (inside) return readJson(inside.textContent);
        return readJson(await fetchText(new URL(address, document.baseURI), signal, PROFILE_PATIENCE));
      } catch (error) {
        const where = inside ? "in the element" : `at "${address}"`;
        throw new Refusal("profile", `the profile ${where} cannot be read (${error.message}).`);
      }
    }

    // From one way of delivery to the next, until one starts.
    async #tryAll(signal, name) {
      const src = this.getAttribute("src");
      const address = this.#address();
      const framed = () => this.#try(signal, name, (frame) => (frame.src = address));
      const written = async (text) => {
        try {
          await this.#try(signal, name, (frame) => (frame.srcdoc = trusted(text)));
        } catch (error) {
          if (signal.aborted || error.isFinal) throw error;
          // Some builders forbid only what is written into a frame.
          const made = URL.createObjectURL(new Blob([text], { type: "text/html" }));
          try {
            await this.#try(signal, name, (frame) => (frame.src = made));
          } catch {
            throw error;
          } finally {
            URL.revokeObjectURL(made);
          }
        }
      };
      const fetched = async () => {
        // A page at an address that somebody chose is theirs: its hash is not this script's.
        const integrity = this.getAttribute("integrity") || (src ? "" : DIGEST);
        let text;
        try {
          text = await fetchText(address, signal, NEVER, integrity);
        } catch (error) {
          throw new Refusal("page", `${address} cannot be read, or is not the page this script was made with (${error.message}).`);
        }
        return written(text);
      };
      const isElsewhere = !src && new URL(address).origin !== new URL(document.baseURI).origin;
      const ways = PAGE && !src ? [() => written(PAGE)] : [fetched];
      if (!PAGE && !isElsewhere || src) ways.unshift(framed);
      // A page of another origin has to be the one that this script was made with, if the script was pinned.
      else if (!script?.integrity) ways.push(framed);
      let first;
      for (const way of ways) {
        try {
          return await way();
        } catch (error) {
          if (signal.aborted || error.isFinal) throw error;
          if (first) first.message += ` ${error.message}`;
          else first = error;
        }
      }
      throw first;
    }

    #try(signal, name, fill) {
      this.#remove();
      if (this.#box.classList.replace("shown", "wait")) this.#box.classList.add("lend");
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads");
      frame.referrerPolicy = "no-referrer";
      // A frame reads its own name, and no server ever sees it.
      frame.name = name;
      // The browser asks for this before the page in the frame can say what it is.
      if (this.#box.classList.contains("kiosk")) frame.allow = "screen-wake-lock";
      return new Promise((resolve, reject) => {
        // Ends what listens to this frame, and what waits for it, with the frame.
        const attempt = new AbortController();
        // How many documents have come into the frame, and how many of them were a guide.
        let loads = 0;
        let hellos = 0;
        let isReady = false;
        let look;
        const refuse = (refusal) => {
          // After the start nobody waits for the promise any more.
          if (!isReady) reject(refusal);
          else if (this.#frame === frame) this.#fail(refusal);
          attempt.abort();
        };
        const gone = () => {
          const what = isReady ? "another page took the guide's place in its frame" : `the frame with ${frame.src || "the page"} did not start`;
          refuse(new Refusal("frame", `${what}.`));
        };
        const hear = ({ source, data }) => {
          if (this.#frame !== frame || source !== frame.contentWindow || data?.coverageGuide !== VERSION) return;
          if (data.type === "hello") {
            hellos++;
            this.#told = 0;
            later(() => isReady || refuse(new Refusal("program", "the guide did not start within a minute.")), LONGEST);
            if (data.kiosk) this.#stand(true);
            // A second document in the frame need not be a guide.
            if (hellos === 1) this.#sendPrefill();
          } else if (data.type === "ready") {
            if (data.follow) look ??= this.#follow(attempt.signal);
            look?.();
            isReady = true;
            resolve();
          }
          // The first question stands there before the program does.
          else if (data.type === "shown") this.#reveal(attempt.signal);
          else if (data.type === "height") this.#resize(data);
          else if (data.type === "here") hellos = loads;
          else if (data.type === "step") this.#show();
          else if (data.type === "leave") this.#leave(data.page);
          else if (data.type === "error") {
            // What is no text may have no name either.
            const sentence = typeof data.reason === "string" && FAILURES[data.reason];
            refuse(new Refusal(sentence ? data.reason : "page", sentence || FAILURES.page, true));
          }
        };
        window.addEventListener("message", hear, { signal: attempt.signal });
        const later = (act, after) => {
          const timer = setTimeout(act, after);
          attempt.signal.addEventListener("abort", () => clearTimeout(timer));
        };
        const doubt = () => later(() => hellos < loads && gone(), isReady ? PATIENCE / 3 : PATIENCE);
        later(() => hellos || refuse(new Refusal("frame", "the server did not answer within three minutes.")), NEVER);
        later(async () => {
          if (hellos || loads || !frame.src) return;
          // What a server sends to be saved loads nowhere.
          const answer = await fetch(frame.src, { method: "HEAD", signal: attempt.signal, credentials: "omit" }).catch(() => null);
          const kind = answer && answer.headers.get("content-disposition") + answer.headers.get("content-type");
          if (!hellos && kind && /attachment|octet-stream/.test(kind)) gone();
        }, PATIENCE * 2);
        const count = () => {
          loads++;
          // To some browsers a page that was sent to one of its own places has loaded again.
          if (isReady) this.#send({ type: "there" });
          doubt();
        };
        frame.addEventListener("load", count, { signal: attempt.signal });
        // A frame that is refused does not load in every browser.
        const blocked = ({ effectiveDirective, blockedURI }) => {
          if (effectiveDirective === "frame-src" && blockedURI && frame.src.startsWith(blockedURI)) gone();
        };
        document.addEventListener("securitypolicyviolation", blocked, { signal: attempt.signal });
        const remove = () => {
          reject(new Refusal("frame", "it was removed"));
          attempt.abort();
        };
        signal.addEventListener("abort", remove, { signal: attempt.signal });
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

    #resize({ height, sheets }) {
      if (!Number.isFinite(height) || height < LEAST || height >= 1e5) return;
      this.#frame.style.blockSize = `${height}px`;
      this.#box.style.setProperty("--sheets", sheets === 2 ? 2 : 1);
      this.#tell("resize", { height });
    }

    // What the guide keeps in reach has to know how much of its top cannot be seen: scrolled away, in this window or
    // in a box or a frame around, or covered by what this page keeps at its own top.
    #follow(signal) {
      const root = this.getRootNode();
      const isFree = (seen, y) =>
        [0.1, 0.5, 0.9].every((part) => root.elementFromPoint(seen.left + seen.width * part, y) === this);
      const measure = (entries) => {
        const { boundingClientRect: box, intersectionRect: seen } = entries.at(-1);
        let free = seen.top + 1;
        while (free < seen.bottom && !isFree(seen, free)) free += 4;
        const from = !seen.height ? Math.max(0, box.top) : free < seen.bottom ? free - 1 : seen.top;
        const top = Math.round(from - box.top);
        if (top !== this.#told) this.#send({ type: "scroll", top: (this.#told = top) });
      };
      // It sees frames around this page too, of which no script here is told.
      const eye = new IntersectionObserver(measure, { threshold: Array.from({ length: 401 }, (_, at) => at / 400) });
      const look = () => {
        eye.unobserve(this);
        eye.observe(this);
      };
      signal.addEventListener("abort", () => eye.disconnect());
      document.addEventListener("scroll", look, { signal, passive: true, capture: true });
      window.addEventListener("resize", look, { signal });
      return look;
    }

    // A visitor who shares the device leaves at once, and the whole tab with them. The frame cannot, and is
    // empty by now: where this page may not leave either, that is what remains.
    #leave(page) {
      if (typeof page !== "string" || !/^https:\/\//.test(page)) return true;
      this.#tell("leave");
      try {
        top.location.replace(page);
        return true;
      } catch {
        console.error(`${TAG}: the frame around this page does not let it leave: allow-top-navigation-by-user-activation is missing.`);
        this.#tell("error", { reason: "leave" });
        this.#send({ type: "stuck" });
        return false;
      }
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
