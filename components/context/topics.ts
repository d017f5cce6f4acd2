/** Words that say nothing about what a question is about, in the languages of the app. */
const FILLERS = new Set(
  `about after again also and any are around been before being between both but can could did does
  doing done each explain find for from gave get give good had has have help her here him his how
  into its just know like long look made make many may more most much must need new not now off once
  one only other our out over please same say see she should show some such summarize take tell than
  that the their them then there these they this those through too two under until use used very want
  was way were what when where which while who whom why will with would write you your
  aber alle als also auch auf aus bei bin bis bitte das dass dein deine dem den denn der des dich die
  dies diese dieser dieses dir doch dort durch ein eine einem einen einer eines erkläre etwas für gib
  habe haben hat hatte ich ihm ihn ihnen ihr ihre ist jede jetzt kann kein keine können lang mach mehr
  mein meine mich mir mit muss nach nicht noch nun nur ob oder ohne schon sehr sein seine sich sie sind
  über und uns unser vom von vor wann war warum was welche welcher welches wenn wer werden wie wieder
  wir wird wurde zeig zeige zum zur zwischen`.split(/\s+/),
);

const SHORTEST = 3;

/**
 * The words that questions are most about: what stands in the most of them, the newer before the
 * older where as many do.
 * @param queries the newest first
 */
export function topTopics(queries: readonly string[], count: number): string[] {
  const found = new Map<string, number>();
  for (const query of queries) {
    const words = query.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}_-]*/gu) ?? [];
    const telling = words.filter(
      (word) => word.length >= SHORTEST && !FILLERS.has(word) && /\p{L}/u.test(word),
    );
    for (const word of new Set(telling)) found.set(word, (found.get(word) ?? 0) + 1);
  }
  // A stable sort keeps the order in which they were met.
  return [...found]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([word]) => word);
}
