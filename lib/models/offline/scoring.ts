/**
 * How the evidence for a quotation is weighed. Tuned on the even-numbered questions of the golden
 * set alone, so that the odd-numbered ones stay a fair check.
 */
export const scoring = {
  /** How much a word counts by where it stands, seen from the unit. */
  places: {
    unit: 1,
    leant: 0.95,
    headings: 0.9,
    title: 0.95,
    near: 0.6,
    section: 0.5,
    passage: 0.35,
  },
  /** The search's own order, halved at the third passage. */
  rank: 0.4,
  /** The unit alone has all the words of the question. */
  whole: 0.2,
  /** The section's heading says what the question asks for, and little else. */
  heading: 0.2,
  /** … more so for a question of one deciding word, which many sentences have. */
  headingOfBroad: 0.5,
  shape: 0.18,
  entry: 0.25,
  listed: 0.45,
  defines: 0.4,
  /** Lost by a passage that covers less of the question than the best one, by its title and its text. */
  titleShort: 0.6,
  textShort: 0.3,
  /** … or lacks a name of the question that the title of another one has. */
  nameShort: 0.5,
  /** What is left of the coverage without the number, date or age that is asked for. */
  shapeMissing: 0.58,
  /** … without a name of the question. */
  nameMissing: 0.5,
  /** … where the attribute or a name that is asked for stands far away or nowhere. */
  focusAway: 0.8,
};
