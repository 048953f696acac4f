import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Condition } from '#lib/contract/condition.ts';
import { DefinitionBody, JourneyRule, LifecycleRule, MqlRule, Trigger, TriggerGroup } from '#lib/contract/definition.ts';
import {
  groupSentence,
  journeySentence,
  lifecycleSentence,
  mqlSentence,
  passiveSentence,
  slaSentence,
  triggerSentence,
} from '#lib/journey/rule-sentences.ts';
import { sampleDefinition } from '#lib/journey/sample-definition.ts';
import { conditionSentence } from '#lib/journey/sentences.ts';

const document = readFileSync(new URL('../../../../docs/definition-language.md', import.meta.url), 'utf8');
const examples = [...document.matchAll(/```json\n([^`]+)```\n(?:> (.+))?/g)].map(([, json = '', sentence]) => ({ json, sentence }));

const { handover, passive } = DefinitionBody.shape;

/** What a piece of JSON is, by the first schema that accepts it, and its sentence. */
function sentenceOf(json: string): string | null {
  const piece: unknown = JSON.parse(json);
  const kinds = [
    say(Condition, conditionSentence),
    say(Trigger, triggerSentence),
    say(TriggerGroup, (group) => groupSentence(group, { triggers: [] })),
    say(handover, slaSentence),
    say(MqlRule, mqlSentence),
    say(LifecycleRule, (rule) => lifecycleSentence(rule, sampleDefinition)),
    say(JourneyRule, (rule) => journeySentence(rule, sampleDefinition)),
    say(passive, (rule) => (rule === undefined ? '' : passiveSentence(rule))),
  ];
  return kinds.map((sentence) => sentence(piece)).find((sentence) => sentence !== null) ?? null;
}

function say<T>(schema: z.ZodMiniType<T>, sentence: (piece: T) => string): (piece: unknown) => string | null {
  return (piece) => {
    const parsed = z.safeParse(schema, piece);
    return parsed.success ? sentence(parsed.data) : null;
  };
}

test('the document has examples', () => {
  expect(examples.length).toBeGreaterThan(15);
});

test.for(examples)('its example is valid, and its sentence is the one that people sign: $sentence', ({ json, sentence }) => {
  expect(sentenceOf(json)).toBe(sentence);
});
