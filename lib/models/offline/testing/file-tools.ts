import { failure, type ScriptedTools } from './play.ts';

const globPattern = (glob: string) =>
  new RegExp(
    `^${glob
      .replace(/[.+^$()|[\]\\]/g, '\\$&')
      .replace(/\{([^}]*)\}/g, (_, options: string) => `(?:${options.replaceAll(',', '|')})`)
      .replace(/\*\*\/|\*\*|\*/g, (star) =>
        star === '*' ? '[^/]*' : star === '**' ? '.*' : '(?:.*/)?',
      )}$`,
  );

/** The file tools over files in memory, with the results that the real ones give. */
export function fileTools(files: Map<string, string>): ScriptedTools {
  const missing = (path: unknown) => failure('NOT_FOUND', `${path} does not exist.`);
  return {
    read_file: ({ path, start_line = 1, end_line }) => {
      const text = files.get(String(path));
      if (text === undefined) return missing(path);
      const lines = text.replace(/\n$/, '').split('\n');
      const start = Number(start_line);
      const shown = lines.slice(start - 1, Number(end_line ?? lines.length));
      return {
        path,
        startLine: start,
        endLine: start + shown.length - 1,
        totalLines: lines.length,
        content: shown.map((line, i) => `${start + i}\t${line}`).join('\n'),
      };
    },
    edit_file: ({ path, old_text, new_text }) => {
      const text = files.get(String(path));
      if (text === undefined) return missing(path);
      const parts = text.split(String(old_text));
      if (parts.length === 1) return failure('NOT_FOUND', 'old_text is not in the file.');
      if (parts.length > 2) return failure('CONFLICT', 'old_text is in the file more than once.');
      files.set(String(path), parts.join(String(new_text)));
      return { path, created: false, linesAdded: 1, linesRemoved: 1 };
    },
    write_file: ({ path, content }) => {
      files.set(String(path), String(content));
      return { path, created: true, linesAdded: 1, linesRemoved: 0 };
    },
    find_files: ({ pattern }) => {
      const found = [...files.keys()].filter((path) => globPattern(String(pattern)).test(path));
      return { files: found, total: found.length };
    },
    search_code: ({ query, file_pattern = '**' }) => {
      const wanted = new RegExp(String(query));
      const matches = [...files]
        .filter(([path]) => globPattern(String(file_pattern)).test(path))
        .flatMap(([path, text]) =>
          text.split('\n').flatMap((line, i) => {
            const found = { path, line: i + 1, text: line };
            return wanted.test(line) ? [found] : [];
          }),
        );
      return { matches, total: matches.length };
    },
  };
}
