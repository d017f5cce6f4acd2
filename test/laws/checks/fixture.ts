import { type Module, parseModules } from './module.ts';

/** Modules from texts, to show a check something that breaks its law. */
export const fixture = (files: Record<string, string>): Module[] =>
  parseModules(new Map(Object.entries(files)));
