/**
 * Words that hold one of the stems of secret names and are harmless. They are taken out of a name
 * before it is judged, so `authorName` passes and `authorToken` does not.
 */
export const HARMLESS_WORDS: ReadonlySet<string> = new Set([
  ...['author', 'authors', 'authored', 'authoring', 'authorship', 'coauthor', 'coauthors'],
  ...['authority', 'authorities', 'authentic', 'authenticity'],
  ...['keyboard', 'keyboards', 'keyword', 'keywords', 'keystroke', 'keystrokes', 'keynote'],
  ...['keyframe', 'keyframes', 'keypress', 'keydown', 'keyup', 'keypad', 'keyed', 'keyless'],
  ...['monkey', 'donkey', 'turkey', 'hockey', 'jockey', 'whiskey', 'turnkey', 'hotkey', 'hotkeys'],
  ...['tokenizer', 'tokenizers', 'tokenize', 'tokenized', 'tokenization'],
  ...['secretary', 'secretaries', 'secretariat'],
]);

/** Names, or runs of words within one, that are harmless as a whole. */
export const HARMLESS_PHRASES: readonly string[] = [
  ...['key code', 'key down', 'key up', 'key press', 'keys pressed', 'key count', 'key frames'],
  ...['key points', 'key findings', 'key results', 'key terms'],
  ...['primary key', 'foreign key', 'sort key', 'partition key'],
  ...['message key', 'translation key', 'label key', 'group key', 'row key', 'column key'],
  ...['auth mode', 'auth method'],
  ...['pass rate', 'pass count', 'pass through', 'pass ratio', 'pass fail', 'first pass'],
  ...['second pass', 'one pass', 'two pass', 'multi pass', 'single pass', 'render pass'],
];

/** As above, for counts of a model's tokens: harmless as long as the value is a number. */
export const TOKEN_COUNTS: readonly string[] = [
  ...['tokens in', 'tokens out', 'input tokens', 'output tokens', 'prompt tokens'],
  ...['completion tokens', 'total tokens', 'tokens total', 'max tokens', 'max input tokens'],
  ...['max output tokens', 'max completion tokens', 'cached tokens', 'cached input tokens'],
  ...['cache read tokens', 'cache write tokens', 'cache read input tokens', 'tokens cached'],
  ...['cache creation input tokens', 'reasoning tokens', 'thinking tokens', 'context tokens'],
  ...['estimated tokens', 'tokens used', 'used tokens', 'tokens per second', 'tokens saved'],
  ...['token count', 'token counts', 'token limit', 'token budget', 'token usage'],
  ...['first token', 'tokens limit', 'tokens budget'],
];
