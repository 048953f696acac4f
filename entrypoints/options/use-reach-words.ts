import { useMemo } from 'react';
import { type Formats, useNumbers } from '#components/language/formats.ts';
import { type Say, useWords } from '#components/language/use-words.ts';
import type { ExampleFault, ReachWords } from '#components/reach/words.ts';

/** What is said while a CRM is set up by examples, in the person's language. */
export function useReachWords(): ReachWords {
  const say = useWords('reach');
  const numbers = useNumbers();
  return useMemo(
    () => ({
      first: say('first'),
      second: say('second'),
      hint: say('hint'),
      fault: (fault) => explain(fault, say, numbers),
      recordsAreAt: say('recordsAreAt'),
      theseTwo: ([one, other]) => say('theseTwo', { one, other }),
      id: say('id'),
      severalWays: say('severalWays'),
      whatAreThey: say('whatAreThey'),
      types: {
        lead: say('types.lead'),
        contact: say('types.contact'),
        account: say('types.account'),
        opportunity: say('types.opportunity'),
      },
      third: say('third'),
      thirdHint: say('thirdHint'),
      isRecord: (id) => say('isRecord', { id }),
      isNone: say('isNone'),
      add: say('add'),
    }),
    [say, numbers],
  );
}

function explain(fault: ExampleFault, say: Say<'reach'>, numbers: Formats['numbers']): string {
  const quoted = (texts: readonly string[]) => numbers.list(texts.map((text) => say('quoted', { text })));
  switch (fault.kind) {
    case 'known':
      return say('fault.known', { crm: fault.crm });
    case 'otherOrigin':
      return say('fault.otherOrigin', { texts: numbers.list(fault.texts) });
    case 'otherKind':
    case 'words':
      return say(`fault.${fault.kind}`, { texts: quoted(fault.texts) });
    default:
      return say(`fault.${fault.kind}`);
  }
}
