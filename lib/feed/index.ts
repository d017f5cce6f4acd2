export { publishFeed, subscribeFeed } from './feed.ts';
export { feedResponse } from './feed-response.ts';
export type { FeedEvent } from './schema.ts';
