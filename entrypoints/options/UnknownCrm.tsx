import { useState } from 'react';
import { useFailureWords } from '#components/language/use-failure-words.tsx';
import { useWords } from '#components/language/use-words.ts';
import { ExampleAddresses } from '#components/reach/ExampleAddresses.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { crmName } from '#lib/bridge/crm-sites.ts';
import { originPattern } from '#lib/bridge/origin-pattern.ts';
import type { CrmPattern } from '#lib/contract/crm-pattern.ts';
import type { ToldFailure } from '#lib/contract/errors.ts';
import { type ExtensionPage, exampleIn } from './extension-page.ts';
import { useReachWords } from './use-reach-words.ts';

type UnknownCrmProps = {
  page: ExtensionPage;
  onAdd: (pattern: CrmPattern) => Promise<{ ok: true } | { ok: false; error: ToldFailure }>;
};

/** Sets up a CRM that nobody knows, for this browser; the popup leads here with the address of its page. */
export function UnknownCrm({ page, onAdd }: UnknownCrmProps) {
  const example = exampleIn(location.hash);
  const say = useWords('places');
  const failureWords = useFailureWords();
  const words = useReachWords();
  const [said, setSaid] = useState<ToldFailure | 'added' | 'addedAllow' | null>(null);
  const [isOpen, setOpen] = useState(example !== null);

  async function add(pattern: CrmPattern) {
    const asked = page.request([originPattern(pattern.origin)]);
    const added = await onAdd(pattern);
    const isAllowed = await asked;
    if (!added.ok) return setSaid(added.error);
    setSaid(isAllowed ? 'added' : 'addedAllow');
    setOpen(false);
  }

  return (
    <>
      <Disclosure summary={say('notRecognised')} open={isOpen} onOpenChange={setOpen}>
        <ExampleAddresses
          words={words}
          nameOf={(crm) => crmName(crm) ?? crm}
          {...(example === null ? {} : { firstAddress: example })}
          onAdd={add}
        />
      </Disclosure>
      {said !== null && <Notice role="status">{typeof said === 'string' ? say(said) : failureWords(said)}</Notice>}
    </>
  );
}
