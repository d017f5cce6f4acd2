import { DAY_MS } from '../days.ts';
/** A stretch of time, end exclusive. */
export type TimeWindow = { from: Date; to: Date };

/** What "recently" reaches back. */
const RECENT_DAYS = 14;

const dayStart = (now: Date, days: number) =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
/** Weeks begin on Monday (ISO 8601). */
const weekStart = (now: Date, weeks: number) => dayStart(now, weeks * 7 - ((now.getDay() + 6) % 7));
const monthStart = (now: Date, months: number) =>
  new Date(now.getFullYear(), now.getMonth() + months, 1);

const LAST = '(?:last|past|previous|letzte[nmrs]?|vorige[nmrs]?|vergangene[nmrs]?)';
const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  ein: 1,
  einem: 1,
  einer: 1,
  eine: 1,
  couple: 2,
  two: 2,
  zwei: 2,
  three: 3,
  drei: 3,
  few: 4,
  four: 4,
  vier: 4,
  paar: 4,
  five: 5,
  fünf: 5,
  six: 6,
  sechs: 6,
};
const COUNT = String.raw`(\d{1,3}|${Object.keys(NUMBERS).join('|')})(?: of)?`;
const UNIT = '(day|week|month|year|tag|woche|monat|jahr)(?:s|e[ns]?|n)?';
const UNIT_DAYS: Record<string, number> = {
  day: 1,
  tag: 1,
  week: 7,
  woche: 7,
  month: 31,
  monat: 31,
  year: 366,
  jahr: 366,
};
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAYS_DE = ['son', 'mon', 'die', 'mit', 'don', 'fre', 'sam'];

const countOf = (text = '') => NUMBERS[text.toLowerCase()] ?? Number(text);
const unitOf = (text = '') => UNIT_DAYS[text.toLowerCase()] ?? 1;

type Rule = { words: string; window: (now: Date, match: RegExpExecArray) => TimeWindow };

function span(from: Date, to: Date): TimeWindow {
  return { from, to };
}

/** "3 weeks ago" means about then: half a unit around it. */
function around(now: Date, days: number, unit: number): TimeWindow {
  const slack = unit / 2;
  const from = dayStart(now, -Math.ceil(days + slack));
  return span(
    from,
    new Date(Math.min(now.getTime(), dayStart(now, 1 - Math.ceil(days - slack)).getTime())),
  );
}

function lastWeekday(now: Date, name: string): TimeWindow {
  const short = name.toLowerCase().slice(0, 3);
  const day = Math.max(WEEKDAYS.indexOf(short), WEEKDAYS_DE.indexOf(short));
  const back = ((now.getDay() - day + 6) % 7) + 1;
  return span(dayStart(now, -back), dayStart(now, 1 - back));
}

const RULES: Rule[] = [
  {
    words: 'the day before yesterday|vorgestern',
    window: (now) => span(dayStart(now, -2), dayStart(now, -1)),
  },
  { words: 'yesterday|gestern', window: (now) => span(dayStart(now, -1), dayStart(now, 0)) },
  { words: 'today|this morning|heute', window: (now) => span(dayStart(now, 0), dayStart(now, 1)) },
  {
    words: 'this week|diese[rn]? woche',
    window: (now) => span(weekStart(now, 0), dayStart(now, 1)),
  },
  {
    words: `${LAST} week|${LAST} woche`,
    window: (now) => span(weekStart(now, -1), weekStart(now, 0)),
  },
  {
    words: 'this month|diese[nm] monat',
    window: (now) => span(monthStart(now, 0), dayStart(now, 1)),
  },
  {
    words: `${LAST} month|${LAST} monat`,
    window: (now) => span(monthStart(now, -1), monthStart(now, 0)),
  },
  {
    words: `${LAST} year|${LAST} jahr`,
    window: (now) => span(new Date(now.getFullYear() - 1, 0, 1), new Date(now.getFullYear(), 0, 1)),
  },
  {
    words: `(?:in the |in den |the |die )?${LAST} ${COUNT} ${UNIT}`,
    window: (now, [, count, unit]) =>
      span(dayStart(now, -countOf(count) * unitOf(unit)), dayStart(now, 1)),
  },
  {
    words: `(?:a )?${COUNT} ${UNIT} ago`,
    window: (now, [, count, unit]) => around(now, countOf(count) * unitOf(unit), unitOf(unit)),
  },
  {
    words: `vor (?:einem )?${COUNT} ${UNIT}`,
    window: (now, [, count, unit]) => around(now, countOf(count) * unitOf(unit), unitOf(unit)),
  },
  {
    words: `(?:on |${LAST} )(sun|mon|tues|wednes|thurs|fri|satur)day`,
    window: (now, [, name]) => lastWeekday(now, name ?? ''),
  },
  {
    words: `(?:am |${LAST} )(sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag)`,
    window: (now, [, name]) => lastWeekday(now, name ?? ''),
  },
  {
    words: 'recently|lately|the other day|kürzlich|neulich|vor kurzem',
    window: (now) => span(new Date(now.getTime() - RECENT_DAYS * DAY_MS), dayStart(now, 1)),
  },
];

const COMPILED = RULES.map(({ words, window }) => ({
  pattern: new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu'),
  window,
}));

/**
 * The time that a question speaks of ("last week", "gestern", "vor drei Monaten"), in the server's
 * time zone, and the question without those words. Without such words it is the question alone.
 */
export function readTimeWindow(query: string, now: Date): { text: string; window?: TimeWindow } {
  for (const { pattern, window } of COMPILED) {
    const match = pattern.exec(query);
    if (!match) continue;
    const text = query.replace(pattern, ' ').replace(/\s+/g, ' ').trim();
    return { text, window: window(now, match) };
  }
  return { text: query };
}
