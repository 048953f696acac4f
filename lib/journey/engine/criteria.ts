import type { Criterion, StageTest } from '../../contract/criterion.ts';
import type { DefinitionBody } from '../../contract/definition.ts';
import { gradeOf } from '../grade.ts';
import { spanOf } from './compile-condition.ts';
import type { Axis, Check, Needs } from './compiled.ts';
import { fitOf, interestOf } from './standing.ts';
import { isLive } from './track.ts';

/** The axis that a criterion stands on: `staying` speaks of its stage. */
export type StageAxis = 'lifecycle' | 'journey';

export function noNeeds(): Needs {
  return { fit: [], interest: [], triggers: new Set(), stays: new Set(), otherAxis: false, ownAxis: false };
}

/** A criterion ready to be asked often; what it looks at is added to `needs`. */
export function compileCriterion(criterion: Criterion, axis: StageAxis, body: DefinitionBody, needs: Needs): Check {
  switch (criterion.type) {
    case 'all':
    case 'any': {
      const parts = criterion.of.map((part) => compileCriterion(part, axis, body, needs));
      return criterion.type === 'all'
        ? (standing) => parts.every((part) => part(standing))
        : (standing) => parts.some((part) => part(standing));
    }
    case 'not': {
      const part = compileCriterion(criterion.of, axis, body, needs);
      return (standing) => !part(standing);
    }
    default:
      return compileStageTest(criterion, axis, body, needs);
  }
}

/** Whether one of these triggers counts. */
export function anyCounts(triggers: readonly number[]): Check {
  return (standing) => triggers.some((index) => isLive(standing.tracks[index], standing.at));
}

/** Whether the grade is one of these. */
export function gradeIsIn(grades: readonly string[], body: DefinitionBody, needs: Needs): Check {
  const wanted = new Set(grades);
  needs.fit.push(...body.grades.fit);
  needs.interest.push(...body.grades.interest);
  return (standing) => wanted.has(gradeOf(fitOf(standing), interestOf(standing), body.grades));
}

/** Whether the score of an axis is reached. */
export function reaches(axis: Axis, atLeast: number, needs: Needs): Check {
  needs[axis].push(atLeast);
  return axis === 'fit' ? (standing) => fitOf(standing) >= atLeast : (standing) => interestOf(standing) >= atLeast;
}

function compileStageTest(test: StageTest, axis: StageAxis, body: DefinitionBody, needs: Needs): Check {
  switch (test.type) {
    case 'trigger': {
      const triggers = indexesOf([test.id], body);
      for (const index of triggers) needs.triggers.add(index);
      return anyCounts(triggers);
    }
    case 'score':
      return reaches(test.axis, test.atLeast, needs);
    case 'grade':
      return gradeIsIn(test.anyOf, body, needs);
    case 'lifecycle':
    case 'journey': {
      const { type } = test;
      const stages = new Set<string | null>(test.anyOf);
      needs[type === axis ? 'ownAxis' : 'otherAxis'] = true;
      return (standing) => stages.has(standing[type].stage);
    }
    case 'staying': {
      const stay = spanOf(test.days);
      needs.stays.add(stay);
      needs.ownAxis = true;
      return (standing) => standing.at - standing[axis].since >= stay;
    }
  }
}

/** Where these triggers stand in the definition; one that it lacks is left out. */
export function indexesOf(ids: readonly string[], { triggers }: DefinitionBody): number[] {
  return ids.map((id) => triggers.findIndex((trigger) => trigger.id === id)).filter((index) => index !== -1);
}

/** The triggers that a criterion names without a `not` around them. */
export function triggersFor(criterion: Criterion, body: DefinitionBody): number[] {
  if (criterion.type === 'trigger') return indexesOf([criterion.id], body);
  return criterion.type === 'all' || criterion.type === 'any' ? criterion.of.flatMap((part) => triggersFor(part, body)) : [];
}
