export { classifyOffline } from './classify-offline.ts';
export { classifyWithModel } from './classify-with-model.ts';
export { routeMessage } from './route-message.ts';
export {
  type Classification,
  HANDLER_OF,
  HANDLERS,
  type Handler,
  INTENT_TYPES,
  type IntentType,
} from './schema.ts';
