import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Another extension to measure beside ours: an unpacked folder. */
export type Peer = { name: string; dir: string };

export type PageOptions = {
  rounds: number;
  warmUp: number;
  seed: number;
  switches: number;
  /** The CRMs to measure on, and what is measured there. */
  crms: readonly CrmName[];
  parts: readonly Part[];
  json: boolean;
  smoke: boolean;
  peers: readonly Peer[];
};

const CRMS = ['practice', 'tryton'] as const;
export type CrmName = (typeof CRMS)[number];
const PARTS = ['hard', 'soft', 'switches'] as const;
export type Part = (typeof PARTS)[number];

export const HELP = `npm run bench:page -- [options]

What Leadlight adds to a CRM page: its main thread, long tasks, heap and bytes, and when what is painted, on the practice CRM and on
a real Tryton, where that is installed. Each round opens one record in five browsers, in random order: without an extension, without
one again (what differs between these two is chance), with a plain-DOM sidebar (the floor), with Leadlight, signed in and showing the
person, and with Leadlight whose service worker is stopped before each view. Then it walks from a list to a record, on to the next and
back, by clicks; and goes through 200 records in one tab. The default takes about twenty minutes.

  --rounds N        rounds of views that count (default 20), and half as many of walks
  --warm-up N       rounds before them that do not count (default 2)
  --seed N          of the records and of the order in each round (default 1)
  --ext NAME=DIR    one more arm with another unpacked extension; may be given again
  --crm NAME        practice or tryton alone (default: both)
  --part NAME       hard, soft or switches alone; may be given again (default: all)
  --switches N      record switches in one tab (default 200)
  --json            one JSON line a figure: name, value, unit, against, ratio, n, interval
  --smoke           one round on the practice CRM, no warm-up, ten switches, and a failure unless every figure came: whether the bench runs, not what it says
  --help            this text`;

/** The options, `help`, or a sentence on what is wrong with them. */
export function readPageOptions(args: string[]): PageOptions | 'help' | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        rounds: { type: 'string', default: '20' },
        'warm-up': { type: 'string', default: '2' },
        seed: { type: 'string', default: '1' },
        crm: { type: 'string', multiple: true, default: [] },
        part: { type: 'string', multiple: true, default: [] },
        switches: { type: 'string', default: '200' },
        ext: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        smoke: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    const rounds = values.smoke ? 1 : wholeNumber(values.rounds, 1);
    const warmUp = values.smoke ? 0 : wholeNumber(values['warm-up'], 0);
    const seed = wholeNumber(values.seed, 0);
    const switches = values.smoke ? 10 : wholeNumber(values.switches, 2);
    const crms = chosen(values.smoke ? ['practice'] : values.crm, CRMS);
    const parts = chosen(values.part, PARTS);
    if (rounds === null) return `--rounds takes a whole number from 1, not "${values.rounds}".`;
    if (warmUp === null) return `--warm-up takes a whole number from 0, not "${values['warm-up']}".`;
    if (seed === null) return `--seed takes a whole number from 0, not "${values.seed}".`;
    if (switches === null || switches % 2 !== 0) return `--switches takes an even number from 2, not "${values.switches}".`;
    if (crms === null) return `--crm takes ${CRMS.join(' or ')}, not "${values.crm.join(', ')}".`;
    if (parts === null) return `--part takes ${PARTS.join(', ')}, not "${values.part.join(', ')}".`;
    const peers = readPeers(values.ext);
    if (typeof peers === 'string') return peers;
    return { rounds, warmUp, seed, switches, crms, parts, json: values.json, smoke: values.smoke, peers };
  } catch (error) {
    return error instanceof Error ? `${error.message.split(/\.\s/)[0]}.` : 'The options could not be read.';
  }
}

const TAKEN: ReadonlySet<string> = new Set(['none', 'none-again', 'floor', 'leadlight', 'leadlight-worker-stopped']);

function readPeers(texts: readonly string[]): Peer[] | string {
  const peers: Peer[] = [];
  for (const text of texts) {
    const [, name, dir] = /^([a-z0-9-]+)=(.+)$/.exec(text) ?? [];
    if (name === undefined || dir === undefined)
      return `--ext takes NAME=DIR with a name of small letters, digits and hyphens, not "${text}".`;
    if (TAKEN.has(name) || peers.some((peer) => peer.name === name))
      return `--ext ${text}: there is an arm "${name}" already. Choose another name.`;
    if (!existsSync(join(dir, 'manifest.json')))
      return `--ext ${text}: ${dir} holds no manifest.json. Give the folder of an unpacked extension.`;
    peers.push({ name, dir });
  }
  return peers;
}

/** Those that were named, all where none was; null where a name is none of them. */
function chosen<T extends string>(names: readonly string[], all: readonly T[]): readonly T[] | null {
  const known = all.filter((name) => names.includes(name));
  if (names.length === 0) return all;
  return names.every((name) => known.some((one) => one === name)) ? known : null;
}

function wholeNumber(text: string, least: number): number | null {
  const number = Number(text);
  return text.trim() !== '' && Number.isSafeInteger(number) && number >= least ? number : null;
}
