import type { StageTest } from '#lib/contract/criterion.ts';

export type TestKind = StageTest['type'];

/** A test of a kind with its blanks still blank. */
export function blankTest(kind: TestKind): StageTest {
  switch (kind) {
    case 'trigger':
      return { type: 'trigger', id: '' };
    case 'score':
      return { type: 'score', axis: 'interest', atLeast: 20 };
    case 'grade':
    case 'lifecycle':
    case 'journey':
      return { type: kind, anyOf: [] };
    case 'staying':
      return { type: 'staying', days: 90 };
  }
}
