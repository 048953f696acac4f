import { useNavigate } from '@tanstack/react-router';
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { useProposeDraft } from '../../../data/definitions.ts';
import { Confirm } from '../../../parts/Confirm.tsx';
import { Failure } from '../../../parts/Failure.tsx';
import type { UseEditing } from '../use-editing.ts';
import type { Saving } from './use-saving.ts';

export type ProposeProps = { editing: UseEditing; saving: Saving; hasProblems: boolean };

/** Makes the draft the next version, for both sides to sign. What is not saved is saved first. */
export function Propose({ editing, saving, hasProblems }: ProposeProps) {
  const propose = useProposeDraft();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);

  const go = async () => {
    const draft = editing.isUnsaved ? await saving.save() : editing.state.base;
    if (draft === null) return;
    // The news that the draft is a version now may take this button off the page before the answer comes: so no callback that ends with it.
    const proposed = await propose.mutateAsync({ id: draft.id, revision: draft.revision }).catch(() => null);
    if (proposed === null) return;
    await navigate({ to: '/definitions/$version', params: { version: String(proposed.version) }, ignoreBlocker: true });
  };

  return (
    <>
      <Button icon={<Handshake />} disabled={hasProblems || saving.isPending || propose.isPending} onClick={() => setAsking(true)}>
        {propose.isPending ? 'Proposing…' : 'Propose for signature'}
      </Button>
      <Confirm
        isOpen={isAsking}
        title="Propose this for signature?"
        action="Propose it"
        onClose={() => setAsking(false)}
        onConfirm={() => void go()}
      >
        It becomes the next version, exactly as it stands{editing.isUnsaved ? ' with the changes that are not saved yet' : ''}. Marketing
        and sales each sign that text; it can no longer be changed, only withdrawn. Nothing counts before both have signed.
      </Confirm>
      {propose.error && <Failure error={propose.error} title="It was not proposed" />}
    </>
  );
}
