import type { Preferences } from '../../../settings/schema.ts';
import type { MakePart } from '../sources.ts';

type Wording = { [Name in 'language' | 'responseLength' | 'expertise']: Record<string, string> };

const WORDING: Wording = {
  language: {
    en: 'Answer in English, whatever the language of the question.',
    de: 'Answer in German, whatever the language of the question.',
  },
  responseLength: {
    short: 'Answer as shortly as is still right: a few sentences.',
    long: 'Answer at length: explain reasons, steps and exceptions.',
  },
  expertise: {
    beginner: 'The user is new to the field: explain terms of the trade when they come up.',
    expert: 'The user is an expert: leave out the basics.',
  },
};
const NO_CITATIONS = 'The user has switched citations off: leave the numbers [n] out.';

function wishes(preferences: Preferences): string[] {
  const { language, responseLength, expertise, citations } = preferences;
  const chosen = [
    WORDING.language[language],
    WORDING.responseLength[responseLength],
    WORDING.expertise[expertise],
    citations ? undefined : NO_CITATIONS,
  ];
  return chosen.filter((wish) => wish !== undefined);
}

/** What the user likes, where it differs from how the assistant answers anyway. */
export const preferencesPart: MakePart = ({ preferences }) => {
  const lines = wishes(preferences);
  if (lines.length === 0) return undefined;
  return { text: `What the user prefers:\n${lines.map((line) => `- ${line}`).join('\n')}` };
};
