export { errorResponse } from './error-response.ts';
export { fileResponse } from './file-response.ts';
export { setLimitHeaders } from './limit-headers.ts';
export { readBytes, readJson, requireJson } from './read-body.ts';
export { readQuery } from './read-query.ts';
export { param, route } from './route.ts';
export { textBody, textStream } from './text-stream.ts';
