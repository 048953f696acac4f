import type { DefinitionBody } from '../contract/definition.ts';
import { compileRules } from './engine/compile-rules.ts';
import { compileTrigger } from './engine/compile-trigger.ts';
import type { CompiledTrigger, Pools } from './engine/compiled.ts';
import { createInterner } from './engine/intern.ts';
import { exact } from './points.ts';
import type { Program } from './program.ts';

/** Makes a definition ready for judging; see `Program`. Takes any body of the right shape: what makes no sense never fires. */
export function compileDefinition(body: DefinitionBody): Program {
  const interner = createInterner();
  const rules = compileRules(body);
  const triggers = body.triggers.map((trigger, index) => compileTrigger(trigger, index, body, rules, interner));
  return {
    body,
    patternCount: interner.patternCount(),
    patternsOf: interner.patternsOf,
    propertiesOf: interner.propertiesOf,
    attributes: interner.attributes,
    triggers,
    rules,
    pools: poolsOf(body, triggers),
  };
}

/** The program of a body, compiled once: a body is never changed once it is in use. */
export function programOf(body: DefinitionBody): Program {
  const known = programs.get(body);
  if (known !== undefined) return known;
  const program = compileDefinition(body);
  programs.set(body, program);
  return program;
}

const programs = new WeakMap<DefinitionBody, Program>();

function poolsOf(body: DefinitionBody, triggers: readonly CompiledTrigger[]): Pools | null {
  const groups = body.groups ?? [];
  const caps = [...groups.map(({ cap }) => exact(cap)), body.passive === undefined ? Number.POSITIVE_INFINITY : exact(body.passive.cap)];
  const giving = triggers.filter(({ worth }) => worth > 0);
  const members = groups.map((_, group) => giving.filter((trigger) => trigger.group === group));
  const passiveOnes = giving.filter((trigger) => trigger.passive);
  if (members.every((group) => group.length === 0) && passiveOnes.length === 0) return null;
  const isOfOneAxis = (pool: readonly CompiledTrigger[]) => new Set(pool.map(({ axis }) => axis)).size <= 1;
  const isWithinOrApart = (pool: readonly CompiledTrigger[]) => new Set(pool.map((trigger) => trigger.passive)).size <= 1;
  return {
    caps: Float64Array.from(caps),
    left: new Float64Array(caps.length),
    canRise: !(members.every((pool) => isOfOneAxis(pool) && isWithinOrApart(pool)) && isOfOneAxis(passiveOnes)),
  };
}
