import '@copilotkit/react-core/v2/styles.css';
import { CopilotKitProvider, CopilotSidebar } from '@copilotkit/react-core/v2';
import { createRoot } from 'react-dom/client';

/** What CopilotKit's first example shows: its sidebar beside a page, with nothing added or changed. */
function StockPage({ threadId }: { threadId: string }) {
  return (
    <CopilotKitProvider runtimeUrl="/api/copilotkit" enableInspector={false}>
      <main>
        <h1>Stock</h1>
      </main>
      <CopilotSidebar threadId={threadId} defaultOpen />
    </CopilotKitProvider>
  );
}

const threadId = new URLSearchParams(location.search).get('thread') ?? crypto.randomUUID();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StockPage threadId={threadId} />,
);
