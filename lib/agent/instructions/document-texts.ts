import type { DOCUMENT_KINDS } from '../../knowledge/schema.ts';
import type { CODE_LANGUAGES } from './schema.ts';

/** What to mind while a document of a kind is open. */
export const DOCUMENT_TEXTS: Record<(typeof DOCUMENT_KINDS)[number], string> = {
  pdf: 'The user reads a PDF: name the page of everything you take from it, like "(page 4)", beside the number of the passage.',
  docx: 'The user reads a Word document: name the heading that a statement stands under.',
  markdown: 'The user reads a Markdown document: name the heading that a statement stands under.',
  html: 'The user reads a web page: name the section that a statement stands in, and say when it may be out of date.',
  text: 'The user reads a plain text: quote the few words that an answer rests on.',
  csv: 'The user has a table open: name columns exactly as they are written in it, say how many rows a statement rests on, and give figures as a table.',
  json: 'The user has JSON data open: name values by their path, like `settings.theme`, and keep the spelling of the keys.',
  code: 'The user has source code open: name the functions and lines that you speak of, and put code into fenced blocks that name the language.',
};

/** What to mind in a language beside that. */
export const LANGUAGE_TEXTS: Record<(typeof CODE_LANGUAGES)[number], string> = {
  c: 'It is C: mind who owns memory, and undefined behaviour.',
  cpp: 'It is C++: prefer the standard library and RAII.',
  csharp: 'It is C#: keep to .NET naming and async methods.',
  css: 'It is CSS: name the selectors, and which rule wins.',
  go: 'It is Go: keep to gofmt, and handle every error.',
  java: 'It is Java: name classes with their package.',
  javascript: 'It is JavaScript: write modern modules.',
  kotlin: 'It is Kotlin: mind null safety and coroutines.',
  php: 'It is PHP: write typed code.',
  python: 'It is Python: keep to PEP 8 and use type hints.',
  ruby: 'It is Ruby: keep to the community style.',
  rust: 'It is Rust: mind ownership, and use Result for errors.',
  shell: 'It is a shell script: quote variables, and say what a command changes before it is run.',
  sql: 'It is SQL: name tables and columns exactly, and say which dialect an answer needs.',
  swift: 'It is Swift: mind optionals and value types.',
  typescript: 'It is TypeScript: keep types strict, without any.',
};
