import type { Clause } from '#lib/contract/condition.ts';
import type { DefinitionBody, Trigger } from '#lib/contract/definition.ts';

/**
 * An agreement for the real leads of an online-education company, written from its columns: attributes go by the headers of the file,
 * and the last activity is an event. It uses nothing that the company learned after the first call (tags, lead quality, lead profile).
 */
export const educationDefinition: DefinitionBody = {
  triggers: [
    rule('workingProfessional', 'Works already', 'fit', 30, has('What is your current occupation', 'Working Professional', 'Businessman')),
    rule('occupationKnown', 'Told us what they do', 'fit', 20, known('What is your current occupation')),
    rule('specialisationKnown', 'Named a field of study', 'fit', 10, known('Specialization')),
    rule('recommended', 'Came by a recommendation', 'fit', 30, has('Lead Source', 'Reference', 'Welingak Website')),
    rule('home', 'Lives in India', 'fit', 5, has('Country', 'India')),

    rule('enquired', 'Filled in the enquiry form', 'interest', 30, has('Lead Origin', 'Lead Add Form')),
    rule('readLong', 'Spent over a quarter of an hour on the site', 'interest', 20, range('Total Time Spent on Website', 900)),
    rule('read', 'Spent over five minutes on the site', 'interest', 8, range('Total Time Spent on Website', 300)),
    rule('visits', 'Came back three times or more', 'interest', 4, range('TotalVisits', 3)),
    rule('texted', 'Agreed to a text message', 'interest', 14, did('SMS Sent')),
    rule('talked', 'Talked with us on the phone', 'interest', 20, did('Had a Phone Conversation')),
    rule('opened', 'Opened an e-mail', 'interest', 4, did('Email Opened')),

    rule('chatted', 'Only chatted', 'negative', -8, did('Olark Chat Conversation')),
    rule('bounced', 'An e-mail bounced', 'negative', -12, did('Email Bounced')),
    rule('noMail', 'Wants no e-mail', 'negative', -6, has('Do Not Email', 'Yes')),
  ],
  mql: { fit: 20, interest: 20 },
  journey: [
    { stage: 'decision', anyOf: ['enquired', 'talked'] },
    { stage: 'consideration', anyOf: ['readLong', 'texted'] },
    { stage: 'awareness', anyOf: ['read', 'visits', 'opened'] },
  ],
  grades: { fit: [50, 30, 15], interest: [35, 20, 8] },
  handover: { slaHours: 24 },
  reentryGuardDays: 30,
};

function rule(id: string, name: string, kind: Trigger['kind'], points: number, clause: Clause): Trigger {
  return { id, name, kind, points, clauses: [clause], decay: { type: 'none' } };
}

function known(name: string): Clause {
  return { type: 'attribute', of: 'person', name, test: { op: 'exists' } };
}

function has(name: string, ...values: string[]): Clause {
  return { type: 'attribute', of: 'person', name, test: { op: 'oneOf', values } };
}

function range(name: string, min: number): Clause {
  return { type: 'attribute', of: 'person', name, test: { op: 'range', min } };
}

function did(event: string): Clause {
  return { type: 'behaviour', event, atLeast: 1 };
}
