import type { InputOf } from '#lib/contract/endpoints.ts';

/** Begins a draft and goes to it. */
export type Begin = (input: InputOf<'createDraft'>) => void;
