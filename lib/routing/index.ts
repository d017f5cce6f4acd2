export { classifyOffline } from './classify-offline.ts';
export { classifyWithModel } from './classify-with-model.ts';
export { type RouteRequest, routeMessage } from './route-message.ts';
export {
  type Classification,
  classificationSchema,
  HANDLER_OF,
  HANDLERS,
  type Handler,
  INTENT_TYPES,
  type IntentType,
  OVERRIDES,
  type Override,
} from './schema.ts';
