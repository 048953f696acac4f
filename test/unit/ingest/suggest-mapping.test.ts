import { describe, expect, it } from 'vitest';
import type { ImportKind } from '#lib/contract/imports.ts';
import { suggestEmptyValues, suggestMapping } from '#server/ingest/suggest-mapping.ts';
import { csvOf } from '#test/helpers/import-plan.ts';

async function suggested(kind: ImportKind, header: string, ...rows: string[]): Promise<Record<string, string>> {
  const csv = await csvOf([header, ...rows].join('\n'));
  const mapping = suggestMapping(csv, kind, suggestEmptyValues(csv));
  return Object.fromEntries(
    mapping.map(({ header: name, target }) => [
      name,
      'field' in target ? target.field : 'type' in target ? `${target.to} ${target.type}` : target.to,
    ]),
  );
}

describe('people', () => {
  it.each([
    [
      'English',
      'Contact ID,First Name,Last Name,E-mail Address,Job Title,Company Name,Country/Region',
      ['externalId', 'firstName', 'lastName', 'email', 'title', 'accountName', 'country'],
    ],
    [
      'German',
      'Kontakt-ID,Vorname,Nachname,E-Mail-Adresse,Funktion,Firma,Land',
      ['externalId', 'firstName', 'lastName', 'email', 'title', 'accountName', 'country'],
    ],
    [
      'French',
      'ID contact,Prénom,Nom de famille,Adresse e-mail,Poste,Société,Pays',
      ['externalId', 'firstName', 'lastName', 'email', 'title', 'accountName', 'country'],
    ],
    [
      'Spanish',
      'ID contacto,Nombre,Apellidos,Correo electrónico,Cargo,Empresa,País',
      ['externalId', 'firstName', 'lastName', 'email', 'title', 'accountName', 'country'],
    ],
  ])('by headers in %s', async (_, header, fields) => {
    const mapping = await suggested('people', header, 'c-1,Ann,Berg,ann@example.com,CFO,Acme,Norway');
    expect(Object.values(mapping)).toEqual(fields);
  });

  it('an e-mail column for one even where a cell of a short file is no address', async () => {
    expect(await suggested('people', 'E-mail,Name', 'ann@example.com,Ann', 'bo.example.com,Bo')).toMatchObject({ 'E-mail': 'email' });
    expect(await suggested('people', 'E-mail,Name', 'yes,Ann', 'no,Bo', 'cy@example.com,Cy')).toMatchObject({ 'E-mail': 'attribute text' });
  });

  it('by what the cells look like, against a misleading header', async () => {
    const mapping = await suggested(
      'people',
      'Name,Kontakt,Web,Visits,Newsletter,Phone,Rest',
      '17,ann@example.com,https://example.com,12,Yes,00471234,',
      '18,bo@example.com,https://example.com,3,No,00471235,',
    );
    expect(mapping).toEqual({
      Name: 'attribute number',
      Kontakt: 'email',
      Web: 'attribute text',
      Visits: 'attribute number',
      Newsletter: 'attribute boolean',
      Phone: 'attribute text',
      Rest: 'ignore',
    });
  });

  it('finds judgements, outcomes and behaviour by header and texts', async () => {
    const csv = await csvOf(
      'Id,Lead Quality,Converted,Last Activity\na,High in Relevance,1,Email Opened\nb,Might be,0,Email Opened\nc,Worst,0,Form Sent',
    );
    expect(suggestMapping(csv, 'people', []).map(({ target }) => target)).toEqual([
      { to: 'personField', field: 'externalId' },
      { to: 'verdict', values: { 'High in Relevance': 'good', 'Might be': 'notSure', Worst: 'notGood' } },
      { to: 'outcome', values: { '1': 'converted', '0': 'notConverted' } },
      { to: 'event' },
    ]);
  });

  it('gives columns that repeat names of their own', async () => {
    const csv = await csvOf('Id,Note,Note,\n1,a,b,c');
    const names = suggestMapping(csv, 'people', []).map(({ target }) => ('name' in target ? target.name : target.to));
    expect(names).toEqual(['personField', 'Note (column 2)', 'Note (column 3)', 'Column 4']);
  });

  it('takes each field once', async () => {
    const mapping = await suggested('people', 'Email,Work email', 'ann@example.com,ann@work.example.com');
    expect(mapping).toEqual({ Email: 'email', 'Work email': 'attribute text' });
  });
});

it('assets by headers and links', async () => {
  const mapping = await suggested(
    'assets',
    'Asset name,Where,Funnel stage,Audience,Valid until,Clicks',
    'Guide,https://www.example.com/a,TOFU,CFO,2026-12-31,7',
  );
  expect(mapping).toEqual({
    'Asset name': 'title',
    Where: 'url',
    'Funnel stage': 'stages',
    Audience: 'personas',
    'Valid until': 'expiresAt',
    Clicks: 'ignore',
  });
});

it('notices texts that stand for nothing chosen', async () => {
  const csv = await csvOf('Id,City\n1,Select\n2,Select\n3,Select\n4,N/A\n5,Oslo');
  expect(suggestEmptyValues(csv)).toEqual(['Select']);
});
