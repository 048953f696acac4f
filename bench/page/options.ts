import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Another extension to measure beside ours: an unpacked folder. */
export type Peer = { name: string; dir: string };

export type PageOptions = { rounds: number; warmUp: number; seed: number; json: boolean; smoke: boolean; peers: readonly Peer[] };

export const HELP = `npm run bench:page -- [options]

What Leadlight adds to a CRM page: its main thread, long tasks, heap and bytes. Each round opens one record of the practice CRM
in four browsers, in random order: without an extension, without one again (what differs between these two is chance), with a
plain-DOM sidebar (the floor) and with Leadlight, signed in and showing the person. The default takes about three minutes.

  --rounds N        rounds that count (default 20)
  --warm-up N       rounds before them that do not count (default 2)
  --seed N          of the records and of the order in each round (default 1)
  --ext NAME=DIR    one more arm with another unpacked extension; may be given again
  --json            one JSON line a figure: name, value, unit, against, ratio, n, interval
  --smoke           one round, no warm-up, and a failure unless every figure came: whether the bench runs, not what it says
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
    if (rounds === null) return `--rounds takes a whole number from 1, not "${values.rounds}".`;
    if (warmUp === null) return `--warm-up takes a whole number from 0, not "${values['warm-up']}".`;
    if (seed === null) return `--seed takes a whole number from 0, not "${values.seed}".`;
    const peers = readPeers(values.ext);
    if (typeof peers === 'string') return peers;
    return { rounds, warmUp, seed, json: values.json, smoke: values.smoke, peers };
  } catch (error) {
    return error instanceof Error ? `${error.message.split(/\.\s/)[0]}.` : 'The options could not be read.';
  }
}

const TAKEN: ReadonlySet<string> = new Set(['none', 'none-again', 'floor', 'leadlight']);

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

function wholeNumber(text: string, least: number): number | null {
  const number = Number(text);
  return text.trim() !== '' && Number.isSafeInteger(number) && number >= least ? number : null;
}
