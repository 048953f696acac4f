import type { Side } from '#lib/contract/vocabulary.ts';

/** The two sides of the agreement. */
export const SIDE: Readonly<Record<Side, string>> = { marketing: 'Marketing', sales: 'Sales' };
