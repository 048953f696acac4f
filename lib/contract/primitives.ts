import * as z from 'zod/mini';

/** UUID, turned to lower case; the application makes version 7, so ids sort by time. */
export const Id = z.uuid().check(z.toLowerCase());

/** SHA-256 of the canonical JSON of a definition's body, in lower-case hex: what a signature names. */
export const ContentHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A point in time, ISO 8601 in UTC, for example `2026-11-03T09:30:00.000Z`. */
export const Timestamp = z.iso.datetime();

/** A name or label that a person typed: trimmed, no NUL, at most 300 characters. */
export const Label = z.string().check(z.trim(), z.minLength(1), z.maxLength(300), z.refine(hasNoNul, 'must not contain NUL'));

/** Free text of a person, at most 2,000 characters. */
export const FreeText = z.string().check(z.trim(), z.maxLength(2000), z.refine(hasNoNul, 'must not contain NUL'));

export const Email = z.email().check(z.maxLength(320));

/** A link that a person may open: http or https only, never `javascript:` or `data:`. */
export const WebLink = z.url({ protocol: /^https?$/ }).check(z.maxLength(2048));

/** Attribute values as they are stored: flat, JSON-safe. */
export const AttributeValue = z.union([z.string().check(z.maxLength(2000)), z.number(), z.boolean(), z.null()]);
export type AttributeValue = z.infer<typeof AttributeValue>;
export const Attributes = z.record(z.string().check(z.maxLength(200)), AttributeValue);
export type Attributes = z.infer<typeof Attributes>;

function hasNoNul(text: string): boolean {
  return !text.includes('\u0000');
}
