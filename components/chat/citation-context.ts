'use client';

import { createContext } from 'react';
import type { Passages } from './turn-sources';

/** The passages that the surrounding answer can cite. */
export const PassagesContext = createContext<Passages>(new Map());
