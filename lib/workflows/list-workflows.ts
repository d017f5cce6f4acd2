import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { tunables } from '../tunables.ts';
import { BUILT_IN_DEFINITIONS } from './built-in-definitions.ts';
import type { DefinitionProblem, WorkflowDefinition } from './definition-schema.ts';
import { parseDefinition } from './parse-definition.ts';

/** Where a workspace keeps its own definitions, one a file, relative to its files. */
export const WORKFLOWS_FOLDER = '.flightdeck/workflows';

export type WorkflowList = { definitions: WorkflowDefinition[]; problems: DefinitionProblem[] };

/**
 * The built-in definitions and those of the workspace. A file that is of no use becomes a problem
 * with its name and line; the others are still there. Links are not followed.
 * @param workspaceDir absolute path of the workspace's files
 */
export async function listWorkflows(workspaceDir: string): Promise<WorkflowList> {
  const definitions = [...BUILT_IN_DEFINITIONS];
  const problems: DefinitionProblem[] = [];
  const { names, problem } = await definitionFiles(workspaceDir);
  if (problem) problems.push(problem);
  for (const name of names) {
    const file = `${WORKFLOWS_FOLDER}/${name}`;
    const text = await readDefinition(join(workspaceDir, file));
    if (text === undefined) {
      const message = 'The file cannot be read: it must be a regular text file, not a link.';
      problems.push({ file, line: 1, message });
      continue;
    }
    const { definition, problems: found } = parseDefinition(file, text);
    problems.push(...found);
    if (!definition) continue;
    if (definitions.some(({ id }) => id === definition.id)) {
      const message = `id: There is a workflow "${definition.id}" already.`;
      problems.push({ file, line: 1, message });
    } else {
      definitions.push(definition);
    }
  }
  return { definitions, problems };
}

async function definitionFiles(
  workspaceDir: string,
): Promise<{ names: string[]; problem?: DefinitionProblem }> {
  try {
    const folder = await ownFolder(workspaceDir);
    const names = (await readdir(folder)).filter((name) => /\.ya?ml$/i.test(name)).sort();
    const most = tunables.workflows.maxFiles;
    if (names.length <= most) return { names };
    const message = `Only the first ${most} of ${names.length} workflow files are read.`;
    const problem = { file: WORKFLOWS_FOLDER, line: 1, message };
    return { names: names.slice(0, most), problem };
  } catch {
    return { names: [] };
  }
}

/** The folder of definitions. Throws where a part of its path is missing or a link. */
async function ownFolder(workspaceDir: string): Promise<string> {
  let path = workspaceDir;
  for (const part of WORKFLOWS_FOLDER.split('/')) {
    path = join(path, part);
    const found = await lstat(path);
    if (!found.isDirectory()) throw new Error(`${path} is not a directory`);
  }
  return path;
}

/** The text of a regular file as far as it may be read, or undefined. */
async function readDefinition(path: string): Promise<string | undefined> {
  try {
    if (!(await lstat(path)).isFile()) return undefined;
    const file = await open(path);
    try {
      // Four bytes a character at most, and one more to notice that there is more.
      const buffer = Buffer.alloc(tunables.workflows.maxFileChars * 4 + 1);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
      return new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}
