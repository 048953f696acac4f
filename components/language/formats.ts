import { createContext, use } from 'react';
import { type Numbers, numbersIn } from '#lib/words/numbers.ts';
import { type Times, timesIn } from '#lib/words/times.ts';

export type Formats = { times: Times; numbers: Numbers };

const made = new Map<string, Formats>();

/** A locale's formats, made once: the browser takes its time over each. */
export function formatsIn(locale: string, timeZone?: string): Formats {
  const key = `${locale} ${timeZone ?? ''}`;
  const formats = made.get(key) ?? { times: timesIn(locale, timeZone), numbers: numbersIn(locale) };
  made.set(key, formats);
  return formats;
}

export const FormatsContext = createContext<Formats>(formatsIn('en-GB'));

/** Dates and lengths of time in the person's language and time zone. */
export function useTimes(): Times {
  return use(FormatsContext).times;
}

/** Numbers and lists in the person's language. */
export function useNumbers(): Numbers {
  return use(FormatsContext).numbers;
}
