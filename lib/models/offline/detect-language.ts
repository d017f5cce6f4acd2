const GERMAN =
  /(?:^|[^\p{L}])(?:wie|was|wer|warum|wann|wo|welche[rsnm]?|der|das|und|ist|sind|ich|nicht|kann|ein|eine|bitte|gibt|für|mit|über|zusammen|danke|hallo)(?=[^\p{L}]|$)/giu;
const ENGLISH =
  /(?:^|[^\p{L}])(?:how|what|who|why|when|where|which|the|and|is|are|do|does|can|of|to|in|for|please|with)(?=[^\p{L}]|$)/giu;

/** Language of the frame sentences around the quotations; English unless German is plain. */
export function detectLanguage(text: string): 'en' | 'de' {
  const german = text.match(GERMAN)?.length ?? 0;
  const english = text.match(ENGLISH)?.length ?? 0;
  return german > english ? 'de' : 'en';
}
