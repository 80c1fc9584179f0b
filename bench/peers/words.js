// The words in the page, read when they are first needed.

const read = (id) => JSON.parse(document.getElementById(id).textContent);

export const questions = () => read("questions");

// The answer to a visit: what was picked at each step. None was exported for most.
export function answerTo(picks) {
  const key = (picks) => JSON.stringify(picks.map((picked) => [...picked].sort()));
  const { texts, visits, end } = read("answers");
  const visit = visits.find((visit) => key(visit.picks) === key(picks));
  return visit && { texts, end, ...visit };
}

// Picks or unpicks an option.
export function toggle(step, picked, option) {
  if (!step.several || option.alone) return [option.id];
  if (picked.includes(option.id)) return picked.filter((id) => id !== option.id);
  const alone = step.options.find(({ alone }) => alone);
  return [...picked.filter((id) => id !== alone?.id), option.id];
}

// The step that follows; undefined: the answer.
export const next = (step, picked) => step.options.find(({ id }) => id === picked[0]).next ?? undefined;
