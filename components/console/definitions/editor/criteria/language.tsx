import { CalendarClock, Flag, Gauge, Grid2x2, Route, Workflow } from 'lucide-react';
import type { StageTest } from '#lib/contract/criterion.ts';
import { blankTest } from '../model/criteria.ts';
import type { Language } from '../rules/language.ts';
import { TestSentence } from './TestSentence.tsx';

/** Criteria on where somebody stands; what a stage is entered and left by. */
export const criterionLanguage: Language<StageTest> = {
  noun: 'Criterion',
  kinds: [
    { kind: 'trigger', label: 'A trigger counts', icon: <Flag /> },
    { kind: 'score', label: 'A score is reached', icon: <Gauge /> },
    { kind: 'grade', label: 'The grade is one of', icon: <Grid2x2 /> },
    { kind: 'staying', label: 'The stage has lasted', icon: <CalendarClock /> },
    { kind: 'lifecycle', label: 'The lifecycle stage is', icon: <Workflow /> },
    { kind: 'journey', label: 'The buyer’s journey is at', icon: <Route /> },
  ],
  blank: blankTest,
  turn: blankTest,
  group: { any: 'At least one of several', all: 'All of several', not: 'None of these' },
  Sentence: TestSentence,
};
