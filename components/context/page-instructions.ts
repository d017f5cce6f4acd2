import { CODE_LANGUAGES, type Instruction } from '@/lib/agent/schema';
import type { PageFacts } from './page-facts.ts';

type CodeLanguage = (typeof CODE_LANGUAGES)[number];

const EXTENSIONS: Record<string, CodeLanguage> = {
  c: 'c',
  h: 'c',
  cc: 'cpp',
  cpp: 'cpp',
  hpp: 'cpp',
  cs: 'csharp',
  css: 'css',
  go: 'go',
  java: 'java',
  js: 'javascript',
  jsx: 'javascript',
  mjs: 'javascript',
  kt: 'kotlin',
  php: 'php',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'shell',
  bash: 'shell',
  sql: 'sql',
  swift: 'swift',
  ts: 'typescript',
  tsx: 'typescript',
};

/** The language of a source file by the end of its name. */
export function codeLanguage(fileName: string | null): CodeLanguage | undefined {
  const extension = /\.(\w+)$/.exec(fileName ?? '')?.[1]?.toLowerCase();
  return CODE_LANGUAGES.find((language) => language === EXTENSIONS[extension ?? '']);
}

/** What the assistant is to mind as the page stands: the type of the open document, the user's wishes. */
export function pageInstructions({ open, preferences }: PageFacts): Instruction[] {
  const instructions: Instruction[] = [];
  if (open) {
    const { kind, fileName } = open;
    const language = kind === 'code' ? codeLanguage(fileName) : undefined;
    instructions.push({ id: 'document_type', kind, ...(language && { language }) });
  }
  if (preferences) {
    instructions.push({ id: 'expertise', level: preferences.expertise });
    instructions.push({ id: 'response_length', length: preferences.responseLength });
  }
  return instructions;
}
