import { expect, it } from 'vitest';
import { AssetUsageReport } from '#lib/contract/content.ts';
import { FeedbackItem } from '#lib/contract/feedback.ts';
import { ImportPreview, ImportReport } from '#lib/contract/imports.ts';
import { Role } from '#lib/contract/vocabulary.ts';
import { Me, Member } from '#lib/contract/workspace.ts';
import { demoMe, demoReport, demoVerdict, MEMBERS, VERDICT_COUNT } from '#test/components/console/demo/data.ts';
import { demoImportReport, demoPreview, LEADS_CSV } from '#test/components/console/demo/import.ts';

it('the console is tested and looked at on data that the contract allows', () => {
  const plan = { kind: 'people', fileName: 'f', columns: [], emptyValues: [], clock: { kind: 'importTime' }, source: 's' } as const;
  for (const role of Role.options) Me.parse(demoMe(role));
  for (const member of MEMBERS) Member.parse(member);
  for (let number = 0; number < VERDICT_COUNT; number += 1) FeedbackItem.parse(demoVerdict(number));
  AssetUsageReport.parse(demoReport(90));
  ImportPreview.parse(demoPreview(LEADS_CSV));
  ImportReport.parse(demoImportReport({ ...plan, columns: [], emptyValues: [] }, null));
  expect(VERDICT_COUNT).toBeGreaterThan(20);
});
