import { parseArgs } from 'node:util';

export type BacktestOptions = { people: number; eventsEach: number; rounds: number; databasePeople: number; seed: number; json: boolean };

export const HELP = `npm run bench:backtest -- [options]

A draft against the active version over all history. First on columns that are filled straight away: the replay in threads, against threads
that only read the same columns. Then from a database of the bench's own: reading the history into columns against a stream of the same
rows that keeps nothing, a whole backtest as the server carries it out, and context reads meanwhile against the same reads while nothing
else happens. The default takes less than two minutes.

  --people N           people in columns (default 100000)
  --events N           events of a person in the mean (default 50)
  --rounds N           rounds of the replay and of its floor (default 3)
  --database-people N  people in the database (default 10000); 0: without a database
  --large              1000000 people in columns and one round
  --seed N             of what is invented (default 1)
  --json               one JSON line a figure: name, value, unit, against, ratio, n, interval
  --help               this text`;

/** The options, `help`, or a sentence on what is wrong with them. */
export function readBacktestOptions(args: string[]): BacktestOptions | 'help' | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        people: { type: 'string' },
        events: { type: 'string', default: '50' },
        rounds: { type: 'string' },
        'database-people': { type: 'string', default: '10000' },
        large: { type: 'boolean', default: false },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    const people = wholeNumber(values.people ?? (values.large ? '1000000' : '100000'), 1_000);
    const eventsEach = wholeNumber(values.events, 1);
    const rounds = wholeNumber(values.rounds ?? (values.large ? '1' : '3'), 1);
    const databasePeople = wholeNumber(values['database-people'], 0);
    const seed = wholeNumber(values.seed, 0);
    if (people === null) return `--people takes a whole number from 1000, not "${values.people}".`;
    if (eventsEach === null) return `--events takes a whole number from 1, not "${values.events}".`;
    if (rounds === null) return `--rounds takes a whole number from 1, not "${values.rounds}".`;
    if (databasePeople === null) return `--database-people takes a whole number from 0, not "${values['database-people']}".`;
    if (seed === null) return `--seed takes a whole number from 0, not "${values.seed}".`;
    return { people, eventsEach, rounds, databasePeople, seed, json: values.json };
  } catch (error) {
    return error instanceof Error ? `${error.message.split(/\.\s/)[0]}.` : 'The options could not be read.';
  }
}

function wholeNumber(text: string, least: number): number | null {
  const number = Number(text);
  return text.trim() !== '' && Number.isSafeInteger(number) && number >= least ? number : null;
}
