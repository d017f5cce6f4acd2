import type * as z from 'zod';

/** What is wrong with a message or component, in words that let its author mend it. */
export function describeIssues(error: z.ZodError, where: string): string[] {
  return error.issues.map((issue) => {
    const at = issue.path.map(String).join('.');
    return `${where}${at ? `, "${at}"` : ''}: ${wordsOf(issue)}`;
  });
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `does not know ${issue.keys.map((key) => `"${key}"`).join(', ')}; leave it out`;
  }
  if (issue.code === 'invalid_value') {
    return `must be one of ${issue.values.map(String).join(', ')}`;
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return `is missing; must be ${issue.expected === 'record' ? 'an object' : `a ${issue.expected}`}`;
  }
  return issue.message;
}
