import * as z from 'zod/mini';
import { type Attributes, AttributeValue } from '#lib/contract/primitives.ts';
import type { Asked } from './columns.ts';

/** The name of an event and what it says under the properties that were asked for. */
export type Kind = { name: string; properties: Attributes };

/** Name and properties stand behind their lengths in four bytes each, as in a row of a COPY; properties of length −1: none were asked for. */
export const LENGTH_BYTES = 4;
const NONE = -1;

/** @param asked the names of the properties, in the order in which their values stand. */
export function readKind(kind: Uint8Array, asked: Asked['properties']): Kind {
  const view = new DataView(kind.buffer, kind.byteOffset, kind.byteLength);
  const nameEnd = LENGTH_BYTES + view.getInt32(0);
  const name = decoder.decode(kind.subarray(LENGTH_BYTES, nameEnd));
  if (view.getInt32(nameEnd) === NONE) return { name, properties: {} };
  const values = Values.parse(JSON.parse(decoder.decode(kind.subarray(nameEnd + LENGTH_BYTES))));
  const names = asked.get(name) ?? [];
  return { name, properties: Object.fromEntries(names.map((property, index) => [property, values[index] ?? null])) };
}

/** The same, written: for histories that do not come from a database. */
export function writeKind({ name, properties }: Kind, asked: Asked['properties']): Uint8Array {
  const names = asked.get(name);
  const texts = [name, ...(names === undefined ? [] : [JSON.stringify(names.map((property) => properties[property] ?? null))])];
  const parts = texts.map((text) => encoder.encode(text));
  const size = parts.reduce((sum, part) => sum + LENGTH_BYTES + part.length, names === undefined ? LENGTH_BYTES : 0);
  const kind = new Uint8Array(size);
  const view = new DataView(kind.buffer);
  let at = 0;
  for (const part of parts) {
    view.setInt32(at, part.length);
    kind.set(part, at + LENGTH_BYTES);
    at += LENGTH_BYTES + part.length;
  }
  if (names === undefined) view.setInt32(at, NONE);
  return kind;
}

/** What is no plain value (a list within the properties) is told by no definition: it reads as unknown. */
const Values = z.array(z.catch(AttributeValue, null));
const decoder = new TextDecoder();
const encoder = new TextEncoder();
