import { hash } from 'node:crypto';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { JourneyStage, LifecycleStage } from '#lib/contract/vocabulary.ts';
import { canonicalJson } from '#server/store/canonical-json.ts';
import { newDigest } from './digest.ts';
import { triggerHash } from './fingerprints.ts';

/** A person's past as far as the ledger tells it, in numbers. `trigger`: index in the definition. Times in milliseconds. */
export type PastInNumbers = {
  lifecycle: readonly { stage: LifecycleStage; at: number }[];
  journey: readonly { stage: JourneyStage; at: number }[];
  fired: readonly { trigger: number; moments: readonly number[] }[];
  handovers: readonly number[];
};

/**
 * The digest of a past under one definition. Two versions give the same one exactly where they say the same of a person: the same stages,
 * hand-overs and firings of the same triggers at the same times. Then the ledger, which holds the one, holds the other.
 */
export function pastDigester(body: DefinitionBody): (past: PastInNumbers) => bigint {
  const triggers = body.triggers.map((trigger) => numberOf(triggerHash(trigger)));
  const clock = numberOf(hash('md5', canonicalJson(body.handover), 'hex'));
  return ({ lifecycle, journey, fired, handovers }) => {
    const digest = newDigest();
    for (const { stage, at } of lifecycle) {
      digest.add(LIFECYCLE.get(stage) ?? -1);
      digest.add(at);
    }
    digest.add(NEXT);
    for (const { stage, at } of journey) {
      digest.add(JOURNEY.get(stage) ?? -1);
      digest.add(at);
    }
    for (const { trigger, moments } of fired) {
      digest.add(triggers[trigger] ?? -1);
      for (const moment of moments) digest.add(moment);
    }
    if (handovers.length > 0) digest.add(clock);
    for (const at of handovers) digest.add(at);
    return digest.end();
  };
}

/** 48 bits of a hash: exact in a number. */
function numberOf(hex: string): number {
  return Number.parseInt(hex.slice(0, 12), 16);
}

/** Parts the two axes: no stage has this number. */
const NEXT = -2;
const LIFECYCLE = new Map(LifecycleStage.options.map((stage, index) => [stage, index]));
const JOURNEY = new Map(JourneyStage.options.map((stage, index) => [stage, index]));
