import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import type { DefinitionVersion } from '#lib/contract/agreement.ts';
import { useWithdraw } from '../../data/versions.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { Failure } from '../../parts/Failure.tsx';

/** Takes back a version that does not count yet. */
export function Withdraw({ version }: { version: DefinitionVersion }) {
  const withdraw = useWithdraw();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="plain" size="s" disabled={withdraw.isPending} onClick={() => setAsking(true)}>
        Withdraw this version
      </Button>
      {withdraw.error && <Failure error={withdraw.error} title="It could not be withdrawn" />}
      <Confirm
        isOpen={isAsking}
        title={`Withdraw version ${version.version}?`}
        action="Withdraw it"
        onConfirm={() => withdraw.mutate({ version: version.version })}
        onClose={() => setAsking(false)}
      >
        Nobody can sign it any more. It stays in the list of versions, and a new draft can start from it.
      </Confirm>
    </>
  );
}
