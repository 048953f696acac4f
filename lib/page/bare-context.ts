/**
 * Stands in for WXT's content-script context in the build (see `wxt.config.ts`). WXT's own brings the browser polyfill into
 * every CRM page, nine times the watcher's size, and announces the extension's id there; the watcher has its own lifetime.
 */
export class ContentScriptContext {}
