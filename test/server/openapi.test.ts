import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { endpoints } from '#lib/contract/endpoints.ts';
import { openApiDocument } from '#server/routes/openapi.ts';

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(openApiDocument()));
    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('describes every endpoint of the contract, and nothing twice', () => {
    const text = JSON.stringify(openApiDocument());
    const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
    expect(ids.sort()).toEqual([...Object.keys(endpoints), 'live'].sort());
  });

  it('puts path parameters into the path and the rest into query or body', () => {
    expect(openApiDocument()).toMatchObject({
      paths: {
        '/api/v1/feedback/{id}/reply': {
          post: {
            parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
            requestBody: { content: { 'application/json': { schema: { required: ['text'], additionalProperties: false } } } },
            responses: { 404: {}, 409: {}, 429: {} },
          },
        },
        '/api/v1/reports/assets': { get: { parameters: [{ name: 'days', in: 'query', required: false, schema: { default: 90 } }] } },
      },
    });
  });
});
