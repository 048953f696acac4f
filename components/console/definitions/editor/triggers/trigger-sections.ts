import type { TriggerSectionProps } from './TriggerSection.tsx';

/** The four kinds of triggers, in words for people who have not met them. */
export const TRIGGER_SECTIONS: readonly Pick<TriggerSectionProps, 'id' | 'kind' | 'title' | 'lead' | 'add' | 'empty'>[] = [
  {
    id: 'fit',
    kind: 'fit',
    title: 'Who fits',
    lead: 'What they are: industry, size, role, place. Fit points do not come from clicks.',
    add: 'Add what fits',
    empty: 'Nothing says yet who fits. Begin with the two or three things that sales asks first.',
  },
  {
    id: 'interest',
    kind: 'interest',
    title: 'What shows interest',
    lead: 'What they did. Let it fade: who compared prices in spring is not hot in autumn.',
    add: 'Add a sign of interest',
    empty: 'Nothing shows interest yet. Begin with what your best customers did just before they asked for you.',
  },
  {
    id: 'negative',
    kind: 'negative',
    title: 'What speaks against',
    lead: 'Takes points away, and is shown to reps as plainly as the rest.',
    add: 'Add what speaks against',
    empty: 'Nothing speaks against anybody yet. Reps’ most frequent reasons for “Not good” belong here.',
  },
  {
    id: 'disqualifying',
    kind: 'disqualifying',
    title: 'What rules somebody out',
    lead: 'However many points: who meets one of these is not handed over.',
    add: 'Add what rules out',
    empty: 'Nobody is ruled out yet. Competitors, students and your own staff usually are.',
  },
];
