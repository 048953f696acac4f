import type { AgreementText } from '#lib/contract/agreement.ts';
import { hoursAgo, idOf, NOW } from './sample-ids.ts';

const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000).toISOString();

/** Version 4, in force, as both sides signed it. */
export const agreement: AgreementText = {
  definition: { id: idOf(40), version: 4, name: 'Shared MQL definition', status: 'active', activatedAt: '2026-09-01T08:00:00.000Z' },
  contentHash: '7c1f0a9be2d84415b6f3c0aa91d7e5528c34f6d10b9e77a2483fd5c6e19a0b42',
  reviewBy: inDays(26),
  signatures: [
    {
      side: 'marketing',
      memberId: idOf(92),
      memberName: 'Mara Ellison',
      contentHash: '7c'.repeat(32),
      signedAt: '2026-08-30T09:12:00.000Z',
    },
    { side: 'sales', memberId: idOf(93), memberName: 'Rosa Lindqvist', contentHash: '7c'.repeat(32), signedAt: '2026-08-31T15:40:00.000Z' },
  ],
  sections: [
    {
      title: 'Who is a lead',
      lines: [
        { id: 'target', sentence: 'Target: fits the agreed profile, and has shown no interest yet', details: [] },
        { id: 'lead', sentence: 'Lead: has shown interest, or we have their contact details', details: [] },
      ],
    },
    {
      title: 'Who fits',
      lines: [
        {
          id: 'operationsMidsize',
          sentence: 'Operations, 200–1,000 people',
          details: ['Persona is Operations', 'Company has 200 to 1,000 people', '22 points, which do not fade'],
        },
      ],
    },
    {
      title: 'What shows interest',
      lines: [
        {
          id: 'comparedPricing',
          sentence: 'Compared pricing twice in 7 days',
          details: ['Pricing Viewed at least 2 times within 7 days', '15 points, half of them left after 30 days'],
        },
        {
          id: 'askedForRoi',
          sentence: 'Asked for the ROI sheet',
          details: ['ROI Sheet Requested, ever', '12 points, half of them left after 30 days'],
        },
        {
          id: 'openedMail',
          sentence: 'Opened our newsletter',
          details: [
            'Newsletter Opened, ever',
            '2 points each time, none left after 14 days',
            'Shares the limit of what only happens to people',
          ],
        },
      ],
    },
    {
      title: 'What speaks against',
      lines: [
        { id: 'personalDomain', sentence: 'Personal e-mail domain', details: ['E-mail domain is one of the free ones', '4 points off'] },
      ],
    },
    {
      title: 'When marketing hands over to sales',
      lines: [
        { id: 'mql', sentence: 'MQL: at least 15 points of fit and 20 of interest, and nothing rules them out', details: [] },
        { id: null, sentence: 'Nobody is handed over again within 90 days', details: [] },
      ],
    },
    {
      title: 'How fast sales answers',
      lines: [
        { id: null, sentence: 'Sales makes the first touch within 4 business hours of the hand-over', details: [] },
        { id: null, sentence: 'Business hours are Monday to Friday, 09:00 to 17:30, in Dublin', details: [] },
      ],
    },
  ],
};

/** A later version that sales has yet to sign. */
export const unsigned: AgreementText = {
  ...agreement,
  definition: { ...agreement.definition, id: idOf(41), version: 5, status: 'signedByMarketing', activatedAt: null },
  reviewBy: null,
  signatures: agreement.signatures.slice(0, 1),
};

/** An earlier version, whose review is overdue. */
export const replaced: AgreementText = {
  ...agreement,
  definition: { ...agreement.definition, id: idOf(42), version: 3, status: 'superseded', activatedAt: '2026-02-01T08:00:00.000Z' },
  reviewBy: hoursAgo(24 * 40),
};
