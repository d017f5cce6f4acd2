import { param, readJson, route } from '@/lib/http';
import { setValidation, setValidationSchema } from '@/lib/knowledge';

export const PUT = route(async ({ request, principal, params }) => {
  const { validation } = await readJson(request, setValidationSchema);
  return { document: await setValidation(principal.tenantId, param(params, 'id'), validation) };
});
