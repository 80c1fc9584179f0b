// Runs before the scripts of a page that nobody touches, and notes what the browser reports of its start.

globalThis.quiet = (() => {
  // How long after it has loaded a page may still begin something.
  const SETTLED = 2500;

  const tasks = [];
  const shifts = [];
  const paints = [];
  const observe = (type, into) =>
    new PerformanceObserver((list) => into.push(...list.getEntries())).observe({ type, buffered: true });
  observe("longtask", tasks);
  observe("layout-shift", shifts);
  observe("largest-contentful-paint", paints);

  const sum = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
  const report = () => ({
    blocking: sum(tasks.map(({ duration }) => Math.max(0, duration - 50))),
    shift: sum(shifts.map(({ value }) => value)),
    paint: paints.at(-1)?.startTime ?? null,
  });
  const whenDone = new Promise((go) => addEventListener("load", () => setTimeout(() => go(report()), SETTLED)));
  return { whenDone };
})();
