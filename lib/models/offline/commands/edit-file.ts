import type { Reply } from '../schema.ts';
import { askOnce } from './ask-once.ts';
import { type Change, changeAt, changeFile } from './change-file.ts';
import { settingPlace, titlePlace } from './find-place.ts';
import { locateFile } from './locate-file.ts';
import { type EditRequest, readEdit } from './read-edit.ts';
import type { FileText } from './results.ts';
import { command, inLanguage, say, sayFailed, type Turn } from './turn.ts';

const PHRASES = {
  en: {
    old: (path: string) => `Which text in ${path} should be replaced?`,
    fresh: (old: string) => `What should stand there instead of “${old}”?`,
    where: (old: string) => `“${old}” stands in several lines. Which one should I change?`,
    all: 'all of them',
    line: (line: number, text: string) => `line ${line}: ${text}`,
    missing: (old: string, path: string) =>
      `“${old}” does not stand in \`${path}\`, so I changed nothing.`,
    same: 'The old and the new text are the same, so there is nothing to change.',
  },
  de: {
    old: (path: string) => `Welcher Text in ${path} soll ersetzt werden?`,
    fresh: (old: string) => `Was soll statt „${old}“ dort stehen?`,
    where: (old: string) => `„${old}“ steht in mehreren Zeilen. Welche soll ich ändern?`,
    all: 'alle',
    line: (line: number, text: string) => `Zeile ${line}: ${text}`,
    missing: (old: string, path: string) =>
      `„${old}“ steht nicht in \`${path}\`, ich habe also nichts geändert.`,
    same: 'Der alte und der neue Text sind gleich, es gibt also nichts zu ändern.',
  },
};

function placesOf(content: string, text: string): number[] {
  const places: number[] = [];
  for (
    let at = content.indexOf(text);
    at >= 0 && places.length < 200;
    at = content.indexOf(text, at + text.length)
  ) {
    places.push(at);
  }
  return places;
}

const lineAt = (content: string, at: number) => content.slice(0, at).split('\n').length;

/** One change that takes in all places, so that a human agrees once. */
function changeAll(content: string, places: number[], old: string, fresh: string): Change {
  const start = places[0] ?? 0;
  const end = (places.at(-1) ?? 0) + old.length;
  return changeAt(
    content,
    start,
    end,
    content.slice(start, end).replaceAll(old, () => fresh),
  );
}

function propose(
  turn: Turn,
  file: FileText,
  wanted: { old: string; fresh: string; everywhere?: boolean; title?: boolean },
): { changes: Change[] } | { reply: Reply } {
  const phrases = inLanguage(turn, PHRASES);
  const { content, path, firstLine } = file;
  const place = wanted.title ? titlePlace(content) : undefined;
  if (place) return { changes: [changeAt(content, place.start, place.end, wanted.fresh)] };
  let { old } = wanted;
  let places = placesOf(content, old);
  if (places.length === 0) {
    const at = content.toLowerCase().indexOf(old.toLowerCase());
    if (at >= 0) {
      old = content.slice(at, at + old.length);
      places = placesOf(content, old);
    }
  }
  const [first] = places;
  const setting = first === undefined ? settingPlace(content, wanted.old) : undefined;
  if (setting) return { changes: [changeAt(content, setting.start, setting.end, wanted.fresh)] };
  if (first === undefined) {
    if (file.partial) return { changes: [{ old_text: wanted.old, new_text: wanted.fresh }] };
    return { reply: sayFailed(phrases.missing(wanted.old, path)) };
  }
  if (places.length === 1)
    return { changes: [changeAt(content, first, first + old.length, wanted.fresh)] };
  if (wanted.everywhere) return { changes: [changeAll(content, places, old, wanted.fresh)] };
  const lines = content.split('\n');
  const options = places.slice(0, 11).map((at) => {
    const line = lineAt(content, at);
    return phrases.line(line + firstLine - 1, (lines[line - 1] ?? '').trim()).slice(0, 200);
  });
  const asked = askOnce(turn, phrases.where(old), [...options, phrases.all]);
  if ('reply' in asked) return asked;
  const chosen = places[options.indexOf(asked.answer)];
  return {
    changes: [
      chosen === undefined
        ? changeAll(content, places, old, wanted.fresh)
        : changeAt(content, chosen, chosen + old.length, wanted.fresh),
    ],
  };
}

export const editFile = command<EditRequest>({
  name: 'edit-file',
  read: readEdit,
  reply: (wanted, turn) => {
    const phrases = inLanguage(turn, PHRASES);
    const target = wanted.path ? { path: wanted.path } : locateFile(turn);
    if ('reply' in target) return target.reply;
    const old =
      wanted.old !== undefined ? { answer: wanted.old } : askOnce(turn, phrases.old(target.path));
    if ('reply' in old) return old.reply;
    const fresh =
      wanted.fresh !== undefined
        ? { answer: wanted.fresh }
        : askOnce(turn, phrases.fresh(old.answer));
    if ('reply' in fresh) return fresh.reply;
    if (old.answer === fresh.answer) return say(phrases.same);
    const { everywhere = false, title = false } = wanted;
    return changeFile(turn, target.path, (file) =>
      propose(turn, file, { old: old.answer, fresh: fresh.answer, everywhere, title }),
    );
  },
});
