import { parseArgs } from 'node:util';

export type RejudgeOptions = { people: number; eventsEach: number; json: boolean };

export const HELP = `npm run bench:rejudge -- [options]

A change of definition: everybody is judged under the new version, in a database of the bench's own, by the same thread that a server
starts. Held against one sequential scan of the same events; and context reads meanwhile against the same reads while nothing else
happens. The default takes about two minutes, most of it to fill the database.

  --people N        people (default 50000; the goal is told of 1000000)
  --events N        events of a person in the mean (default 50)
  --json            one JSON line a figure: name, value, unit, against, ratio, n, interval
  --help            this text`;

/** The options, `help`, or a sentence on what is wrong with them. */
export function readRejudgeOptions(args: string[]): RejudgeOptions | 'help' | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        people: { type: 'string', default: '50000' },
        events: { type: 'string', default: '50' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    const people = wholeNumber(values.people, 100);
    const eventsEach = wholeNumber(values.events, 1);
    if (people === null) return `--people takes a whole number from 100, not "${values.people}".`;
    if (eventsEach === null) return `--events takes a whole number from 1, not "${values.events}".`;
    return { people, eventsEach, json: values.json };
  } catch (error) {
    return error instanceof Error ? `${error.message.split(/\.\s/)[0]}.` : 'The options could not be read.';
  }
}

function wholeNumber(text: string, least: number): number | null {
  const number = Number(text);
  return Number.isInteger(number) && number >= least ? number : null;
}
