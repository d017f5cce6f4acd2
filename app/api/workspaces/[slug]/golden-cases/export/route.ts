import { exportCases } from '@/lib/golden-cases';
import { fileResponse, param, route } from '@/lib/http';
import { findWorkspace } from '@/lib/workspaces';

/** The golden cases as a file for `npm run eval -- search --golden`. */
export const GET = route(async ({ principal, params }) => {
  const slug = param(params, 'slug');
  const workspace = await findWorkspace(principal, slug);
  const questions = await exportCases(principal, workspace.id);
  return fileResponse(`${JSON.stringify(questions, null, 2)}\n`, {
    name: `golden-cases-${slug}.json`,
    mediaType: 'application/json; charset=utf-8',
  });
});
