export type Random = () => number;
export type Slots = Record<string, string>;

/** A fact in several wordings; `asks` are questions that only this fact answers. */
export type FactTemplate = {
  says: string[];
  asks: string[];
  kind: 'fact' | 'number' | 'paraphrase';
};

export type SectionTemplate = { heading: string; facts: FactTemplate[]; filler: string[] };

/**
 * How documents of one domain are made. In every template `{a|b}` stands for one of the
 * alternatives and `<name>` for the value of a slot. `<a>` and `<b>` are the two halves of the
 * subject, taken from `first` and `second`; no two documents share both.
 */
export type Domain = {
  name: string;
  first: string[];
  second: string[];
  title: string;
  slots: Record<string, (random: Random) => string>;
  opening: string[];
  sections: SectionTemplate[];
};

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((left, right) => left.key - right.key)
    .map(({ item }) => item);
}

/** A slot for one of `items`. */
export function oneOf(...items: string[]): (random: Random) => string {
  return (random) => pick(random, items);
}

/** A slot for a whole multiple of `step` from `low` to `high`, both included. */
export function number(low: number, high: number, step = 1): (random: Random) => string {
  const count = Math.floor((high - low) / step) + 1;
  return (random) => (low + step * Math.floor(random() * count)).toLocaleString('en-US');
}

/** A slot for an identifier, whose digits are not grouped. */
export function code(low: number, high: number): (random: Random) => string {
  return (random) => String(low + Math.floor(random() * (high - low + 1)));
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A slot for a day of the year. */
export function day(year: number): (random: Random) => string {
  return (random) => `${1 + Math.floor(random() * 28)} ${pick(random, MONTHS)} ${year}`;
}

/** A slot for a person who appears in no sample document. */
export function person(): (random: Random) => string {
  const given =
    'Abena Bruno Celeste Dario Edith Farid Greta Hugo Imani Jonas Keiko Luz Mirek Nadia Orla Petra Quentin Rosa Stefan Tamsin Ulrich Vera Wanda Xavier Yara Zoltan';
  const family =
    'Abara Brandt Castell Demir Ekman Fontaine Grover Hale Ivory Jansen Kovac Laurent Mbeki Novak Oyelaran Pires Quist Romero Sandoval Tremblay Urban Varga Whitlock Yilmaz Zeman';
  return (random) => `${pick(random, given.split(' '))} ${pick(random, family.split(' '))}`;
}

export function say(random: Random, template: string, slots: Slots): string {
  return template
    .replace(/\{([^{}]*)\}/g, (_, choices: string) => pick(random, choices.split('|')))
    .replace(/<(\w+)>/g, (_, name: string) => {
      const value = slots[name];
      if (value === undefined) throw new RangeError(`no slot <${name}> in: ${template}`);
      return value;
    });
}
