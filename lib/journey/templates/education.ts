import type { DefinitionBody } from '../../contract/definition.ts';
import {
  against,
  any,
  did,
  fits,
  forGood,
  halfLife,
  inOrder,
  interest,
  linear,
  not,
  oneOf,
  person,
  rulesOut,
  sentBack,
  silent,
  subscriber,
  workingWeek,
} from './build.ts';
import { expectedBy } from './expected-by.ts';
import type { Template } from './template.ts';

const body: DefinitionBody = {
  triggers: [
    fits('works', 'Works already', 16, person('occupation', oneOf('Working professional', 'Self-employed'))),
    fits(
      'entryMet',
      'Has the degree that the course asks for',
      14,
      person('highestDegree', oneOf('Bachelor', 'Master', 'Diploma', 'Doctorate')),
    ),
    fits('fieldKnown', 'Named a field of study', 8, person('fieldOfInterest', { op: 'exists' })),
    fits('startSoon', 'Wants to begin within a year', 10, person('monthsToStart', { op: 'range', min: 0, max: 12 })),
    fits('recommended', 'Came by a recommendation', 10, person('leadSource', oneOf('Recommendation', 'Alumni'))),

    interest('applied', 'Sent an application', 36, halfLife(60), did('Application Submitted')),
    interest(
      'applicationBegun',
      'Began an application and has not sent it',
      24,
      halfLife(30),
      did('Application Started', { withinDays: 30 }),
      not(did('Application Submitted', { withinDays: 30 })),
    ),
    interest('advice', 'Booked a talk with an adviser', 24, halfLife(45), did('Meeting Booked')),
    interest('openDay', 'Signed up for an open day, then came', 20, halfLife(60), inOrder(60, 'Open Day Registered', 'Open Day Attended')),
    interest(
      'feesAfterCourse',
      'Looked at fees after a course',
      12,
      halfLife(30),
      did('Fees Viewed', { after: { event: 'Course Viewed', withinDays: 14 } }),
    ),
    interest(
      'comparesCourses',
      'Looked at courses on three days in ten',
      12,
      halfLife(21),
      did('Course Viewed', { atLeast: 3, withinDays: 10, distinctDays: true }),
    ),
    interest('prospectus', 'Asked for the prospectus', 8, halfLife(60), did('Prospectus Requested')),
    {
      ...interest(
        'watched',
        'Watched a lecture nearly to its end',
        6,
        halfLife(45),
        did('Video Watched', { where: { percent: { op: 'range', min: 75 } } }),
      ),
      firings: 'each',
      cap: 12,
      group: 'looking',
    },
    { ...interest('courseViewed', 'Looked at a course', 3, halfLife(21), did('Course Viewed')), firings: 'each', cap: 9, group: 'looking' },
    interest('newsletter', 'Subscribed to the newsletter', 2, linear(180), did('Newsletter Subscribed')),
    { ...interest('emailOpened', 'Opens our e-mails', 1, linear(30), did('Email Opened')), firings: 'each', cap: 4 },

    against('noDegree', 'Lacks the degree that the course asks for', 14, forGood, person('highestDegree', oneOf('None', 'School'))),
    against('farStart', 'Wants to begin in two years or later', 8, forGood, person('monthsToStart', { op: 'range', min: 24 })),
    against('wentQuiet', 'Was interested in a course and has been silent for 60 days', 8, linear(120), silent('Course Viewed', 60)),
    against('noMail', 'Unsubscribed from our e-mails', 10, halfLife(120), did('Email Unsubscribed')),
    against('bounced', 'Our e-mails do not arrive', 12, halfLife(180), did('Email Bounced')),

    rulesOut('enrolled', 'Studies with us already', forGood, any(person('status', oneOf('Enrolled', 'Alumni')), did('Enrolled'))),
    rulesOut('tooYoung', 'Too young for our courses', forGood, person('age', { op: 'range', max: 17 })),
    rulesOut('wantsWork', 'Wants to teach, not to study', linear(180), did('Careers Viewed', { atLeast: 3, withinDays: 30 })),
  ],
  groups: [{ id: 'looking', name: 'Looking and watching', cap: 15 }],
  passive: { events: ['Email Opened'], cap: 4 },
  mql: { fit: 20, interest: 24 },
  lifecycle: [sentBack(21, 'Nobody reached them within 21 days'), subscriber('newsletter')],
  journey: [
    { stage: 'postPurchase', enter: { type: 'lifecycle', anyOf: ['customer'] } },
    { stage: 'decision', anyOf: ['applied', 'applicationBegun', 'advice'] },
    { stage: 'consideration', anyOf: ['openDay', 'feesAfterCourse', 'comparesCourses'] },
    { stage: 'awareness', anyOf: ['prospectus', 'watched', 'courseViewed'] },
  ],
  grades: { fit: [36, 20, 10], interest: [36, 24, 10] },
  handover: { slaHours: 8, businessHours: workingWeek('Europe/London', '09:00', '18:00', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat']) },
  reentryGuardDays: 30,
};

/** Courses and degrees: people who compare, come to see, and apply. */
export const education: Template = {
  name: 'Education',
  description: 'Who may take the course, and has begun an application, booked a talk or come to see us.',
  forWhom: 'Universities, schools and providers of courses whose advisers talk with those who want to study.',
  expects: expectedBy(body),
  body,
};
