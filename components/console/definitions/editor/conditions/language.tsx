import { Footprints, Hourglass, ListOrdered, UserRound } from 'lucide-react';
import type { Clause } from '#lib/contract/condition.ts';
import { blankClause, turnInto } from '../model/conditions.ts';
import type { Language } from '../rules/language.ts';
import { AttributeSentence } from './AttributeSentence.tsx';
import { BehaviourSentence } from './BehaviourSentence.tsx';
import { RecencySentence } from './RecencySentence.tsx';
import { SequenceSentence } from './SequenceSentence.tsx';

/** Conditions on who somebody is and what they did. */
export const conditionLanguage: Language<Clause> = {
  noun: 'Condition',
  kinds: [
    { kind: 'behaviour', label: 'What they did', icon: <Footprints /> },
    { kind: 'attribute', label: 'Who they are, or their company', icon: <UserRound /> },
    { kind: 'sequence', label: 'Steps in an order', icon: <ListOrdered /> },
    { kind: 'recency', label: 'What they have not done for long', icon: <Hourglass /> },
  ],
  blank: blankClause,
  turn: turnInto,
  group: { any: 'At least one of several', all: 'All of several', not: 'None of these' },
  Sentence: ({ leaf, path, onChange }) => {
    switch (leaf.type) {
      case 'attribute':
        return <AttributeSentence leaf={leaf} path={path} onChange={onChange} />;
      case 'behaviour':
        return <BehaviourSentence leaf={leaf} path={path} onChange={onChange} />;
      case 'sequence':
        return <SequenceSentence leaf={leaf} path={path} onChange={onChange} />;
      case 'recency':
        return <RecencySentence leaf={leaf} path={path} onChange={onChange} />;
    }
  },
};
