import { describe, expect, it } from 'vitest';
import { fixture } from './checks/fixture.ts';
import { programModules } from './checks/project.ts';
import { unlimitedRoutes } from './checks/route-limits.ts';
import { UNLIMITED_ROUTES } from './exceptions.ts';

const program = programModules();

describe('every route that changes or asks for something has a limit, or a reason for none', () => {
  it('the program keeps it, and every exception is still needed', () =>
    expect(unlimitedRoutes(program).sort()).toEqual(Object.keys(UNLIMITED_ROUTES).sort()));

  it('routes without a limit are found, however they are exported', () => {
    const modules = fixture({
      'app/api/a/route.ts': 'export const GET = route(h); export const POST = route(h);',
      'app/api/b/route.ts': "export const PUT = route(h, { limit: 'uploads' });",
      'app/api/c/route.ts': 'const serve = route(h); export { serve as GET, serve as POST };',
      'app/api/d/route.ts': 'export async function PATCH() {}',
      'app/api/e/route.ts': "const POST = route(h, { limit: 'runs' }); export { POST };",
      'app/api/f/route.ts': 'export const PUT = route(h, { other: 1 });',
    });
    expect(unlimitedRoutes(modules)).toEqual([
      'POST app/api/a/route.ts',
      'POST app/api/c/route.ts',
      'PATCH app/api/d/route.ts',
      'PUT app/api/f/route.ts',
    ]);
  });
});
