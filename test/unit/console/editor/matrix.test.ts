import { describe, expect, it } from 'vitest';
import {
  cellName,
  cellState,
  DIGITS,
  LETTERS,
  matrixFrom,
  scoresFrom,
  toggleCell,
} from '#components/console/definitions/editor/model/matrix.ts';
import { gradeOf } from '#lib/journey/grade.ts';

const grades = { fit: [42, 30, 15] as [number, number, number], interest: [32, 20, 8] as [number, number, number] };

describe('the grade matrix', () => {
  it('says of each cell what the evaluator’s grades say', () => {
    const rule = { fit: 32, interest: 20 };
    for (const [letter] of LETTERS.entries()) {
      for (const [digit] of DIGITS.entries()) {
        const cell = cellName(letter, digit);
        const handed = new Set<boolean>();
        for (let fit = -10; fit <= 60; fit += 1) {
          for (let interest = -10; interest <= 50; interest += 1) {
            if (gradeOf(fit, interest, grades) === cell) handed.add(fit >= rule.fit && interest >= rule.interest);
          }
        }
        const expected = handed.size === 2 ? 'partly' : handed.has(true) ? 'in' : 'out';
        expect([cell, cellState(rule, grades, letter, digit)]).toEqual([cell, expected]);
      }
    }
  });

  it('goes from scores to cells and back where the thresholds are bounds of grades', () => {
    const rule = { fit: 30, interest: 20 };
    const cells = matrixFrom(rule, grades);
    expect(cells).toEqual(['A1', 'A2', 'B1', 'B2']);
    expect(scoresFrom({ matrix: cells }, grades)).toEqual(rule);
  });

  it('takes a cell in and out', () => {
    expect(toggleCell(['A1'], 'B1')).toEqual(['A1', 'B1']);
    expect(toggleCell(['A1', 'B1'], 'A1')).toEqual(['B1']);
  });
});
