import type { Clause } from '../contract/condition.ts';
import type { Decay, DefinitionBody, Trigger } from '../contract/definition.ts';

/**
 * The agreement of the invented company of the sample workspace: planning software for operations teams.
 * Also a starting point to edit: it uses every kind of trigger, clause and decay.
 */
export const sampleDefinition: DefinitionBody = {
  triggers: [
    fits('servedIndustry', 'Works in an industry we serve', 15, [
      account('industry', { op: 'oneOf', values: ['Logistics', 'Manufacturing', 'Retail', 'Food and drink', 'Construction'] }),
    ]),
    fits('rightSize', 'A company of 200 to 5,000 people', 15, [account('employees', { op: 'range', min: 200, max: 5000 })]),
    fits('operations', 'Works in operations', 12, [person('department', { op: 'oneOf', values: ['Operations', 'Supply chain'] })]),
    fits('decides', 'Decides on budgets', 10, [person('seniority', { op: 'oneOf', values: ['C-level', 'VP', 'Director'] })]),
    fits('servedCountry', 'In a country we sell to', 5, [
      account('country', { op: 'oneOf', values: ['Germany', 'France', 'Netherlands', 'United Kingdom', 'Spain', 'Sweden', 'Poland'] }),
    ]),

    interest('demoRequested', 'Asked for a demo', 24, halfLife(45), [did('Demo Requested')]),
    interest('trialStarted', 'Started a trial', 20, halfLife(45), [did('Trial Started')]),
    interest('pricingTwice', 'Compared pricing twice in 7 days', 14, halfLife(30), [did('Pricing Viewed', { atLeast: 2, withinDays: 7 })]),
    interest('roiSheet', 'Asked for the ROI sheet', 9, halfLife(30), [did('Asset Downloaded', { where: { format: 'calculator' } })]),
    interest('webinar', 'Attended a webinar', 8, halfLife(45), [did('Webinar Attended')]),
    interest('caseStudies', 'Read two case studies in 30 days', 7, halfLife(30), [
      did('Asset Downloaded', { where: { format: 'case study' }, atLeast: 2, withinDays: 30 }),
    ]),
    interest('guide', 'Downloaded a guide to the problem', 5, halfLife(60), [did('Asset Downloaded', { where: { format: 'guide' } })]),
    interest('readsOften', 'Viewed six pages in 14 days', 6, halfLife(21), [did('Page Viewed', { atLeast: 6, withinDays: 14 })]),
    interest('emailClicked', 'Followed a link in an e-mail', 3, { type: 'linear', days: 30 }, [did('Email Link Clicked')]),
    interest('contractSigned', 'Signed a contract', 0, { type: 'none' }, [did('Contract Signed')]),

    against('personalEmail', 'Personal e-mail address', -4, { type: 'none' }, [
      person('email', { op: 'contains', text: '@mail.example.net' }),
    ]),
    against('smallCompany', 'Fewer than 20 people', -10, { type: 'none' }, [account('employees', { op: 'range', max: 19 })]),
    against('unsubscribed', 'Unsubscribed from e-mails', -8, halfLife(90), [did('Email Unsubscribed')]),

    disqualifying('competitor', 'Works for a competitor', { type: 'none' }, [
      account('relationship', { op: 'oneOf', values: ['Competitor'] }),
    ]),
    disqualifying('student', 'Student or job seeker', { type: 'none' }, [person('occupation', { op: 'oneOf', values: ['Student'] })]),
    disqualifying('jobSeeker', 'Viewed our careers pages three times in 30 days', { type: 'linear', days: 180 }, [
      did('Careers Viewed', { atLeast: 3, withinDays: 30 }),
    ]),
  ],
  mql: { fit: 30, interest: 20 },
  journey: [
    { stage: 'postPurchase', anyOf: ['contractSigned'] },
    { stage: 'decision', anyOf: ['demoRequested', 'trialStarted', 'pricingTwice'] },
    { stage: 'consideration', anyOf: ['roiSheet', 'webinar', 'caseStudies'] },
    { stage: 'awareness', anyOf: ['guide', 'readsOften', 'emailClicked'] },
  ],
  grades: { fit: [42, 30, 15], interest: [32, 20, 8] },
  handover: { slaHours: 24 },
  reentryGuardDays: 30,
};

type AttributeTest = Extract<Clause, { type: 'attribute' }>['test'];
type Count = { atLeast?: number; withinDays?: number; where?: Record<string, string> };

function fits(id: string, name: string, points: number, clauses: Clause[]): Trigger {
  return { id, name, kind: 'fit', clauses, points, decay: { type: 'none' } };
}

function interest(id: string, name: string, points: number, decay: Decay, clauses: Clause[]): Trigger {
  return { id, name, kind: 'interest', clauses, points, decay };
}

function against(id: string, name: string, points: number, decay: Decay, clauses: Clause[]): Trigger {
  return { id, name, kind: 'negative', clauses, points, decay };
}

function disqualifying(id: string, name: string, decay: Decay, clauses: Clause[]): Trigger {
  return { id, name, kind: 'disqualifying', clauses, points: 0, decay };
}

function person(name: string, test: AttributeTest): Clause {
  return { type: 'attribute', of: 'person', name, test };
}

function account(name: string, test: AttributeTest): Clause {
  return { type: 'attribute', of: 'account', name, test };
}

function did(event: string, { atLeast = 1, ...rest }: Count = {}): Clause {
  return { type: 'behaviour', event, atLeast, ...rest };
}

function halfLife(days: number): Decay {
  return { type: 'halfLife', days };
}
