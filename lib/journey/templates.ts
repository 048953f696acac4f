import { b2bSaas } from './templates/b2b-saas.ts';
import { education } from './templates/education.ts';
import { manufacturing } from './templates/manufacturing.ts';
import type { Template } from './templates/template.ts';

export type { Template } from './templates/template.ts';

/** Definitions to begin with, by the names that `createDraft` takes. */
export const templates = { b2bSaas, manufacturing, education } as const satisfies Record<string, Template>;
