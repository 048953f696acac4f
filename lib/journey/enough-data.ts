import { clausesOf, patternsOf } from './leaves.ts';
import { attributeOf, type Trace } from './trace.ts';

/** Whether enough is known to judge: something fired, a step was made, or there is an answer to anything that speaks for somebody. Its not holding then says something, too. */
export function isEnough({ program, evaluation, moves, events, facts }: Trace): boolean {
  if (moves.length > 0 || evaluation.fired.length > 0) return true;
  const seen = new Set(events.map(({ name }) => name));
  return program.body.triggers
    .filter(({ kind }) => kind === 'fit' || kind === 'interest')
    .flatMap(({ clauses }) => clauses.flatMap((clause) => clausesOf(clause)))
    .some(({ leaf }) => {
      if (leaf.type !== 'attribute') return patternsOf(leaf).some(({ pattern }) => seen.has(pattern.event));
      const value = attributeOf(facts, leaf.of, leaf.name);
      return value !== null && value !== '';
    });
}
