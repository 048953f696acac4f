import * as z from 'zod/mini';

/** The languages that the extension speaks. */
export const Language = z.enum(['en', 'de', 'es', 'fr', 'he']);
export type Language = z.infer<typeof Language>;

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

/** Where the panel lives: in the CRM's page, or in the browser's own side panel. */
export const PanelHome = z.enum(['page', 'side']);
export type PanelHome = z.infer<typeof PanelHome>;

/** What a person chose for all CRMs in this browser. `language` null: the browser's, where we speak it. */
export const Preferences = z.strictObject({ theme: Theme, language: z.nullable(Language), home: PanelHome });
export type Preferences = z.infer<typeof Preferences>;

export const USUAL_PREFERENCES: Preferences = { theme: 'system', language: null, home: 'page' };
