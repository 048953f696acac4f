import type { Attributes } from '../contract/primitives.ts';
import type { LifecycleStage } from '../contract/vocabulary.ts';

/** A stored attribute set with where it came from. */
export type FactSource = { attributes: Attributes; source: string; at: string | null };

/**
 * What is known of a person beside behaviour. Attribute names are those of imports and `identify` traits; the fields that
 * every workspace has go by these names: person `email`, `name`, `title`, `country`; account `name`, `domain`, `industry`,
 * `employees`, `country`. `createdAt`: when the person became known here.
 */
export type Facts = { person: FactSource; account: FactSource | null; createdAt: string };

/** One behaviour. `ts` is the client's own time in milliseconds since the epoch, UTC. */
export type JourneyEvent = {
  id: string;
  name: string;
  ts: number;
  source: string;
  properties: Attributes;
};

/** Moves that people or the CRM made, which judging must respect: accepted, won, disqualified … */
export type StageMove = { stage: LifecycleStage; at: string; actor: string; why: string };
