export { publishFeed, subscribeFeed } from './feed.ts';
export { feedResponse } from './feed-response.ts';
export { type FeedEvent, feedEventSchema } from './schema.ts';
