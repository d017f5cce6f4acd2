/** What to look for in the files of a workspace. */
export type TextQuery = {
  text: string;
  /** `text` is a regular expression in the syntax of RE2 and ripgrep. */
  regex: boolean;
  caseSensitive: boolean;
  /** Which files are looked into; all unless given. */
  fits: (path: string) => boolean;
};

export type TextMatch = {
  path: string;
  /** Line number from 1. */
  line: number;
  text: string;
};

/** Lines that match: the first ones by path, and how many there are. */
export type TextMatches = {
  matches: TextMatch[];
  total: number;
  /** Counting was given up; there are more than `total`. */
  cut: boolean;
};
