// The page in components, for Preact and for React alike. `hooks` is where each has them.

import { useState } from "hooks";
import { answerTo, next, questions, toggle } from "./words.js";

const { labels, texts, steps } = questions();
const first = () => [{ step: steps.at(-1), picked: [] }];

// Numbers are texts, lists are elements.
function draw(texts, it, at) {
  if (typeof it === "number") return texts[it];
  const [Name, ...children] = it;
  return children.length ? <Name key={at}>{children.map((child, at) => draw(texts, child, at))}</Name> : <Name key={at} />;
}

const focus = (heading) => heading?.focus();

function Option({ step, it, picked, pick }) {
  const id = `option-${it.id}`;
  return (
    <>
      {it.group !== null && <p className="group">{texts[it.group]}</p>}
      <div className="option">
        <input
          type={step.several ? "checkbox" : "radio"}
          name={step.id}
          value={it.id}
          id={id}
          checked={picked.includes(it.id)}
          onChange={() => pick(it)}
        />
        <label htmlFor={id}>{texts[it.label]}</label>
        {it.detail !== null && <p className="detail">{texts[it.detail]}</p>}
      </div>
    </>
  );
}

function Question({ step, before, isFirst, goOn, ends }) {
  const [picked, setPicked] = useState(before);
  const [isMissing, setMissing] = useState(false);
  const pick = (option) => setPicked((picked) => toggle(step, picked, option));
  return (
    <>
      <fieldset data-question={step.id}>
        <legend>
          <h1 tabIndex={-1} ref={isFirst ? undefined : focus}>
            {texts[step.title]}
          </h1>
        </legend>
        {step.hints.map((hint) => (
          <p key={hint} className="hint">
            {texts[hint]}
          </p>
        ))}
        {isMissing && (
          <p className="error" role="alert">
            {step.several ? labels.error_several : labels.error}
          </p>
        )}
        {step.options.map((it) => (
          <Option key={it.id} step={step} it={it} picked={picked} pick={pick} />
        ))}
      </fieldset>
      {step.why !== null && (
        <details>
          <summary>{labels.why}</summary>
          <p>{texts[step.why]}</p>
        </details>
      )}
      <button type="button" className="main" onClick={() => (picked.length ? goOn(picked) : setMissing(true))}>
        {step.last ? labels.see_answer : labels.go_on}
      </button>
      {!isFirst && ends}
      <p className="hint">{labels.privacy}</p>
    </>
  );
}

// What is in it is made when it is first opened.
function Detail({ heading, children }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={() => setOpen(true)}>
      <summary>{heading}</summary>
      {isOpen && children()}
    </details>
  );
}

function Answer({ visit, ends }) {
  const [answer] = useState(() => answerTo(visit.map(({ picked }) => picked)));
  const all = (list) => list.map((it, at) => draw(answer.texts, it, at));
  return (
    <>
      <h1 tabIndex={-1} ref={focus} data-answer="">
        {labels.answer}
      </h1>
      {all(answer.short)}
      {answer.details.map(({ heading, body }) => (
        <Detail key={heading} heading={answer.texts[heading]}>
          {() => all(body)}
        </Detail>
      ))}
      {ends}
      {all(answer.end)}
    </>
  );
}

export function App() {
  const [visit, setVisit] = useState(first);
  const [isAnswered, setAnswered] = useState(false);
  const { step, picked } = visit.at(-1);
  const move = (visit, isAnswered) => {
    setVisit(visit);
    setAnswered(isAnswered);
    scrollTo(0, 0);
  };
  const goOn = (picked) => {
    const made = [...visit.slice(0, -1), { step, picked }];
    const following = next(step, picked);
    if (following === undefined) move(made, true);
    else move([...made, { step: steps[following], picked: [] }], false);
  };
  const back = () => move(isAnswered ? visit : visit.slice(0, -1), false);
  const ends = (
    <div className="ends">
      <button type="button" onClick={back}>
        {labels.back}
      </button>
      <button type="button" onClick={() => move(first(), false)}>
        {labels.start_again}
      </button>
    </div>
  );
  if (isAnswered) return <Answer visit={visit} ends={ends} />;
  return (
    <Question key={visit.length} step={step} before={picked} isFirst={visit.length === 1} goOn={goOn} ends={ends} />
  );
}
