'use client';

import { createContext } from 'react';
import type { Conversations } from './cited-conversations';
import type { Passages } from './turn-sources';

/** The passages that the surrounding answer can cite. */
export const PassagesContext = createContext<Passages>(new Map());

/** The earlier conversations that it can cite. */
export const ConversationsContext = createContext<Conversations>(new Map());
