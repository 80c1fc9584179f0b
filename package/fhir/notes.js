// What a portal's developer is told about what was left out, and why. Closed: no note holds anything of the input.

const TEXTS = {
  "not-understood": "Something handed in is not a resource of the type that belongs there, or could not be read. It was left out.",
  "too-large": "There are more resources or entries than anybody has. They were left out.",
  "today-not-understood": "`today` is no day such as 2026-11-20, so nothing can be said of periods. Nothing was mapped.",
  "not-active": "A resource whose status is not active, or a response that is not complete, was left out.",
  "not-now": "A resource whose period has ended, has not begun or cannot be read was left out, whatever its status.",
  "another-kind": "A Coverage for something else (such as dental, vision, drugs, a supplement to Medicare or an injury) was left out.",
  "several-coverages": "More than one active medical Coverage could come first, so nothing is taken from any of them, and no costs.",
  "no-coverage": "No active medical Coverage is among those handed in, so nothing is said of the payer or of costs.",
  "comes-second": "A Coverage whose `order` is more than 1 says nothing of the payer.",
  "type-missing": "The Coverage has no type in a code that is known here. Text and names are not read.",
  "type-leaves-payer-open": "The type of the Coverage does not say for sure who pays, so the payer is left open.",
  "type-contradicts": "Types of one Coverage, or of Coverage and plan, contradict each other. What they disagree on is left open.",
  "plan-type-does-not-count": "A type of network counts only for plans through work, the marketplace or a school. It was left out.",
  "policyholder-open": "The relationship to the subscriber does not say for sure whose plan it is.",
  "copay-of-specialist": "The copay is the card's, for a specialist or for any visit. For therapy it may be less.",
  "copay-of-another-visit": "A copay for another kind of visit, such as primary care or an emergency, is never taken for therapy.",
  "copay-unclear": "Several copays or shares could be meant. None was taken.",
  "amount-of-family": "Amounts of a whole family were left out: the calculator is for one person.",
  "amount-without-network": "An amount that does not say whether it is in network, or whether it is for one person, was left out.",
  "amount-as-text": "A cost that is given as text, or with conditions or exceptions, was left out.",
  "amount-not-understood": "A cost that is no amount of US dollars, or no percentage, in its range was left out.",
  "amount-contradicts": "Two sources disagree on an amount. It was left out.",
  "not-covered": "The plan says that therapy is not covered there, or at no charge. No cost follows: 0 is not a price here.",
  "no-therapy-benefit": "The plan lists no costs of outpatient mental health care that could be read.",
  "several-plans": "More than one plan was handed in. Nothing is taken from any of them.",
  "several-responses": "More than one eligibility response, or insurance in it, was handed in. Nothing is taken from any of them.",
  "deductible-left-open": "The response does not say for one person and one network what is left of the yearly deductible of the whole plan.",
};

/** Every code that a note can have. */
export const CODES = Object.freeze(Object.keys(TEXTS));

/** Notes of one mapping, each once, in the order in which they came up. */
export class Notes {
  #codes = new Set();

  add(code) {
    this.#codes.add(code);
  }

  list() {
    return [...this.#codes].map((code) => ({ code, text: TEXTS[code] }));
  }
}
