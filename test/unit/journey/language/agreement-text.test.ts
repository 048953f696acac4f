import { expect, test } from 'vitest';
import { agreementSections } from '#lib/journey/agreement-text.ts';
import { checkDefinition } from '#lib/journey/check.ts';
import { sampleDefinition, sampleDefinitionHistory, sampleDefinitionV1 } from '#lib/journey/sample-definition.ts';
import { templates } from '#lib/journey/templates.ts';

const said = (section: string, body = sampleDefinition) => agreementSections(body).find(({ title }) => title === section)?.lines ?? [];
const sentences = (section: string, body = sampleDefinition) => said(section, body).map(({ sentence }) => sentence);

test('the sections stand in the order in which people talk about it', () => {
  expect(agreementSections(sampleDefinition).map(({ title }) => title)).toEqual([
    'What a lead is',
    'Who fits',
    'What shows interest',
    'What speaks against',
    'What rules somebody out',
    'When we hand over',
    'How fast sales answers',
    'What sends somebody back or ends it',
    'The buyer’s journey',
    'How points add up',
  ]);
});

test('a trigger is its name, what it asks and what it gives; what the name says already is not said again', () => {
  expect(said('What shows interest').filter(({ id }) => id === 'demoRequested' || id === 'storyThenPrice' || id === 'readsOften')).toEqual([
    { id: 'demoRequested', sentence: 'Asked for a demo', details: ['Gives 24 points for interest, halved every 45 days'] },
    {
      id: 'storyThenPrice',
      sentence: 'Read a case study, then looked at pricing',
      details: [
        'Downloaded an asset (format is case study), then viewed pricing, all within 30 days',
        'Gives 5 points for interest, halved every 30 days',
      ],
    },
    {
      id: 'readsOften',
      sentence: 'Viewed six pages in 14 days',
      details: [
        'Viewed a page at least 6 times in 14 days',
        'Gives 6 points for interest, halved every 21 days',
        'Shares the limit of “Reading”',
      ],
    },
  ]);
});

test('the rules around the triggers', () => {
  expect(sentences('When we hand over')).toEqual([
    'Handed over to sales when fit is at least 30 and interest at least 20, unless something disqualifies',
    'Nobody is handed over again within 45 days',
  ]);
  expect(sentences('How fast sales answers')).toEqual([
    'Sales answers within 16 business hours',
    'Business hours are Monday to Friday 09:00 to 17:00, on the clocks of Europe/Berlin',
  ]);
  expect(sentences('What sends somebody back or ends it')).toEqual([
    'Recycled when the lifecycle stage is MQL and the stage has lasted 30 days; the reason shown is “Not taken up by sales within 30 days”',
    'Recycled when an MQL, 45 days after the hand-over or later, no longer meets what it was handed over for',
  ]);
  expect(sentences('What a lead is', templates.manufacturing.body)).toContain(
    'Target when fit is at least 14 and nothing shows interest yet',
  );
});

test('the sample’s history ends in what counts now, and each of it can be judged by', () => {
  expect(sampleDefinitionHistory.map(({ body }) => body)).toEqual([sampleDefinitionV1, sampleDefinition]);
  for (const { body } of sampleDefinitionHistory) expect(checkDefinition(body)).toEqual({ ok: true, body });
});

test('each template says what it needs to know', () => {
  for (const { body, expects } of Object.values(templates)) {
    const text = JSON.stringify(body);
    for (const event of expects.events) expect(text).toContain(`"event":${JSON.stringify(event)}`);
    for (const { of, name } of expects.attributes) expect(text).toContain(`"of":"${of}","name":"${name}"`);
    expect(expects.events.length + expects.attributes.length).toBeGreaterThan(12);
  }
});
