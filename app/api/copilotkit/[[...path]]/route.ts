import { handleCopilotRequest } from '@/lib/copilot';
import { route } from '@/lib/http';

/** CopilotKit's protocol: /info, and run, connect, stop and suggest of the agent. */
const serve = route(({ request, principal }) => handleCopilotRequest(request, principal));

export { serve as GET, serve as POST };
