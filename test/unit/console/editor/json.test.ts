import { describe, expect, it } from 'vitest';
import { lineOfPath } from '#components/console/definitions/editor/model/json-lines.ts';
import { readBody, writeBody } from '#components/console/definitions/editor/model/json-text.ts';
import { sampleDefinition } from '#lib/journey/sample-definition.ts';
import { templates } from '#lib/journey/templates.ts';

const text = writeBody(sampleDefinition);
const lineOf = (part: string, from = text) => from.slice(0, from.indexOf(part)).split('\n').length;

describe('a definition as JSON', () => {
  it.each(Object.entries({ ...templates, sample: { body: sampleDefinition } }))('comes back as it went: %s', (_, { body }) => {
    expect(readBody(writeBody(body))).toEqual({ body, problems: [] });
  });

  it('tells a fault of shape at its line, and takes nothing in', () => {
    const bad = text.replace('"points": 15,', '"points": "many",');
    const { body, problems } = readBody(bad);
    expect(body).toBeNull();
    expect(problems.map(({ line }) => line)).toEqual([lineOf('"points": "many"', bad)]);
  });

  it('takes in what only has to be mended, with the line of it', () => {
    const bad = text.replace('"guide",\n        "readsOften"', '"guideBook",\n        "readsOften"');
    const { body, problems } = readBody(bad);
    expect(body).not.toBeNull();
    expect(problems.map(({ line }) => line)).toEqual([lineOf('"guideBook"', bad)]);
  });

  it('finds the line of what cannot be read at all', () => {
    const bad = text.replace('"kind": "fit",', '"kind": "fit"');
    const { body, problems } = readBody(bad);
    expect(body).toBeNull();
    const [problem] = problems;
    const missing = lineOf('"kind": "fit"', bad);
    expect([missing, missing + 1]).toContain(problem?.line);
    expect(problem?.message).toContain('missing comma');
  });

  it.each([
    ['nothing', '  \n'],
    ['another kind of file', 'Prospect,E-mail\nP-1,dana@example.com'],
    ['a list', '[]'],
    ['nested without end', '['.repeat(5000) + ']'.repeat(5000)],
    ['something else', '{"name":"a"}'],
  ])('has words for %s', (_, given) => {
    const { body, problems } = readBody(given);
    expect(body).toBeNull();
    expect(problems[0]?.message).toMatch(/^[A-Z“].*\.$/);
  });
});

describe('the line of a path', () => {
  const small = '{\n  "a": [\n    {"b": "x\\"y"},\n    {\n      "c d": 5\n    }\n  ],\n  "e": "}"\n}';
  it.each([
    ['a', 2],
    ['a.0', 3],
    ['a.0.b', 3],
    ['a.1', 4],
    ['a.1.c d', 5],
    ['e', 8],
    ['', 1],
    ['a.1.missing', 4],
  ])('%s', (path, line) => {
    expect(lineOfPath(small, path)).toBe(line);
  });
});
