import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTool, tryton } from '#scripts/setup/tools.ts';
import { connectTryton, type TrytonId, type TrytonRpc } from './tryton-rpc.ts';
import { until } from './until.ts';

export const TRYTON_USER = 'admin';
export const TRYTON_PASSWORD = 'admin1234';
const DATABASE = 'tryton';

/** A lead to put into Tryton: a party with its e-mail, and one opportunity. */
export type TrytonLead = { party: string; email: string | null; opportunity: string };

export type RunningTryton = {
  url: string;
  database: string;
  rpc: TrytonRpc;
  addLead(lead: TrytonLead): Promise<{ partyId: TrytonId; opportunityId: TrytonId }>;
  stop(): Promise<void>;
};

/** Starts a real Tryton with its web client and the sale opportunity module on an own SQLite database in `folder`. */
export async function startTryton(folder: string, port: number): Promise<RunningTryton> {
  const trytond = findTool(tryton);
  if (trytond === null) throw new Error(`Tryton is not installed. Install ${tryton.debian.join(' ')}, or set ${tryton.variable}.`);
  const config = writeConfig(folder, port);
  const environment = { ...process.env, TRYTONPASSFILE: join(folder, 'password') };
  const admin = (args: string[]) =>
    finished(spawn(`${trytond}-admin`, ['-c', config, '-d', DATABASE, ...args], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] }));
  await admin(['--all', '--email', 'admin@example.com', '-l', 'en']);
  await admin(['-u', 'sale_opportunity', '--activate-dependencies']);
  // It writes a line for each request: into a pipe that nobody reads, it stands still after some hundreds.
  const server = spawn(trytond, ['-c', config, '-d', DATABASE], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await answers(url, server);
  const rpc = await connectTryton(url, DATABASE, TRYTON_USER, TRYTON_PASSWORD);
  const company = await prepareCompany(rpc);
  await skipSetupWizard(rpc);
  return {
    url,
    database: DATABASE,
    rpc,
    addLead: (lead) => addLead(rpc, company, lead),
    stop: () => stop(server),
  };
}

function writeConfig(folder: string, port: number): string {
  mkdirSync(join(folder, 'db'), { recursive: true });
  writeFileSync(join(folder, 'db', `${DATABASE}.sqlite`), '');
  writeFileSync(join(folder, 'password'), TRYTON_PASSWORD);
  const config = join(folder, 'trytond.conf');
  const lines = [
    '[database]',
    'uri = sqlite://',
    `path = ${join(folder, 'db')}`,
    '[web]',
    `listen = 127.0.0.1:${port}`,
    'root = /usr/share/tryton-sao/www',
    '',
  ];
  writeFileSync(config, lines.join('\n'));
  return config;
}

async function prepareCompany(rpc: TrytonRpc): Promise<TrytonId> {
  const [currency] = await rpc.create('currency.currency', [{ name: 'Euro', symbol: '€', code: 'EUR' }]);
  const [party] = await rpc.create('party.party', [{ name: 'Our Company' }]);
  const [company] = await rpc.create('company.company', [{ party, currency }]);
  if (company === undefined) throw new Error('Tryton made no company.');
  const users = await rpc.search('res.user', [['login', '=', TRYTON_USER]]);
  await rpc.write('res.user', users, { companies: [['add', [company]]], company });
  return company;
}

/** A first sign-in would open the configuration wizard over everything else. */
async function skipSetupWizard(rpc: TrytonRpc): Promise<void> {
  const items = await rpc.search('ir.module.config_wizard.item', [['state', '=', 'open']]);
  await rpc.write('ir.module.config_wizard.item', items, { state: 'done' });
  const users = await rpc.search('res.user', [['login', '=', TRYTON_USER]]);
  const actions = await rpc.search('ir.action', []);
  await rpc.write('res.user', users, { actions: [['remove', actions]] });
}

async function addLead(rpc: TrytonRpc, company: TrytonId, lead: TrytonLead): Promise<{ partyId: TrytonId; opportunityId: TrytonId }> {
  const contacts = lead.email === null ? [] : [['create', [{ type: 'email', value: lead.email }]]];
  const [partyId] = await rpc.create('party.party', [{ name: lead.party, contact_mechanisms: contacts }]);
  const [opportunityId] = await rpc.create('sale.opportunity', [{ party: partyId, company, description: lead.opportunity }]);
  if (partyId === undefined || opportunityId === undefined) throw new Error('Tryton made no record.');
  return { partyId, opportunityId };
}

async function finished(child: ChildProcess): Promise<void> {
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk;
  });
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) throw new Error(`Tryton could not be prepared:\n${errors.slice(-2000)}`);
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  await until('Tryton to answer', async () => {
    if (server.exitCode !== null) throw new Error('Tryton ended while it started.');
    return (await fetch(url)).ok;
  });
}

function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    server.on('close', () => done());
    server.kill('SIGTERM');
  });
}
