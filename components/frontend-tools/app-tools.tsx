'use client';

import { ChatTools } from './chat-tools';
import { GraphTool } from './graph-tool';
import { ReaderTools } from './reader-tools';
import { Stage } from './stage';
import { useWorkspaceView } from './use-workspace-view';

/** All tools of the browser, the same wherever the chat stands. */
export function AppTools() {
  const view = useWorkspaceView();
  return (
    <>
      <ChatTools />
      <ReaderTools view={view} />
      <GraphTool view={view} />
      <Stage />
    </>
  );
}
