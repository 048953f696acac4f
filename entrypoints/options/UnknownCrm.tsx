import { useState } from 'react';
import { ExampleAddresses } from '#components/reach/ExampleAddresses.tsx';
import { englishWords } from '#components/reach/english.ts';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { crmName, originPattern } from '#lib/bridge/crm-sites.ts';
import type { CrmPattern } from '#lib/contract/crm-pattern.ts';
import { type ExtensionPage, exampleIn } from './extension-page.ts';

type UnknownCrmProps = {
  page: ExtensionPage;
  onAdd: (pattern: CrmPattern) => Promise<{ ok: true } | { ok: false; error: { message: string } }>;
};

/** Sets up a CRM that nobody knows, for this browser; the popup leads here with the address of its page. */
export function UnknownCrm({ page, onAdd }: UnknownCrmProps) {
  const example = exampleIn(location.hash);
  const [said, setSaid] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(example !== null);

  async function add(pattern: CrmPattern) {
    const asked = page.request([originPattern(pattern.origin)]);
    const added = await onAdd(pattern);
    const isAllowed = await asked;
    if (!added.ok) return setSaid(added.error.message);
    setSaid(isAllowed ? 'Added. Records of this CRM are read from now on.' : 'Added. Now allow it in the list above.');
    setOpen(false);
  }

  return (
    <>
      <Disclosure summary="Your CRM is not recognised? Show two of its records" open={isOpen} onOpenChange={setOpen}>
        <ExampleAddresses
          words={englishWords}
          nameOf={(crm) => crmName(crm) ?? crm}
          {...(example === null ? {} : { firstAddress: example })}
          onAdd={add}
        />
      </Disclosure>
      {said !== null && <Notice role="status">{said}</Notice>}
    </>
  );
}
