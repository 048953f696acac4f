import { parseArgs } from 'node:util';

export type JourneyOptions = { people: number; events: number; rounds: number; seed: number; json: boolean; smoke: boolean };

export const HELP = `npm run bench:journey -- [options]

What it costs to judge people: everybody's past through the evaluator, against a bare loop that only reads the same events. One thread; CPU time,
so that other programs on the machine count for little. The default takes less than a minute.

  --people N    people (default 20000)
  --events N    events of a person in the mean; most do little, a few do much (default 50)
  --rounds N    rounds that count (default 7)
  --seed N      of the people and of the order in each round (default 1)
  --json        one JSON line a figure: name, value, unit, against, ratio, n, interval
  --smoke       500 people and one round: whether the bench runs, not what it says
  --help        this text`;

/** The options, `help`, or a sentence on what is wrong with them. */
export function readJourneyOptions(args: string[]): JourneyOptions | 'help' | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        people: { type: 'string', default: '20000' },
        events: { type: 'string', default: '50' },
        rounds: { type: 'string', default: '7' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
        smoke: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    const numbers = { people: 1, events: 1, rounds: 1, seed: 0 };
    for (const [name, least] of Object.entries(numbers) as [keyof typeof numbers, number][]) {
      if (wholeNumber(values[name], least) === null) return `--${name} takes a whole number from ${least}, not "${values[name]}".`;
    }
    return {
      people: values.smoke ? 500 : Number(values.people),
      events: Number(values.events),
      rounds: values.smoke ? 1 : Number(values.rounds),
      seed: Number(values.seed),
      json: values.json,
      smoke: values.smoke,
    };
  } catch (error) {
    return error instanceof Error ? `${error.message.split(/\.\s/)[0]}.` : 'The options could not be read.';
  }
}

function wholeNumber(text: string, least: number): number | null {
  const number = Number(text);
  return text.trim() !== '' && Number.isSafeInteger(number) && number >= least ? number : null;
}
