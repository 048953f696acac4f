import type { AgreementText, DefinitionVersion } from '#lib/contract/agreement.ts';
import type { BacktestRun } from '#lib/contract/backtest.ts';
import type { Me } from '#lib/contract/workspace.ts';
import { agreementSections } from '#lib/journey/agreement-text.ts';
import { demoBacktestPeople, demoRun } from './backtest.ts';
import { NOW } from './data.ts';
import { type DefinitionWorld, demoHash, summaryOf } from './definitions.ts';
import { demoLedger, demoPerson } from './person.ts';
import type { Handlers } from './services.ts';

/** What the demo's server answers about definitions, backtests and people. Signing and withdrawing change its world. */
export function definitionHandlers(world: DefinitionWorld, me: Me): Handlers {
  const find = (version: unknown): DefinitionVersion => {
    const found = world.versions.find((candidate) => candidate.version === Number(version));
    if (!found) throw new Error(`The demo has no version ${String(version)}.`);
    return found;
  };
  const change = (version: unknown, patch: Partial<DefinitionVersion>): DefinitionVersion => {
    const changed = { ...find(version), ...patch };
    world.versions = world.versions.map((old) => (old.version === changed.version ? changed : old));
    return changed;
  };
  const keep = (run: BacktestRun): BacktestRun => {
    world.run = run;
    return run;
  };
  return {
    listDefinitions: () => ({ versions: world.versions.map(summaryOf), drafts: world.drafts }),
    getDefinition: ({ version }) => find(version),
    getAgreement: ({ version }) => textOf(find(version)),
    signDefinition: ({ version, contentHash }) => {
      const { side, id, name } = me.member;
      if (side === null) throw new Error('The demo’s member signs for nobody.');
      const old = find(version);
      const signatures = [...old.signatures, { side, memberId: id, memberName: name, contentHash, signedAt: NOW.toISOString() }];
      const isWhole = signatures.length === 2;
      const status = isWhole ? (old.effectiveAt === null ? 'active' : 'signed') : side === 'sales' ? 'signedBySales' : 'signedByMarketing';
      return change(version, { signatures, status, activatedAt: status === 'active' ? NOW.toISOString() : null });
    },
    withdrawDefinition: ({ version }) => change(version, { status: 'withdrawn' }),
    getRejudging: () => ({ rejudging: world.rejudging }),
    listDefinitionAudit: () => ({ items: world.audit, next: null }),
    findBacktest: ({ contentHash }) => ({ run: world.run?.draftHash === contentHash ? world.run : null }),
    getBacktest: () => world.run ?? demoRun(),
    startBacktest: ({ name }) =>
      keep(
        demoRun({
          state: 'running',
          progress: 0.12,
          step: 'Reading events',
          result: null,
          finishedAt: null,
          draftName: name,
          draftHash: demoHash(5),
        }),
      ),
    cancelBacktest: () => keep(demoRun({ state: 'cancelled', progress: 0.42, result: null })),
    listBacktestPeople: ({ group, month, trigger, cursor }) => {
      const people = demoBacktestPeople(group, month === undefined && trigger === undefined ? (cursor === undefined ? 12 : 4) : 3);
      return { people, next: group === 'both' && cursor === undefined ? 'more' : null };
    },
    getPerson: ({ id }) => demoPerson(Number(id.slice(-12))),
    getLedger: () => demoLedger(),
  };
}

function textOf(version: DefinitionVersion): AgreementText {
  const { contentHash, reviewBy, signatures, body } = version;
  const { id, version: number, name, status, activatedAt } = version;
  return {
    definition: { id, version: number, name, status, activatedAt },
    contentHash,
    reviewBy,
    signatures,
    sections: agreementSections(body),
  };
}
