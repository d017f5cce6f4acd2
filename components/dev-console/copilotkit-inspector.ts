import {
  configureWebInspectorElement,
  defineWebInspector,
  WEB_INSPECTOR_TAG,
} from '@copilotkit/web-inspector';

type Core = Parameters<typeof configureWebInspectorElement>[1];
export type Inspector = ReturnType<typeof configureWebInspectorElement>;

/** CopilotKit's inspector of this chat, to be put into the page. */
export function createInspector(core: Core): Inspector {
  defineWebInspector();
  const element = document.createElement(WEB_INSPECTOR_TAG);
  // In development it would also ask for news from another host.
  return configureWebInspectorElement(element, core, { framework: 'react', development: false });
}
